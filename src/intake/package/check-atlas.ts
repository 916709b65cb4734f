// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { Atlas } from "../../core/model/atlas.ts";
import type { CountTable } from "../../core/model/count-table.ts";
import type { Issue } from "../../core/model/issue.ts";
import { mostKeyFacts } from "../../core/view/key-fact-indicators.ts";
import { quote, report } from "../report-issue.ts";

/**
 * Checks what only the whole package can tell: names of indicators used elsewhere, and measures that two tables claim for
 * the same level and year. With `isComplete: false` (something could not be read) names that may be lost are not blamed.
 */
export function checkAtlas(atlas: Atlas, { isComplete }: { readonly isComplete: boolean }): readonly Issue[] {
  const twice = measuresTwice(atlas.tables);
  if (!isComplete) return twice;
  const used = [
    { id: atlas.defaults.indicator, member: "start › kennzahl" },
    ...atlas.keyFacts.map((id, index) => ({ id, member: `wichtigste › ${index + 1}` })),
    ...atlas.conditions.map((condition) => ({ id: condition.indicator, member: `bedingungen › ${condition.id} › kennzahl` })),
  ];
  const known = atlas.indicators.map((indicator) => indicator.id);
  const unknown = used
    .filter(({ id }) => !known.includes(id))
    .map(({ id, member }) => {
      const near = nearestName(id, known);
      const advice = near === null ? "" : ` Meinten Sie „${near}“?`;
      return report("error", "indicator-unknown", `ein Kürzel aus indikatoren.csv erwartet, ${quote(id)} gefunden.${advice}`, {
        place: { file: "atlas.yaml", member },
        value: id,
        facts: { suggestion: near },
      });
    });
  return [...twice, ...unknown, ...tooManyKeyFacts(atlas), ...neutralConditions(atlas), ...unknownAgeValues(atlas)];
}

/** More than five would be a list nobody reads; the page takes the first ones. */
function tooManyKeyFacts({ keyFacts }: Atlas): readonly Issue[] {
  const left = keyFacts.slice(mostKeyFacts);
  if (left.length === 0) return [];
  const sentence = `höchstens ${mostKeyFacts} Kennzahlen erwartet, ${keyFacts.length} gefunden. Nicht gezeigt: ${left.join(", ")}. Die Liste kürzen.`;
  return [report("warning", "key-facts-too-many", sentence, { place: { file: "atlas.yaml", member: "wichtigste" }, value: left })];
}

/** A sex or a crossed value that no row has would be an empty half of the pyramid. */
function unknownAgeValues({ ageTable, tables }: Atlas): readonly Issue[] {
  if (ageTable === undefined) return [];
  const counted = tables.filter(({ measures }) => measures.includes(ageTable.measure));
  const named = [
    { member: "maennlich", dimension: ageTable.sexDimension, value: ageTable.male },
    { member: "weiblich", dimension: ageTable.sexDimension, value: ageTable.female },
    ...ageTable.crossed.map(({ dimension, value }, index) => ({ member: `gekreuzt (${index + 1}. Eintrag) › wert`, dimension, value })),
  ];
  return named.flatMap(({ member, dimension, value }) => {
    const known = counted.flatMap(({ dimensions }) => dimensions.filter(({ id }) => id === dimension).flatMap(({ values }) => values));
    if (known.length === 0 || known.includes(value)) return [];
    const sentence = `eine Ausprägung von „${dimension}“ (${[...new Set(known)].join(", ")}) erwartet, ${quote(value)} gefunden.`;
    return [report("error", "value-unknown", sentence, { place: { file: "atlas.yaml", member: `alterstabelle › ${member}` }, value })];
  });
}

/** Without a direction nobody can say which end is the burden. */
function neutralConditions({ conditions, indicators }: Atlas): readonly Issue[] {
  const neutral = new Set(indicators.filter(({ direction }) => direction === 0).map(({ id }) => id));
  return conditions
    .filter(({ indicator }) => neutral.has(indicator))
    .map(({ id, indicator }) => {
      const sentence = `eine Kennzahl mit Richtung 1 oder -1 erwartet, ${quote(indicator)} ist neutral. Die Bedingung wird ausgelassen; sie streichen oder in indikatoren.csv die Richtung angeben.`;
      return report("warning", "condition-neutral", sentence, {
        place: { file: "atlas.yaml", member: `bedingungen › ${id} › kennzahl` },
        value: indicator,
      });
    });
}

/** Two tables may share a measure on different levels or in different years, otherwise it would be counted twice. */
function measuresTwice(tables: readonly CountTable[]): readonly Issue[] {
  return tables.flatMap((table, index) =>
    tables.slice(0, index).flatMap((earlier) => {
      if (earlier.level !== table.level) return [];
      const measures = table.measures.filter((measure) => earlier.measures.includes(measure));
      const years = table.years.filter((year) => earlier.years.includes(year));
      if (measures.length === 0 || years.length === 0) return [];
      const sentence = `die Größe „${measures[0] ?? ""}“ der Ebene „${table.level}“ für ${years[0] ?? ""} nur einmal erwartet, in den Tabellen „${earlier.id}“ und „${table.id}“ gefunden. Eine der Größen umbenennen.`;
      return [report("error", "measure-twice", sentence, { place: { file: "atlas.yaml", member: "tabellen" }, value: measures })];
    }),
  );
}
