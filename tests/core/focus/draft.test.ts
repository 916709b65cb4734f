// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addToShortlist,
  emptyDraft,
  type FocusDraft,
  focusSteps,
  openStep,
  removeFromShortlist,
  toggleChoice,
} from "../../../src/core/focus/draft.ts";
import { parseDraft } from "../../../src/core/focus/parse-draft.ts";
import { printDraft } from "../../../src/core/focus/print-draft.ts";

test("a draft that nobody has begun is an empty text", () => {
  expect(printDraft(emptyDraft)).toBe("");
  expect(parseDraft("")).toEqual({ draft: emptyDraft, unreadable: [] });
});

test("a short draft is a short text without signs that a link would encode", () => {
  const printed = printDraft({ ...emptyDraft, step: 4, reached: 4, chosen: ["0101", "0207"], reasons: "Zwei Gründe" });
  expect(printed).toBe("s4'4~c0101*0207~wZwei_Gründe");
});

test("every draft is read back as it was printed", () => {
  fc.assert(
    fc.property(draft(), (given) => {
      expect(parseDraft(printDraft(given))).toEqual({ draft: given, unreadable: [] });
    }),
  );
});

test("whatever the text is, reading it does not throw and keeps the parts that can be read", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseDraft(text).draft.step).toBeGreaterThanOrEqual(1);
    }),
  );
  const { draft: read, unreadable } = parseDraft("s4'4~x1~c0101~kviele~c0207~w!9");
  expect(read).toEqual({ ...emptyDraft, step: 4, reached: 4, chosen: ["0101"] });
  expect(unreadable).toEqual(["x1", "kviele", "c0207", "w!9"]);
});

test("going back to a step keeps the furthest one", () => {
  const later = openStep(openStep(emptyDraft, 4), 1);
  expect([later.step, later.reached]).toEqual([1, 4]);
});

test("a chosen area goes to the end of the choice, and out of it when it is chosen again", () => {
  const both = toggleChoice(toggleChoice(emptyDraft, "a"), "b");
  expect(both.chosen).toEqual(["a", "b"]);
  expect(toggleChoice(both, "a").chosen).toEqual(["b"]);
});

test("taking an area off the shortlist takes it out of the choice, and putting it back forgets that", () => {
  const start = { ...emptyDraft, chosen: ["a", "b"] };
  const without = removeFromShortlist(start, { area: "a", reason: "Förderung läuft" });
  expect(without).toEqual({ ...emptyDraft, chosen: ["b"], removed: [{ area: "a", reason: "Förderung läuft" }] });
  expect(addToShortlist(without, { area: "a", reason: "" }).removed).toEqual([]);
});

test("an area that was added by hand is gone without a trace when it is taken off", () => {
  const added = addToShortlist(emptyDraft, { area: "a", reason: "Neubau" });
  expect(added.added).toEqual([{ area: "a", reason: "Neubau" }]);
  expect(removeFromShortlist(added, { area: "a", reason: "" })).toEqual(emptyDraft);
});

function draft(): fc.Arbitrary<FocusDraft> {
  const text = fc.string({ unit: fc.constantFrom(..."abcÄß09 ~*'!_.-%&=+\n") });
  const id = text.filter((value) => value !== "");
  const reasoned = fc.array(fc.record({ area: id, reason: text }), { maxLength: 4 });
  const step = fc.constantFrom(...focusSteps);
  const count = fc.nat({ max: 1_000_000 });
  const number = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => Math.round(value * 100) / 100);
  const score = fc.record({ area: id, score: number });
  return fc.record({
    step,
    reached: step,
    title: text,
    criteria: fc.record({
      by: fc.constantFrom("conditions" as const, "fields" as const),
      least: fc.option(count),
      fields: fc.array(id, { maxLength: 4 }),
      leastPeople: count,
    }),
    added: reasoned,
    removed: reasoned,
    polls: fc.array(fc.record({ topic: text, date: text, participants: count, scores: fc.array(score, { maxLength: 4 }) }), {
      maxLength: 3,
    }),
    chosen: fc.uniqueArray(id, { maxLength: 5 }),
    reasons: text,
    rejected: reasoned,
    aim: fc.record({ group: text, percent: fc.nat({ max: 100 }) }),
    share: fc.record({
      group: text,
      method: fc.constantFrom("need" as const, "threshold" as const, "equal" as const),
      amount: number,
      step: number,
      floor: number,
      threshold: number,
    }),
  });
}
