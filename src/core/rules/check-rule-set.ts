// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../model/indicator.ts";
import type { ActionField, RuleCondition, RuleSet } from "../model/rule.ts";
import { conditionsOf, fieldsIn } from "./rule-conditions.ts";
import { quoted, type RulePath, type RulePlaces, type RuleProblem, suggestion } from "./rule-problem.ts";

/** What rules are checked against: the indicators and levels of one edition. */
export interface RuleCatalogue {
  readonly indicators: readonly Pick<Indicator, "id" | "direction" | "kind">[];
  readonly levels: readonly string[];
}

/**
 * What a rule set lacks or gets wrong in an edition: levels and indicators that are not there, neutral indicators without a stated
 * direction, counts where there are none (errors); a condition against the direction of its indicator, and a rule without an absolute
 * floor (warnings). Problems stand where `places` knows the condition or its field.
 */
export function checkRuleSet(rules: RuleSet, catalogue: RuleCatalogue, places: RulePlaces = new Map()): readonly RuleProblem[] {
  const { level } = rules;
  const unknownLevel =
    level === null || catalogue.levels.includes(level)
      ? []
      : [
          problem(
            "rule-level-unknown",
            ["level"],
            `eine Ebene dieses Atlas erwartet, ${quoted(level)} gefunden. ${suggestion(level, catalogue.levels)}`,
            level,
          ),
        ];
  return [
    ...unknownLevel,
    ...rules.fields.flatMap((field) => checkField(field, rules.fields, { catalogue, places, path: pathOf(field, places) })),
  ];
}

interface FieldCheck {
  readonly catalogue: RuleCatalogue;
  readonly places: RulePlaces;
  /** Of the field. */
  readonly path: RulePath;
}

function pathOf(field: ActionField, places: RulePlaces): RulePath {
  return places.get(field) ?? ["fields", field.id];
}

function checkField(field: ActionField, fields: readonly ActionField[], check: FieldCheck): readonly RuleProblem[] {
  const { catalogue, path } = check;
  const conditions = conditionsOf(field.rule);
  const known = catalogue.indicators.map(({ id }) => id);
  const used = new Map<string, RulePath>(field.affected === null ? [] : [[field.affected, path]]);
  for (const { condition } of conditions) used.set(condition.indicator, check.places.get(condition) ?? path);
  const unknown = [...used]
    .filter(([id]) => !known.some((other) => other === id))
    .map(([id, place]) => {
      const sentence = `eine Kennzahl dieser Ausgabe erwartet, ${quoted(id)} gefunden. ${suggestion(id, known)}`;
      return problem("rule-indicator-unknown", place, sentence, id);
    });
  const lost = fieldsIn(field.rule)
    .filter((id) => !fields.some((other) => other.id === id))
    .map((id) => problem("rule-field-unknown", path, `ein Handlungsfeld dieser Datei erwartet, ${quoted(id)} gefunden.`, id));
  const wrong = conditions.flatMap(({ condition, isNegated }) => checkCondition(condition, isNegated, check));
  return [
    ...unknown,
    ...lost,
    ...wrong,
    ...affectedWithoutCounts(field, check),
    ...(hasFloor(field, fields, catalogue) ? [] : [withoutFloor(path)]),
  ];
}

function checkCondition(condition: RuleCondition, isNegated: boolean, check: FieldCheck): readonly RuleProblem[] {
  const path = check.places.get(condition) ?? check.path;
  const { indicator: id, part, operator, direction } = condition;
  const indicator = check.catalogue.indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) return [];
  if (part === "count") return indicator.kind === "given" ? [withoutCounts(id, path)] : [];
  if (indicator.kind === "count" && indicator.direction === 0 && direction === null) return [];
  const side = (operator === ">" || operator === ">=") !== isNegated ? 1 : -1;
  const burden = direction ?? indicator.direction;
  if (burden === 0) {
    const sentence = `eine Kennzahl mit Richtung erwartet, ${quoted(id)} ist neutral. In der Bedingung „richtung: ${side}“ ergänzen, wenn ${side === 1 ? "hohe" : "niedrige"} Werte einen Bedarf anzeigen.`;
    return [problem("rule-neutral", path, sentence, id)];
  }
  if (burden === side) return [];
  const words = burden === 1 ? "hohe Werte sind" : "niedrige Werte sind";
  const sentence = `eine Bedingung in Richtung des Bedarfs erwartet (${words} bei ${quoted(id)} eine Belastung), „${operator}“ gefunden. Vergleich prüfen.`;
  return [{ ...problem("rule-against-direction", path, sentence, id), severity: "warning" }];
}

