// SPDX-License-Identifier: EUPL-1.2
import type { FocusDraft } from "../../focus/draft.ts";
import { parseDraft } from "../../focus/parse-draft.ts";
import { reach } from "../../focus/reach.ts";
import type { AreaLevelId } from "../../model/ids.ts";
import type { ActionField, RuleSet } from "../../model/rule.ts";
import type { Manifest, PublishedIndicator } from "../../package/edition-format.ts";
import { evaluateFields, type FieldResult, findingsOf } from "../../rules/evaluate-rules.ts";
import { columnOf, type RuleTable } from "../../rules/rule-table.ts";
import { at } from "../../stats/at.ts";
import type { AtlasData, LevelAreas } from "../atlas-data.ts";
import { availableLevels, availableYears, findIndicator, nearestYear } from "../levels-and-years.ts";
import { populationIndicator } from "../population.ts";
import { areaNames, isLoading, joinNeeds, loadedAreas, type Loading } from "../read-cell.ts";
import { ruleIndicators, selectRuleTable } from "../select-rule-table.ts";
import type { AtlasState } from "../state.ts";
import { type CriteriaRule, criteriaRule, fieldOfCriteria, recipeOf } from "./focus-criteria.ts";
import { focusPolls } from "./focus-polls.ts";
import { bestSwap, cheapestFor } from "./focus-reach.ts";
import type { FocusArea, FocusGroup, FocusView } from "./focus-view.ts";

/**
 * The path to focus areas on one level: criteria judged, shortlist, polls, choice and whom it reaches; or what is missing in memory. The
 * year is the one next to the year of the state in which most of the indicators have values; the view names it. Areas of the draft that
 * the level does not have are left out and named.
 *
 * Source: features.md F090 to F093; methods.md 3.5, 3.8
 */
export function selectFocus(data: AtlasData, state: Pick<AtlasState, "focus" | "level" | "year">): FocusView | Loading {
  const { manifest, rules = null } = data;
  if (manifest.rules !== undefined && data.rules === undefined) return { loading: [{ kind: "rules" }] };
  const { draft, unreadable } = parseDraft(state.focus);
  const fields = rules?.fields ?? [];
  const rule = criteriaRule(manifest, fields, draft);
  const criteria = rule === null ? null : fieldOfCriteria(rule);
  const judged = [...fields, ...(criteria === null ? [] : [criteria])];
  const counted = groupIndicators(manifest, fields, state.level).map(countingField);
  const year = judgedYear(data, [...judged, ...counted], state);
  const table = selectRuleTable(data, [...judged, ...counted], { level: state.level, year });
  const areas = loadedAreas(data, state.level);
  const needs = joinNeeds(table, areas);
  if (needs !== null || isLoading(table) || isLoading(areas)) return needs ?? { loading: [] };
  const known = knownAreas(draft, areas);
  return viewOf(data, { draft: known.draft, unknownAreas: known.unknown, unreadable, rules, rule, criteria, judged, table, areas, year });
}

/** People who can be counted: those that action fields speak of, then those of the edition's conditions; shares of people only. */
export function groupIndicators(manifest: Manifest, fields: readonly ActionField[], level: AreaLevelId): readonly PublishedIndicator[] {
  const affected = fields.flatMap((field) => field.affected ?? []);
  const ids = [...new Set([...manifest.conditions.map(({ indicator }) => indicator), ...affected])];
  const burdens = ids.flatMap((id) => findIndicator(manifest, id) ?? []);
  return burdens.filter((indicator) => {
    const isOnLevel = availableLevels(manifest, indicator.id).some(({ id }) => id === level);
    const isBurden = indicator.direction === 1 || affected.includes(indicator.id);
    return isOnLevel && isBurden && indicator.kind === "share";
  });
}

/** A field only to have the counts of an indicator read. */
function countingField(indicator: PublishedIndicator): ActionField {
  const rule = { kind: "condition", indicator: indicator.id, part: "count", operator: ">", direction: 1 } as const;
  const field = { id: indicator.id, symbol: "", name: indicator.name, description: { de: "" }, affected: indicator.id, floor: null };
  return { ...field, rule: { ...rule, reference: { kind: "const", value: 0 } } };
}

function judgedYear({ manifest }: AtlasData, fields: readonly ActionField[], { level, year }: Pick<AtlasState, "level" | "year">): number {
  const all = ruleIndicators(fields).flatMap((id) =>
    availableLevels(manifest, id).some((entry) => entry.id === level) ? availableYears(manifest, id, level) : [],
  );
  const timesOf = (wanted: number): number => all.filter((other) => other === wanted).length;
  const most = Math.max(0, ...all.map(timesOf));
  const best = all.filter((candidate) => timesOf(candidate) === most);
  return nearestYear(best, year) ?? year;
}

function knownAreas(draft: FocusDraft, { ids }: LevelAreas): { readonly draft: FocusDraft; readonly unknown: readonly string[] } {
  const isKnown = (id: string): boolean => ids.some((area) => area === id);
  const keep = <T extends { readonly area: string }>(list: readonly T[]): readonly T[] => list.filter(({ area }) => isKnown(area));
  const named = [...draft.chosen, ...[...draft.added, ...draft.removed, ...draft.rejected].map(({ area }) => area)];
  return {
    draft: {
      ...draft,
      chosen: draft.chosen.filter(isKnown),
      added: keep(draft.added),
      removed: keep(draft.removed),
      rejected: keep(draft.rejected),
    },
    unknown: [...new Set(named.filter((id) => !isKnown(id)))],
  };
}

