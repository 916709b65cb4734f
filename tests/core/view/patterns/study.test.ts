// SPDX-License-Identifier: EUPL-1.2
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printStudy, readStudy, standardStudy, studyParts, typeCounts } from "../../../../src/core/view/patterns/study.ts";

describe("the study in the link", () => {
  test("comes back as it was printed", () => {
    const studies = fc.record({
      part: fc.constantFrom(...studyParts),
      set: fc.constantFrom("conditions", "fields"),
      years: fc.integer({ min: 1, max: 9 }),
      least: fc.integer({ min: 0, max: 99999 }),
      types: fc.constantFrom(...typeCounts),
      method: fc.constantFrom("kMeans", "ward"),
      shown: fc.option(fc.integer({ min: 0, max: 11 })),
    });
    fc.assert(fc.property(studies, (study) => void expect(readStudy(printStudy(study))).toEqual({ study, refused: [] })));
  });

  test("is empty for the standard one", () => {
    expect(printStudy(standardStudy)).toBe("");
    expect(readStudy("")).toEqual({ study: standardStudy, refused: [] });
  });

  test("never fails: what means nothing is named and the rest holds", () => {
    expect(readStudy("unsinn.c3.c99.y0")).toEqual({ study: { ...standardStudy, shown: 3 }, refused: ["unsinn", "c99", "y0"] });
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void expect(studyParts).toContain(readStudy(text).study.part)));
  });
});
