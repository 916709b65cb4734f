// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { Issue } from "../../core/model/issue.ts";
import { quote, report } from "../report-issue.ts";
import { checkBasemap } from "./basemap.ts";
import type { LevelSettings, Settings, TableSettings } from "./definition.ts";
import type { Finding } from "./finding.ts";
import { memberName, type LineOf, type YamlPath } from "./validate-settings.ts";

/** Checks what the shape alone cannot: references between the parts, choices that exclude each other, patterns, ids used twice. */
export function checkSettings(settings: Settings, file: string, lineOf: LineOf): readonly Issue[] {
  const findings = [
    ...repeated(settings.ebenen, "ebenen"),
    ...repeated(settings.themen, "themen"),
    ...repeated(settings.tabellen, "tabellen"),
    ...repeated(settings.bedingungen ?? [], "bedingungen"),
    ...settings.ebenen.flatMap((level, index) => checkLevel(level, index, settings.ebenen)),
    ...settings.tabellen.flatMap((table, index) => checkTable(table, ["tabellen", index], settings)),
    ...reference(["start", "ebene"], settings.start.ebene, settings.ebenen),
    ...checkAgeTable(settings),
    ...checkBasemap(settings),
    ...(settings.bedingungen ?? []).flatMap((condition, index) => checkCondition(condition, ["bedingungen", index])),
  ];
  return findings.map(({ path, code, sentence, value }) => {
    const place = { file, line: lineOf(path), member: memberName(path) };
    return report("error", code, sentence, { place, ...(value === undefined ? {} : { value }) });
  });
}

function repeated(entries: readonly { readonly id: string }[], part: string): readonly Finding[] {
  return entries.flatMap(({ id }, index) => {
    if (entries.findIndex((other) => other.id === id) === index) return [];
    return [
      {
        path: [part, index, "id"],
        code: "id-twice",
        sentence: `ein eigenes Kürzel erwartet, ${quote(id)} ein zweites Mal gefunden.`,
        value: id,
      },
    ];
  });
}

function reference(path: YamlPath, name: string, known: readonly { readonly id: string }[]): readonly Finding[] {
  const ids = known.map(({ id }) => id);
  if (ids.includes(name)) return [];
  const near = nearestName(name, ids);
  const advice = near === null ? `Bekannt: ${ids.join(", ")}.` : `Meinten Sie „${near}“?`;
  return [
    {
      path,
      code: "reference-unknown",
      sentence: `eines der Kürzel aus diesem Paket erwartet, ${quote(name)} gefunden. ${advice}`,
      value: name,
    },
  ];
}

function checkLevel(level: LevelSettings, index: number, levels: readonly LevelSettings[]): readonly Finding[] {
  const path = ["ebenen", index];
  const findings: Finding[] = [];
  const missing = (name: string, why: string): void => {
    findings.push({ path, code: "member-missing", sentence: `die Angabe „${name}“ erwartet, nicht gefunden. ${why}` });
  };
  if (level.namensmuster !== undefined) findings.push(...checkPattern([...path, "namensmuster"], level.namensmuster));
  if (index === 0) {
    if (level.schluessel === undefined) missing("schluessel", "Die erste Ebene ist der ganze Ort und nennt hier ihren Schlüssel.");
    return findings;
  }
  if (level.datei === undefined && level.gebiete === undefined) missing("datei", "Ohne Karte nennen Sie die Gebiete unter „gebiete“.");
  if (level.datei !== undefined && level.schluesselspalte === undefined)
    missing("schluesselspalte", "Sie sagt, welche Spalte die Gebiete nennt.");
  if (level.gehoert_zu === undefined) missing("gehoert_zu", "Sie sagt, zu welcher gröberen Ebene die Gebiete gehören.");
  else findings.push(...reference([...path, "gehoert_zu", "ebene"], level.gehoert_zu.ebene, levels.slice(0, index)));
  return findings;
}

function checkTable(table: TableSettings, path: YamlPath, settings: Settings): readonly Finding[] {
  const findings = [...reference([...path, "ebene"], table.ebene, settings.ebenen)];
  const one = (member: YamlPath, names: readonly string[], given: Readonly<Record<string, unknown>>): void => {
    const used = names.filter((name) => given[name] !== undefined);
    if (used.length === 1) return;
    const found = used.length === 0 ? "keine" : used.map((name) => `„${name}“`).join(" und ");
    const sentence = `genau eine der Angaben ${names.map((name) => `„${name}“`).join(", ")} erwartet, ${found} gefunden.`;
    findings.push({ path: [...path, ...member], code: "choice-unclear", sentence });
  };
  one([], ["datei", "dateien"], table);
  one(["gebiet"], ["spalte", "wert"], table.gebiet);
  one(["jahr"], ["spalte", "wert", "dateiname", "kopf"], table.jahr);
  for (const [id, dimension] of Object.entries(table.merkmale ?? {})) one(["merkmale", id], ["spalte", "kopf"], dimension);
  for (const name of ["dateiname", "kopf"] as const) {
    if (table.jahr[name] !== undefined) findings.push(...checkPattern([...path, "jahr", name], table.jahr[name]));
  }
  for (const [id, { kopf }] of Object.entries(table.merkmale ?? {})) {
    if (kopf !== undefined) findings.push(...checkPattern([...path, "merkmale", id, "kopf"], kopf));
  }
  return [...findings, ...checkMeasures(table, path)];
}