interface Gathered {
  readonly draft: FocusDraft;
  readonly unknownAreas: readonly string[];
  readonly unreadable: readonly string[];
  readonly rules: RuleSet | null;
  readonly rule: CriteriaRule | null;
  readonly criteria: ActionField | null;
  /** Fields of the edition and, last, the criteria. */
  readonly judged: readonly ActionField[];
  readonly table: RuleTable;
  readonly areas: LevelAreas;
  readonly year: number;
}

function viewOf(data: AtlasData, gathered: Gathered): FocusView {
  const { manifest } = data;
  const { draft, table, rule, criteria, areas: level } = gathered;
  const areas = focusAreas(data, gathered);
  const shortlist = areas.filter(({ listed }) => listed !== null).sort((a, b) => b.met - a.met || (a.name < b.name ? -1 : 1));
  const chosen = draft.chosen.flatMap((id) => areas.find((area) => area.id === id) ?? []);
  const positions = chosen.map((area) => areas.indexOf(area));
  const groups = focusGroups(data, gathered, positions);
  const aimed = groups.find(({ indicator }) => indicator.id === draft.aim.group) ?? groups[0] ?? null;
  const residents = reach([{ id: "", counts: table.population, total: null }], positions);
  const listed = shortlist.map((area) => areas.indexOf(area));
  const common = { areas, shortlist, chosen, groups, aimed, people: at(residents, 0) };
  return {
    ...common,
    draft,
    unreadable: gathered.unreadable,
    unknownAreas: gathered.unknownAreas,
    level: level.level,
    year: gathered.year,
    fields: gathered.rules?.fields ?? [],
    total: rule?.total ?? 0,
    least: rule?.least ?? 0,
    criteria,
    recipe: criteria === null ? null : recipeOf(manifest, gathered.rules, criteria),
    hasPopulation: populationIndicator(manifest) !== null,
    polls: focusPolls(draft.polls, shortlist),
    cheapest: aimed === null ? null : cheapestFor(aimed, { areas, listed, percent: draft.aim.percent }),
    swap: aimed === null ? null : bestSwap(aimed, areas, { chosen: positions, listed }),
  };
}

function focusAreas(data: AtlasData, { draft, table, judged, criteria, areas }: Gathered): readonly FocusArea[] {
  const results = evaluateFields(judged, table);
  const own = criteria === null ? null : at(results, results.length - 1);
  const nameOf = areaNames(data, areas);
  const reasonOf = (id: string): string =>
    [...draft.added, ...draft.removed, ...draft.rejected].find(({ area, reason }) => area === id && reason !== "")?.reason ?? "";
  return areas.ids.map((id, index): FocusArea => {
    const answer = own === null ? "notMet" : at(own.results, index);
    const isAdded = draft.added.some(({ area }) => area === id);
    const isRemoved = draft.removed.some(({ area }) => area === id);
    const meets = answer === "met" && !isRemoved;
    const place = draft.chosen.indexOf(id);
    return {
      ...nameOf(id),
      population: at(table.population, index),
      answer,
      ...counts(own, results, index),
      listed: meets ? "criteria" : isAdded ? "hand" : null,
      isRemoved,
      reason: reasonOf(id),
      place: place < 0 ? null : place + 1,
    };
  });
}

/** Conditions, or the action fields the criteria name; a least number of people is not counted. */
function counts(own: FieldResult | null, results: readonly FieldResult[], area: number): Pick<FocusArea, "met" | "unknown"> {
  if (own === null) return { met: 0, unknown: 0 };
  const rule = own.rule.kind === "all" ? at(own.rule.rules, 0) : own.rule;
  const answers =
    rule.kind === "any"
      ? rule.rules.map((part) => results.find(({ field }) => part.kind === "field" && field.id === part.field)?.results[area])
      : findingsOf(own, area)
          .slice(0, rule.kind === "atLeast" ? rule.rules.length : 0)
          .map(({ result }) => result);
  return { met: answers.filter((answer) => answer === "met").length, unknown: answers.filter((answer) => answer === "unknown").length };
}

function focusGroups(data: AtlasData, { draft, rules, table, areas }: Gathered, chosen: readonly number[]): readonly FocusGroup[] {
  const indicators = groupIndicators(data.manifest, rules?.fields ?? [], areas.level.id);
  const groups = indicators.flatMap((indicator): readonly FocusGroup[] => {
    const { counts: people, cityCount } = columnOf(table, indicator.id);
    if (people === null) return [];
    const reached = at(reach([{ id: indicator.id, counts: people, total: cityCount }], chosen), 0);
    return [{ indicator, counts: people, reach: reached }];
  });
  const first = groups.filter(({ indicator }) => indicator.id === draft.aim.group);
  return [...first, ...groups.filter((group) => !first.includes(group))];
}
