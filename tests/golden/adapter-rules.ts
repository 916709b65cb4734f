// SPDX-License-Identifier: EUPL-1.2
import type { ActionField } from "../../src/core/model/rule.ts";
import type { Cell } from "../../src/core/model/cell.ts";
import { indicatorId } from "../../src/core/model/ids.ts";
import { borda, averageScore } from "../../src/core/register/poll-scores.ts";
import { combineWithIndicator } from "../../src/core/register/combine-poll.ts";
import { areComparable, checkPublishedPoll } from "../../src/core/register/published-poll.ts";
import type { PublishedPoll } from "../../src/core/register/published-poll.ts";
import { anyField, evaluateFields } from "../../src/core/rules/evaluate-rules.ts";
import { parseRule } from "../../src/core/rules/parse-rule.ts";
import { cityValue, parentValues, weightedSpread } from "../../src/core/rules/reference-values.ts";
import type { RuleColumn, RuleTable } from "../../src/core/rules/rule-table.ts";
import type { Truth } from "../../src/core/rules/three-valued.ts";
import { MethodError } from "../../src/core/stats/method-error.ts";
import { entry, toCells } from "./adapter-entry.ts";
import type { Adapter, GoldenValue } from "./adapter-entry.ts";

interface RulesInput {
  readonly data: Readonly<Record<string, readonly GoldenValue[]>>;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly weights: string;
}

interface BallotInput {
  readonly options: readonly string[];
  readonly ballots: readonly (readonly string[])[];
  readonly unranked?: "zero" | "average";
  readonly topK?: number;
}

interface CombineInput {
  readonly indicator: Readonly<Record<string, number | null>>;
  readonly poll: Readonly<Record<string, number | null>>;
  readonly lambda_: number;
}

interface PublishedInput {
  readonly polls: readonly {
    readonly topic: string;
    readonly votes: number;
    readonly participants: number;
    readonly rows: readonly (readonly [number, number])[];
    readonly scale?: string;
  }[];
}

export const rulesAdapter: Adapter = {
  "rules.evaluate": entry(evaluate),
  "polls.borda": entry(({ options, ballots, unranked = "zero" }: BallotInput) => {
    const { scores, ballots: count } = borda(options, ballots, unranked);
    return { scores: Object.fromEntries(scores), ballots: count };
  }),
  "polls.averageScore": entry(({ options, ballots, topK = options.length }: BallotInput) => {
    const { scores, ballots: count } = averageScore(options, ballots, topK);
    return { scores: Object.fromEntries(scores), ballots: count };
  }),
  "polls.combineWithIndicator": entry(({ indicator, poll, lambda_ }: CombineInput) => {
    const { score, ranking } = combineWithIndicator(new Map(Object.entries(indicator)), new Map(Object.entries(poll)), lambda_);
    return { score: Object.fromEntries(score), ranking };
  }),
  "polls.publishedTable": entry(publishedTables),
};

function evaluate({ data, rules, weights }: RulesInput) {
  const population = toCells(data[weights] ?? []);
  const parents = (data["parent"] ?? population.map(() => null)).map((parent) => (parent === null ? null : String(parent)));
  const ids = Object.keys(data).filter((id) => id !== "parent" && id !== weights);
  const columns = new Map([...ids, weights].map((id) => [id, column(toCells(data[id] ?? []))]));
  const table: RuleTable = { areas: population.map((_, index) => String(index)), parents, population, columns };
  const results = evaluateFields(Object.entries(rules).map(fieldOf), table);
  const counted = (id: string) => ({ indicator: indicatorId(id), part: "value" }) as const;
  const byId = <T>(value: (id: string) => T) => Object.fromEntries(ids.map((id) => [id, value(id)]));
  const distinct = [...new Set(parents)].filter((parent) => parent !== null);
  const parentMeans = new Map(ids.map((id) => [id, parentValues(counted(id), table)]));
  return {
    reference: {
      city: byId((id) => cityValue(counted(id), table).value),
      parent: Object.fromEntries(distinct.map((parent) => [parent, byId((id) => parentMeans.get(id)?.get(parent)?.value ?? null)])),
      sd: byId((id) => weightedSpread(toCells(data[id] ?? []), population)),
    },
    result: Object.fromEntries(results.map((result) => [result.field.id, result.results.map(truthValue)])),
    counts: Object.fromEntries(
      results.map(({ field, results: answers }) => [
        field.id,
        { true: answers.filter((answer) => answer === "met").length, unknown: answers.filter((answer) => answer === "unknown").length },
      ]),
    ),
    anyField: anyField(results).map(truthValue),
  };
}

function column(values: readonly Cell[]): RuleColumn {
  return { kind: "given", counted: "", scale: 1, values, counts: null, bases: null, cityCount: null, city: null, parentValues: null };
}

function fieldOf([id, written]: readonly [string, unknown]): ActionField {
  const { rule, problems } = parseRule(written);
  if (rule === null) throw new MethodError("RULE_REF", problems.map(({ sentence }) => sentence).join(" "));
  return { id, symbol: "", name: { de: id }, description: { de: "" }, rule, affected: null, floor: null };
}

function truthValue(truth: Truth): boolean | null {
  return truth === "unknown" ? null : truth === "met";
}

function publishedTables({ polls }: PublishedInput) {
  const read = polls.map(({ topic, votes, participants, rows, scale }): PublishedPoll => {
    return { topic, votes, participants, rows: rows.map(([rank, score]) => ({ rank, score })), scale: scale ?? null };
  });
  const checks = read.map(checkPublishedPoll);
  return {
    anomalies: checks.flatMap(({ anomalies }, poll) =>
      anomalies.map(({ upper, lower }) => ({
        poll,
        kind: `listed rank ${upper.rank} (${upper.score}) has a lower score than listed rank ${lower.rank} (${lower.score})`,
      })),
    ),
    sums: checks.map(({ sum }) => sum),
    ties: checks.flatMap(({ ties }, poll) => ties.map((ranks) => ({ poll, ranks }))),
    comparableAcrossPolls: areComparable(read),
  };
}