function affectedWithoutCounts({ affected }: ActionField, { catalogue, path }: FieldCheck): readonly RuleProblem[] {
  const indicator = catalogue.indicators.find(({ id }) => id === affected);
  return indicator?.kind === "given" ? [withoutCounts(indicator.id, path)] : [];
}

function withoutCounts(id: string, path: RulePath): RuleProblem {
  const sentence = `eine Kennzahl mit Fallzahlen erwartet, ${quoted(id)} wird nur als fertiger Wert geliefert. Eine andere Kennzahl wählen.`;
  return problem("rule-without-counts", path, sentence, id);
}

/** Whether a number of people must be reached: by the field's floor, a condition on a count, or a field it refers to. */
function hasFloor(field: ActionField, fields: readonly ActionField[], catalogue: RuleCatalogue, seen: readonly string[] = []): boolean {
  if (field.floor !== null && field.floor > 0) return true;
  const isCount = ({ part, indicator, operator }: RuleCondition): boolean =>
    (part === "count" || catalogue.indicators.find(({ id }) => id === indicator)?.kind === "count") &&
    (operator === ">" || operator === ">=");
  if (conditionsOf(field.rule).some(({ condition, isNegated }) => !isNegated && isCount(condition))) return true;
  const others = fields.filter(({ id }) => fieldsIn(field.rule).includes(id) && !seen.includes(id));
  return others.some((other) => hasFloor(other, fields, catalogue, [...seen, field.id]));
}

function withoutFloor(path: RulePath): RuleProblem {
  const sentence =
    "eine Mindestzahl von Menschen neben den Anteilen erwartet, keine gefunden. Ohne sie entscheiden in kleinen Gebieten wenige Menschen; „betroffene“ und „mindestzahl“ ergänzen.";
  return { code: "rule-without-floor", severity: "warning", path, sentence };
}

/** Smallest and largest value of an indicator that the edition publishes on a level. */
export interface DataRange {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Warnings for fixed limits that no or every published value reaches, since such a condition decides nothing. `rangeOf` is asked for
 * values and counts; `null`: nothing published.
 */
export function limitsOutsideData(
  rules: RuleSet,
  rangeOf: (condition: RuleCondition) => DataRange | null,
  places: RulePlaces = new Map(),
): readonly RuleProblem[] {
  return rules.fields.flatMap((field) =>
    conditionsOf(field.rule).flatMap(({ condition }) => {
      const range = rangeOf(condition);
      if (condition.reference.kind !== "const" || range === null) return [];
      const { value } = condition.reference;
      if (value >= range.lowest && value <= range.highest) return [];
      const found = `${written(value)} gefunden`;
      const sentence = `eine Schwelle zwischen ${written(range.lowest)} und ${written(range.highest)} erwartet (so liegen die Werte von ${quoted(condition.indicator)}), ${found}. Die Bedingung trifft sonst überall oder nirgends zu; Schwelle und Einheit prüfen.`;
      const path = places.get(condition) ?? pathOf(field, places);
      return [{ ...problem("rule-limit-outside", path, sentence, condition.indicator), severity: "warning" as const }];
    }),
  );
}

function written(value: number): string {
  return String(Math.round(value * 100) / 100).replace(".", ",");
}

function problem(code: string, path: RulePath, sentence: string, value: string): RuleProblem {
  return { code, severity: "error", path, sentence, value };
}
