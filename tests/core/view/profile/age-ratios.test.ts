// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { type Cell, gap, known } from "../../../../src/core/model/cell.ts";
import { ageRatios } from "../../../../src/core/view/profile/age-ratios.ts";
import type { AgeStructure } from "../../../../src/core/view/profile/age-view.ts";

/** Groups of five years up to 90, everybody in `total`. */
function structure(totals: readonly (number | Cell)[]): AgeStructure {
  const groups = totals.map((total, index) => {
    const cell = typeof total === "number" ? known(total) : total;
    return { from: index * 5, below: index === totals.length - 1 ? null : (index + 1) * 5, total: cell, male: cell, female: cell };
  });
  const isKnown = groups.every(({ total }) => total.value !== null);
  const people = isKnown ? known(groups.reduce((sum, { total }) => sum + (total.value ?? 0), 0)) : gap("suppressed");
  return { groups, people };
}

const even = structure(Array.from({ length: 19 }, () => 10));

describe("ratios of an even age structure of 10 people in each of 19 groups", () => {
  const ratios = ageRatios(even);

  test.each([
    ["youth", (100 * 4) / 9],
    ["old", (100 * 6) / 9],
    ["total", (100 * 10) / 9],
    ["ageing", 150],
    ["billeter", (3 - 9) / 7],
  ] as const)("%s counts groups by hand", (name, expected) => {
    expect(ratios[name].value).toBeCloseTo(expected, 12);
  });

  test("mean age takes the middle of each group, 92.5 for the open one", () => {
    expect(ratios.mean.value).toBeCloseTo(47.5, 12);
  });

  test("median age is where half of the people are younger", () => {
    expect(ratios.median.value).toBeCloseTo(47.5, 12);
  });
});

test("a hidden group hides every ratio that needs it, and only those", () => {
  const totals: (number | Cell)[] = Array.from({ length: 19 }, () => 10);
  totals[18] = gap("suppressed");
  const ratios = ageRatios(structure(totals));
  expect(ratios.old.status).toBe("suppressed");
  expect(ratios.total.status).toBe("suppressed");
  expect(ratios.median.status).toBe("suppressed");
  expect(ratios.youth.value).toBeCloseTo((100 * 4) / 9, 12);
});

test("limits inside a group cannot be computed", () => {
  const groups = [
    { from: 0, below: 18, total: known(10), male: known(5), female: known(5) },
    { from: 18, below: null, total: known(40), male: known(20), female: known(20) },
  ];
  const ratios = ageRatios({ groups, people: known(50) });
  expect(ratios.youth).toEqual(gap("notApplicable"));
  expect(ratios.billeter).toEqual(gap("notApplicable"));
  expect(ratios.mean.value).toBeCloseTo((9 * 10 + 27 * 40) / 50, 12);
});

test("without residents nothing is computed, and nobody is 0 years old on average", () => {
  const ratios = ageRatios(structure(Array.from({ length: 19 }, () => 0)));
  for (const cell of Object.values(ratios)) expect(cell).toEqual(gap("undefined"));
});