/** A measure names its column, unless headers carry year or dimension: then the columns are found by their headers. */
function checkMeasures(table: TableSettings, path: YamlPath): readonly Finding[] {
  const byHeader = table.jahr.kopf !== undefined || Object.values(table.merkmale ?? {}).some(({ kopf }) => kopf !== undefined);
  const measures = Object.entries(table.groessen);
  if (measures.length === 0) {
    return [{ path: [...path, "groessen"], code: "member-missing", sentence: "mindestens eine Zählgröße erwartet, keine gefunden." }];
  }
  return measures.flatMap(([id, { spalte, wenn }]): readonly Finding[] => {
    const here = [...path, "groessen", id];
    if (!byHeader && spalte === undefined) {
      return [{ path: here, code: "member-missing", sentence: "die Angabe „spalte“ mit den Zahlen erwartet, nicht gefunden." }];
    }
    if (byHeader && spalte !== undefined) {
      const sentence = `keine „spalte“ erwartet, weil Jahr oder Merkmal in den Spaltennamen stehen, ${quote(spalte)} gefunden. Entfernen Sie die Angabe und schreiben Sie „${id}: {}“.`;
      return [{ path: [...here, "spalte"], code: "choice-unclear", sentence, value: spalte }];
    }
    if (byHeader && measures.length > 1 && wenn === undefined) {
      return [
        {
          path: here,
          code: "choice-unclear",
          sentence: "eine Angabe „wenn“ erwartet, nicht gefunden: sonst hätten alle Größen dieselben Spalten.",
        },
      ];
    }
    return [];
  });
}

function checkPattern(path: YamlPath, pattern: string): readonly Finding[] {
  try {
    const groups = new RegExp(`${pattern}|`, "u").exec("")?.length ?? 1;
    if (groups > 1) return [];
    return [
      {
        path,
        code: "pattern-wrong",
        sentence: `ein Muster mit einer Klammer erwartet, ${quote(pattern)} gefunden. Beispiel: "^a(\\d+)$"`,
        value: pattern,
      },
    ];
  } catch {
    return [
      {
        path,
        code: "pattern-wrong",
        sentence: `ein regulärer Ausdruck erwartet, ${quote(pattern)} gefunden. Beispiel: "^a(\\d+)$"`,
        value: pattern,
      },
    ];
  }
}

/** Level, measure and dimensions of the age table must be named somewhere in the package; a group has at least one year. */
function checkAgeTable({ alterstabelle: wish, ebenen, tabellen }: Settings): readonly Finding[] {
  if (wish === undefined) return [];
  const tables = tabellen.filter(({ groessen }) => wish.groesse in groessen);
  const measures = tabellen.flatMap(({ groessen }) => Object.keys(groessen).map((id) => ({ id })));
  const dimensions = tables.flatMap(({ merkmale }) => Object.keys(merkmale ?? {}).map((id) => ({ id })));
  const path = ["alterstabelle"];
  const crossed = (wish.gekreuzt ?? []).flatMap(({ merkmal }, index) =>
    reference([...path, "gekreuzt", index, "merkmal"], merkmal, dimensions),
  );
  const width = wish.gruppen ?? 5;
  const isTooNarrow = width < 1 || (wish.offen_ab ?? 90) < width;
  return [
    ...reference([...path, "groesse"], wish.groesse, measures),
    ...(tables.length === 0
      ? []
      : [
          ...reference([...path, "alter"], wish.alter, dimensions),
          ...reference([...path, "geschlecht"], wish.geschlecht, dimensions),
          ...crossed,
        ]),
    ...(wish.feinste_ebene === undefined ? [] : reference([...path, "feinste_ebene"], wish.feinste_ebene, ebenen)),
    ...(isTooNarrow
      ? [
          {
            path: [...path, "gruppen"],
            code: "age-groups-wrong",
            sentence: `Gruppen von mindestens 1 Jahr erwartet, die vor der offenen Gruppe Platz haben, ${quote(String(width))} gefunden. Üblich ist „gruppen: 5“ mit „offen_ab: 90“.`,
            value: String(width),
          },
        ]
      : []),
  ];
}

function checkCondition(condition: NonNullable<Settings["bedingungen"]>[number], path: YamlPath): readonly Finding[] {
  const needed = condition.regel === "ueber_stadt" ? "faktor" : condition.regel === "schlechtester_anteil" ? "anteil" : null;
  if (needed === null || condition[needed] !== undefined) return [];
  return [{ path, code: "member-missing", sentence: `die Angabe „${needed}“ zur Regel „${condition.regel}“ erwartet, nicht gefunden.` }];
}
