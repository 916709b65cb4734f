// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { keyOf } from "./describe-shapes.ts";
import { cleanKey } from "./keys.ts";
import type { RawFeature } from "./raw-shapes.ts";
import type { GeometryOptions } from "./reading.ts";
import { quote, quotedList, report } from "./report-issue.ts";

/**
 * Drops features without a key and unites several features of one key to one area with several parts; both are said.
 * Features of one key with different names are two areas by mistake: that is an error.
 * Without a key column everything stays as it is.
 */
export function uniteByKey(
  features: readonly RawFeature[],
  file: string,
  options: Pick<GeometryOptions, "keyColumn" | "nameColumn">,
): { readonly features: readonly RawFeature[]; readonly issues: readonly Issue[] } {
  const { keyColumn } = options;
  if (keyColumn === undefined) return { features, issues: [] };
  const columns = new Set(features.flatMap(({ properties }) => Object.keys(properties)));
  if (!columns.has(keyColumn)) return { features: [], issues: [unknownColumn(keyColumn, [...columns], file)] };
  const groups = new Map<string, RawFeature[]>();
  for (const feature of features) {
    const key = cleanKey(keyOf(feature, keyColumn));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [feature]);
    else group.push(feature);
  }
  const keyless = groups.get("") ?? [];
  groups.delete("");
  const issues = keyless.length === 0 ? [] : [withoutKey(keyless, file, options)];
  const doubled = [...groups].filter(([, group]) => group.length > 1);
  issues.push(...doubled.map(([key, group]) => describeDouble(key, group, { file, ...options })));
  return { features: [...groups.values()].map(unite), issues };
}

function unite(group: readonly RawFeature[]): RawFeature {
  const [first] = group;
  if (first === undefined) throw new Error("unite: at least one feature expected, none found");
  return group.length === 1 ? first : { ...first, polygons: group.flatMap(({ polygons }) => polygons) };
}

function unknownColumn(keyColumn: string, columns: readonly string[], file: string): Issue {
  const sentence = `Die Schlüsselspalte ${quote(keyColumn)} gibt es nicht. Vorhanden sind ${quotedList(columns)}; bitte „schluesselspalte“ berichtigen.`;
  return report("error", "key-column-unknown", sentence, { place: { file, column: keyColumn }, value: keyColumn, facts: { columns } });
}

function withoutKey(
  features: readonly RawFeature[],
  file: string,
  { keyColumn = "", nameColumn }: Pick<GeometryOptions, "keyColumn" | "nameColumn">,
): Issue {
  const names = features.map(({ properties }) => nameOf(properties, nameColumn)).filter((name) => name !== "");
  const called = names.length === 0 ? "" : ` (${quotedList(names)})`;
  return report(
    "warning",
    "key-missing",
    `Diesen Gebieten${called} fehlt der Schlüssel; sie wurden nicht übernommen. Bitte den Schlüssel nachtragen.`,
    {
      place: { file, column: keyColumn, featureIndex: features.map(({ index }) => index) },
      facts: { names },
    },
  );
}

function describeDouble(
  key: string,
  group: readonly RawFeature[],
  options: { readonly file: string } & Pick<GeometryOptions, "nameColumn">,
): Issue {
  const names = [...new Set(group.map(({ properties }) => nameOf(properties, options.nameColumn)))];
  const place = { file: options.file, key, featureIndex: group.map(({ index }) => index) };
  if (names.length > 1) {
    const sentence = `Mehrere Gebiete mit verschiedenen Namen (${quotedList(names)}) haben denselben Schlüssel. Bitte die Schlüssel berichtigen.`;
    return report("error", "key-duplicate", sentence, { place, value: key, facts: { names } });
  }
  return report(
    "notice",
    "key-duplicate",
    `Dieses Gebiet kommt ${group.length}-mal vor; die Flächen wurden zu einem Gebiet mit ${group.length} Teilen vereinigt.`,
    { place, value: key },
  );
}

function nameOf(properties: Readonly<Record<string, string>>, nameColumn: string | undefined): string {
  const column = nameColumn ?? Object.keys(properties).find((name) => /name|bezeichnung|title|titel/i.test(name));
  return column === undefined ? "" : (properties[column] ?? "");
}
