// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { combineTerms } from "../../../src/core/formula/combine-terms.ts";
import { normaliseForm } from "../../../src/core/formula/normalise-form.ts";
import { printFormula } from "../../../src/core/formula/print-formula.ts";
import { sumCounts } from "../../../src/core/formula/sum-counts.ts";
import { statusCodes } from "../../../src/core/model/cell.ts";
import type { CountTable, MeasureSeries } from "../../../src/core/model/count-table.ts";
import { cube, formula, table } from "../../publish/small-atlas.ts";

const residents = cube(
  "einwohner",
  {
    level: "quartier",
    areas: ["a", "b"],
    years: [2014, 2015],
    dimensions: [
      { id: "geschlecht", values: ["m", "w"] },
      { id: "alter", values: ["0", "15", "65", "100+", "unbekannt"] },
    ],
  },
  (year, combination, area) => (year === 2015 ? 100 : 0) + combination * 10 + area,
);

describe("summing counts of a table", () => {
  it("is null without the measure or without a dimension that a filter names", () => {
    expect(sums("fortzuege")).toBeNull();
    expect(sums("einwohner[herkunft=x]")).toBeNull();
  });

  it("adds over every dimension that no filter names", () => {
    expect(sums("einwohner")).toEqual([450, 460, 1450, 1460]);
    expect(sums("einwohner[geschlecht=w]")).toEqual([350, 355, 850, 855]);
  });

  it("takes ranges half open and leaves texts without a number out of them", () => {
    expect(sums("einwohner[alter<15]")).toEqual([50, 52, 250, 252]);
    expect(sums("einwohner[alter 15-65]")).toEqual([70, 72, 270, 272]);
    expect(sums("einwohner[alter>=65, geschlecht=m]")).toEqual([50, 52, 250, 252]);
  });

  it("weights each age by its midpoint, the open end by 100.5", () => {
    expect(sums("summe_alter(einwohner[alter<16, geschlecht=m])")?.[0]).toBe(0 * 0.5 + 10 * 15.5);
    expect(sums("summe_alter(einwohner[alter>=100, geschlecht=m])")?.[0]).toBe(30 * 100.5);
  });

  it("has no number where a part has none, and takes the worst status", () => {
    const gaps: CountTable = { ...residents, status: residents.status.slice() };
    gaps.status[0] = statusCodes.indexOf("pending");
    gaps.status[2] = statusCodes.indexOf("suppressed");
    gaps.status[1] = statusCodes.indexOf("unreliable");
    const series = seriesOf(gaps, "einwohner");
    expect(Array.from(series?.status ?? [], (code) => statusCodes[code])).toEqual(["suppressed", "unreliable", "ok", "ok"]);
    expect(series?.values[0]).toBe(0);
    expect(series?.values[1]).toBe(460);
  });
});

describe("combining terms", () => {
  const counts = table({
    level: "quartier",
    years: [2015, 2016],
    measures: { zuzuege: { a: [10, 12] }, fortzuege: { a: [4, "pending"] } },
  });

  it("adds terms with their coefficients and keeps the worst status", () => {
    expect(combined("zuzuege - 0,5 * fortzuege", counts)).toEqual([8, "pending"]);
  });

  it("looks back in years and is missing where the data do not reach", () => {
    expect(combined("0,5 * zuzuege + 0,5 * zuzuege@-1", counts)).toEqual(["missing", 11]);
    expect(combined("zuzuege - zuzuege@2015", counts)).toEqual([0, 2]);
    expect(combined("zuzuege - zuzuege@2011", counts)).toEqual(["missing", "missing"]);
  });
});

describe("one spelling of equal formulas", () => {
  it.each([
    ["b + a", "a + b"],
    ["a + a", "2 * a"],
    ["x[s=w|m, a<5]", "x[a<5, s=m|w]"],
    ["-b + a", "a - b"],
  ])("%s is %s", (text, expected) => {
    expect(printFormula(normaliseForm(formula(text)))).toBe(expected);
  });
});

function seriesOf(source: CountTable, text: string): MeasureSeries | null {
  const [term] = formula(text).terms;
  return term === undefined ? null : sumCounts(source, term);
}

function sums(text: string): number[] | null {
  const series = seriesOf(residents, text);
  return series === null ? null : [...series.values];
}

function combined(text: string, source: CountTable): (number | string)[] {
  const form = formula(text);
  const result = combineTerms(
    form,
    form.terms.flatMap((term) => sumCounts(source, term) ?? []),
  );
  return Array.from(result.status, (code, index) => (code === 0 ? (result.values[index] ?? 0) : (statusCodes[code] ?? "")));
}
