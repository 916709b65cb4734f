// SPDX-License-Identifier: EUPL-1.2
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaLevelId, indicatorId } from "../../../../src/core/model/ids.ts";
import type { PublishedIndicator } from "../../../../src/core/package/edition-format.ts";
import { selectMeasuredAreas } from "../../../../src/core/view/patterns/neighbours-view.ts";
import { smoothingView } from "../../../../src/core/view/patterns/smoothing-view.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { atlasData, type Entry, indicator, partTable } from "../small-edition.ts";

const bases: readonly Entry[] = [100, 100, 100, 100, 1000, 1000];

describe("smoothed values", () => {
  test("stand beside the measured ones, pulled to the common value, more where the base is small", () => {
    const { areas, towards } = smoothed([10, 20, 30, 40, 100, 400]);
    // Marshall by hand: b = 600/2400, s² = Σ n(p − b)²/Σn = 0.0208333, a = s² − b/400 = 0.0202083.
    expect(towards.value).toBeCloseTo(25, 9);
    expect(areas.map(({ cell }) => Math.round(cell.value ?? 0))).toEqual([10, 20, 30, 40, 10, 40]);
    const byHand = [11.651376, 20.550459, 29.449541, 38.348624, 10.183299, 39.816701];
    areas.forEach(({ smoothed: cell }, index) => expect(cell.value).toBeCloseTo(byHand[index] ?? 0, 6));
    expect(areas[0]?.difference.value).toBeCloseTo(1.651376, 6);
  });

  test("are never made from hidden or missing counts, and these do not move the others", () => {
    const { areas } = smoothed([10, "suppressed", "missing", 40, 100, 400]);
    expect(areas[1]).toMatchObject({ smoothed: { value: null, status: "suppressed" }, difference: { value: null }, fill: "suppressed" });
    expect(areas[2]).toMatchObject({ smoothed: { value: null, status: "missing" }, fill: "missing" });
    const hidden = smoothed([10, 20, 30, 40, 100, 400], ["suppressed", 100, 100, 100, 1000, 1000]);
    expect(hidden.areas[0]?.smoothed).toEqual({ value: null, status: "suppressed" });
  });

  test("keep the mark of an unreliable value", () => {
    expect(smoothed(["10!", 20, 30, 40, 100, 400]).areas[0]?.smoothed.status).toBe("unreliable");
  });

  test("are all the same where the areas differ by chance only", () => {
    const view = smoothed([10, 11, 9, 10, 100, 101]);
    expect(view.isChance).toBe(true);
    expect(new Set(view.areas.map(({ smoothed: cell }) => cell.value?.toFixed(9))).size).toBe(1);
  });

  test.each<[Partial<PublishedIndicator>]>([[{ kind: "count", denominator: null }], [{ kind: "mean" }]])(
    "are not made of what is no share or rate: %o",
    (changes) => {
      const view = smoothed([10, 20, 30, 40, 100, 400], bases, changes);
      expect(view.refused).toBe("kind");
      expect(view.areas.every((area) => area.smoothed.value === null)).toBe(true);
    },
  );

  test("need two areas with counts", () => {
    expect(smoothed([10, "missing", "missing", "missing", "missing", "missing"]).refused).toBe("few");
  });

  test("lie between the measured value and the common one", () => {
    const cases = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(cases, (counts) => {
        const { areas, towards } = smoothed(counts);
        for (const { cell, smoothed: found } of areas) {
          const [low, high] = [Math.min(cell.value ?? 0, towards.value ?? 0), Math.max(cell.value ?? 0, towards.value ?? 0)];
          expect(found.value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(found.value).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });
});

function smoothed(cases: readonly Entry[], base: readonly Entry[] = bases, changes: Partial<PublishedIndicator> = {}) {
  const data = atlasData([partTable(cases, base, [600, 2400])], { indicators: [indicator("armut", changes)] });
  const measured = selectMeasuredAreas(data, { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 });
  if (isLoading(measured)) throw new Error("values expected");
  return smoothingView(measured);
}
