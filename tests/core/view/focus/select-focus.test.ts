// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { emptyDraft, type FocusDraft } from "../../../../src/core/focus/draft.ts";
import { printDraft } from "../../../../src/core/focus/print-draft.ts";
import { indicatorId } from "../../../../src/core/model/ids.ts";
import { draftOfRecord } from "../../../../src/core/view/focus/draft-of-record.ts";
import { shareAmongChosen } from "../../../../src/core/view/focus/focus-share.ts";
import type { FocusView } from "../../../../src/core/view/focus/focus-view.ts";
import { selectFocus } from "../../../../src/core/view/focus/select-focus.ts";
import { defaultState } from "../../../../src/core/view/normalise-state.ts";
import { pilotAreas } from "../../../../src/core/view/pilot-areas.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { printRuleSet } from "../../../../src/core/rules/print-rule.ts";
import { atlasData, type Entry, indicator, partTable } from "../small-edition.ts";

const aboveCity = { id: "armut", indicator: indicatorId("armut"), rule: "cityFactor", value: 1 } as const;
/** Bases of 100 everywhere, city 60 of 600 (10 %): parts 01, 02 and 03 lie above it. */
const cases: readonly Entry[] = [20, 15, 12, 6, 4, 3];

describe("the path to focus areas", () => {
  test("puts the areas that meet the criteria on the shortlist, and one that nobody can judge not", () => {
    const view = select({}, [20, 15, "suppressed", 6, 4, 3]);
    expect(view.shortlist.map(({ id }) => id)).toEqual(["01", "02"]);
    expect(view.areas[2]).toMatchObject({ answer: "unknown", listed: null, unknown: 1 });
  });

  test("adds and removes by hand, with the reason", () => {
    const view = select({ added: [{ area: "06", reason: "Neubau" }], removed: [{ area: "01", reason: "Förderung läuft" }] });
    expect(view.shortlist.map(({ id, listed, reason }) => [id, listed, reason])).toEqual([
      ["02", "criteria", ""],
      ["03", "criteria", ""],
      ["06", "hand", "Neubau"],
    ]);
    expect(view.areas[0]).toMatchObject({ isRemoved: true, reason: "Förderung läuft" });
  });

  test("says whom the choice reaches, and which exchange reaches most more", () => {
    const view = select({ chosen: ["02", "03"] });
    // 15 + 12 of 60 in the city; 01 instead of 03 reaches 20 + 15.
    expect(view.groups[0]?.reach).toMatchObject({ reached: { value: 27, isLowerBound: false }, share: { value: 0.45 } });
    expect(view.swap).toMatchObject({ out: { id: "03" }, in: { id: "01" }, reached: 35 });
  });

  test("calls a sum with a secret part a lower bound and promises no exchange then", () => {
    const view = select({ chosen: ["01", "06"], added: [{ area: "06", reason: "" }] }, [20, 15, 12, 6, 4, "suppressed"]);
    expect(view.groups[0]?.reach.reached).toMatchObject({ value: 20, isLowerBound: true, status: "suppressed" });
    expect(view.swap).toBeNull();
  });

  test("finds the fewest areas of the shortlist that reach a share, or says that they cannot", () => {
    expect(select({ aim: { group: "", percent: 50 } }).cheapest).toMatchObject({ areas: ["01", "02"], reached: 35, method: "exact" });
    // All three of the list hold 47 of 60.
    expect(select({ aim: { group: "", percent: 90 } }).cheapest).toBeNull();
  });

  test("lays a poll beside the data without a rank for areas that one side lacks", () => {
    const scores = [
      { area: "01", score: 1 },
      { area: "02", score: 9 },
      { area: "05", score: 4 },
    ];
    const [poll] = select({ polls: [{ topic: "Probe", date: "", participants: 3, scores }] }).polls;
    expect(poll?.agreement.pairs.map(({ option, pollRank }) => [option, pollRank])).toEqual([
      ["02", 1],
      ["01", 2],
    ]);
    expect(poll?.agreement.onlyData).toEqual(["03"]);
    expect(poll?.outside).toEqual(["05"]);
  });

  test("leaves out areas that the level does not have and names them", () => {
    const view = select({ chosen: ["01", "99"] });
    expect(view.chosen.map(({ id }) => id)).toEqual(["01"]);
    expect(view.unknownAreas).toEqual(["99"]);
  });

  test("shares an amount out so that the parts add up to it exactly", () => {
    const view = select({ chosen: ["01", "02", "03"], share: { ...emptyDraft.share, amount: 10 } });
    const result = shareAmongChosen(view);
    // 20, 15 and 12 of 47 are 4.26, 3.19 and 2.55 of 10: the tenth goes to the largest remainder.
    expect(result).toMatchObject({ kind: "shared", share: { given: 10, roundedUp: ["03"] } });
    expect(shareAmongChosen(select({ chosen: ["01"], share: { ...emptyDraft.share, amount: 10, step: 3 } }))).toEqual({
      kind: "none",
      why: "notMultiple",
    });
    expect(shareAmongChosen(select({ chosen: ["01", "02"], share: { ...emptyDraft.share, amount: 10, floor: 6 } }))).toEqual({
      kind: "none",
      why: "floorTooHigh",
    });
  });

  test("a saved record becomes the same draft again", () => {
    const view = select({ title: "Probe", chosen: ["02"], reasons: "Grund", rejected: [{ area: "01", reason: "später" }] });
    const saved = {
      ...{ title: "Probe", place: "", edition: "2026", level: "teil", year: 2025, date: "2026-05-22", criteria: "", seed: 0 },
      recipe: view.recipe === null ? null : printRuleSet(view.recipe),
      shortlist: view.shortlist.map(({ id }) => ({ area: id, reason: "", by: "criteria" as const })),
      polls: [],
      chosen: [{ area: "02", reason: "" }],
      rejected: [{ area: "01", reason: "später" }],
      reasons: "Grund",
    };
    const { draft, hasCriteria } = draftOfRecord(saved, []);
    expect(hasCriteria).toBe(true);
    expect(draft).toEqual({ ...view.draft, criteria: { ...view.draft.criteria, least: 1 } });
  });
});

test("the pilot areas of a draft are read without the rest", () => {
  expect(pilotAreas(printDraft({ ...emptyDraft, title: "c", chosen: ["01", "0 2"] }))).toEqual(["01", "0 2"]);
  expect(pilotAreas("")).toEqual([]);
});

function select(changes: Partial<FocusDraft>, values: readonly Entry[] = cases): FocusView {
  const bases = values.map(() => 100);
  const data = atlasData([partTable(values, bases, [60, 600])], { conditions: [aboveCity], indicators: [indicator("armut")] });
  const view = selectFocus(data, { ...defaultState(data.manifest), focus: printDraft({ ...emptyDraft, ...changes }) });
  if (isLoading(view)) throw new Error("select: a view expected, needs found");
  return view;
}
