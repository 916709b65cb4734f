// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { MethodError } from "../../src/core/stats/method-error.ts";
import { adapter } from "./adapter.ts";
import type { Implementation } from "./adapter-entry.ts";
import { differences } from "./compare.ts";
import { readTopics } from "./golden-case.ts";
import type { GoldenCase, Topic } from "./golden-case.ts";

const ownFolder = resolve(fileURLToPath(new URL("./data", import.meta.url)));
const folder = resolve(process.env["GOLDEN_DIR"] || ownFolder);
const topics = readTopics(folder);
const passed = new Map<string, number>();

test("the folder holds golden cases", () => {
  expect(topics.flatMap((topic) => topic.cases).length, `cases in ${folder}`).toBeGreaterThan(0);
});

if (folder === ownFolder) {
  test("indicators, classification, time, uncertainty, composite and typology are built completely", () => {
    const built = ["indicators", "classification", "time", "uncertainty", "composite", "typology_mss_synthetic"];
    expect(topics.filter((topic) => built.includes(topic.name) && missingCases(topic).length > 0)).toEqual([]);
    expect(topics.map((topic) => topic.name)).toEqual(expect.arrayContaining(built));
  });
}

for (const topic of topics) {
  for (const golden of topic.cases) {
    const implementation = adapter[golden.fn];
    if (implementation === undefined) continue;
    test(`${topic.name}/${golden.id}`, () => {
      expect(problems(implementation, golden)).toEqual([]);
      passed.set(topic.name, (passed.get(topic.name) ?? 0) + 1);
    });
  }
}

afterAll(() => console.info(summary().join("\n")));

/** What is wrong with the result of one case; nothing if it is as expected. */
function problems(implementation: Implementation, { input, expected, tol }: GoldenCase): readonly string[] {
  const refusal = expected as { readonly error?: string; readonly details?: unknown } | null;
  const draws = typeof input["permutations"] === "number" ? input["permutations"] : undefined;
  if (typeof refusal?.error !== "string") return differences(implementation(input), expected, tol, draws);
  const error = thrownBy(() => implementation(input));
  if (!(error instanceof MethodError)) return [`error ${refusal.error} expected, ${String(error)} found`];
  const { code, details } = error;
  const wanted = refusal.details === undefined ? { code: refusal.error } : { code: refusal.error, details: refusal.details };
  return differences({ code, details }, wanted, { abs: 1e-9, ...tol });
}

function thrownBy(run: () => unknown): unknown {
  try {
    return `result ${JSON.stringify(run())}`;
  } catch (error) {
    return error;
  }
}

function missingCases(topic: Topic): readonly GoldenCase[] {
  return topic.cases.filter((golden) => adapter[golden.fn] === undefined);
}

function summary(): readonly string[] {
  const lines = topics.map((topic) => {
    const run = topic.cases.length - missingCases(topic).length;
    return run === 0 ? [] : [`${topic.name}: ${passed.get(topic.name) ?? 0} of ${run} cases passed`];
  });
  return [...lines.flat(), ...topics.flatMap(notBuilt)];
}

function notBuilt(topic: Topic): readonly string[] {
  const cases = missingCases(topic);
  const functions = [...new Set(cases.map((golden) => golden.fn))];
  const list = functions.map((fn) => `${fn} ${cases.filter((golden) => golden.fn === fn).length}`);
  return cases.length === 0 ? [] : [`not built yet: ${topic.name} (${cases.length} cases: ${list.join(", ")})`];
}
