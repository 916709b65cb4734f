// SPDX-License-Identifier: EUPL-1.2
import type { ActionField, RuleSet } from "../../model/rule.ts";
import { changedRules, type ChangedRules } from "../../rules/changed-rules.ts";
import { closeCalls } from "../../rules/close-calls.ts";
import { compareResults, type ResultChange } from "../../rules/compare-results.ts";
import { countGroups } from "../../rules/count-groups.ts";
import { anyField, evaluateFields, type FieldResult } from "../../rules/evaluate-rules.ts";
import { fieldOverlaps, fieldTotals, unionTotals } from "../../rules/field-totals.ts";
import { hasChanges, isSameRule } from "../../rules/rule-changes.ts";
import type { RuleTable } from "../../rules/rule-table.ts";
import type { Truth } from "../../rules/three-valued.ts";
import { at } from "../../stats/at.ts";
import type { AtlasData, LevelAreas } from "../atlas-data.ts";
import { availableLevels, availableYears, findLevel, nearestYear } from "../levels-and-years.ts";
import { areaNames, isLoading, joinNeeds, loadedAreas, type Loading } from "../read-cell.ts";
import { ruleIndicators, selectRuleTable } from "../select-rule-table.ts";
import type { AtlasState } from "../state.ts";
import { countedConditions } from "./counted-conditions.ts";
import { type FieldState, type FieldsArea, type FieldsView, type FieldSummary, type NeedCount, shownCount } from "./fields-view.ts";

/** What of the state decides about action fields. */
export type FieldsQuery = Pick<AtlasState, "level" | "year" | "fields" | "rules" | "counted">;

/** Distance from a limit that counts as close (features.md F045). */
export const closeMargin = 0.05;

/**
 * The action fields of the edition, with the reader's changes, judged on one level; or what is missing in memory. The year is the one
 * next to the year of the state in which most of the indicators have values; the view names it. Throws if the edition has no rules:
 * normalise first.
 *
 * Source: methods.md 3.5; features.md F038, F039, F045, F046
 */
export function selectFields(data: AtlasData, query: FieldsQuery): FieldsView | Loading {
  const official = data.rules;
  if (official === undefined) return { loading: [{ kind: "rules" }] };
  if (official === null) throw new Error("selectFields: an edition with action fields expected, none found");
  const { manifest } = data;
  const changed = changedRules(official, query.rules, { indicators: manifest.indicators, levels: manifest.levels.map(({ id }) => id) });
  const everyField = [...changed.rules.fields, ...official.fields];
  const year = judgedYear(data, everyField, query);
  const table = selectRuleTable(data, everyField, { level: query.level, year });
  const areas = loadedAreas(data, query.level);
  const needs = joinNeeds(table, areas);
  if (needs !== null || isLoading(table) || isLoading(areas)) return needs ?? { loading: [] };
  return viewOf(data, { official, changed, query: { ...query, year }, table, areas });
}

interface Judged {
  readonly official: RuleSet;
  readonly changed: ChangedRules;
  readonly query: FieldsQuery;
  readonly table: RuleTable;
  readonly areas: LevelAreas;
}

function viewOf(data: AtlasData, { official, changed, query, table, areas }: Judged): FieldsView {
  const results = evaluateFields(changed.rules.fields, table);
  const before = evaluateFields(official.fields, table);
  const all = summaries({ official, fields: query.fields, results, before, table });
  const chosen = all.filter(({ isChosen }) => isChosen);
  const chosenResults = chosen.map(({ result }) => result);
  const described = describeAreas(data, { areas, table, results: chosenResults });
  const total = query.counted === "fields" ? chosen.length : countedConditions(chosenResults).length;
  const isWithin = ({ met, unknown }: NeedCount, from: number, to: number): boolean => unknown < total && from <= met && met <= to;
  const close = closeCalls(results, table, { margin: closeMargin, withChance: true });
  return {
    ...changed,
    refused: [...changed.refused, ...query.fields.filter((id) => !all.some(({ result }) => result.field.id === id))],
    official,
    level: areas.level,
    parentLevel: levelAround(data, areas),
    madeFor: changed.rules.level === null ? null : findLevel(data.manifest, changed.rules.level),
    year: query.year,
    all,
    chosen,
    areas: described,
    union: unionTotals(chosenResults, table),
    unionEffect: hasChanges(changed.changes) ? compareResults(anyField(before), anyField(results)) : null,
    overlaps: fieldOverlaps(chosenResults, table),
    assignments: chosen.reduce((sum, { totals }) => sum + totals.met.length, 0),
    close: close.filter(({ field }) => chosen.some(({ result }) => result.field.id === field)),
    counted: query.counted,
    total,
    classes: countGroups(total).map(({ from, to }) => ({
      from,
      to,
      areaCount: described.filter((area) => isWithin(shownCount(area, query.counted), from, to)).length,
    })),
    table,
  };
}

interface SummaryInput {
  readonly official: RuleSet;
  /** Ids of the chosen fields; none known: all. */
  readonly fields: readonly string[];
  readonly results: readonly FieldResult[];
  readonly before: readonly FieldResult[];
  readonly table: RuleTable;
}

function summaries({ official, fields, results, before, table }: SummaryInput): readonly FieldSummary[] {
  const isChoice = results.some(({ field }) => fields.includes(field.id));
  const totals = fieldTotals(results, table);
  return results.map((result, index) => {
    const { field } = result;
    const state = stateOf(field, official);
    return {
      result,
      totals: at(totals, index),
      state,
      isChosen: !isChoice || fields.includes(field.id),
      effect:
        state === "official"
          ? null
          : effectOf(
              result,
              before.find((old) => old.field.id === field.id),
            ),
    };
  });
}

function stateOf(field: ActionField, official: RuleSet): FieldState {
  const old = official.fields.find(({ id }) => id === field.id);
  if (old === undefined) return "added";
  return isSameRule(old, field) ? "official" : "edited";
}

function effectOf(now: FieldResult, before: FieldResult | undefined): ResultChange {
  return compareResults(before?.results ?? now.results.map((): Truth => "notMet"), now.results);
}

interface DescribedAreas {
  readonly areas: LevelAreas;
  readonly table: RuleTable;
  readonly results: readonly FieldResult[];
}

function describeAreas(data: AtlasData, { areas, table, results }: DescribedAreas): readonly FieldsArea[] {
  const nameOf = areaNames(data, areas);
  const conditions = countedConditions(results);
  const belongs = anyField(results);
  return areas.ids.map((id, area) => {
    const answers = results.map((result) => at(result.results, area));
    return {
      ...nameOf(id),
      population: at(table.population, area),
      answers,
      belongs: belongs[area] ?? "notMet",
      conditions: countAnswers(conditions.map((condition) => at(condition.answers, area))),
      fields: countAnswers(answers),
    };
  });
}

function countAnswers(answers: readonly Truth[]): NeedCount {
  return {
    met: answers.filter((answer) => answer === "met").length,
    unknown: answers.filter((answer) => answer === "unknown").length,
  };
}

function levelAround({ manifest }: AtlasData, { level }: LevelAreas): FieldsView["parentLevel"] {
  const parent = level.parent === null ? null : findLevel(manifest, level.parent);
  return parent === null || parent.parent === null ? null : parent;
}

/** The year with values of most indicators, next to the wanted one; the wanted one if there is none at all. */
function judgedYear({ manifest }: AtlasData, fields: readonly ActionField[], { level, year }: FieldsQuery): number {
  const all = ruleIndicators(fields).flatMap((indicator) =>
    availableLevels(manifest, indicator).some(({ id }) => id === level) ? availableYears(manifest, indicator, level) : [],
  );
  const timesOf = (candidate: number): number => all.filter((other) => other === candidate).length;
  const most = Math.max(0, ...all.map(timesOf));
  return (
    nearestYear(
      all.filter((candidate) => timesOf(candidate) === most),
      year,
    ) ?? year
  );
}
