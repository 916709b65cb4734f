// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printClassChoice, readClassChoice } from "../../../../src/core/view/class-choice.ts";
import { parseLimits } from "../../../../src/core/view/modes/parse-limits.ts";

describe("parseLimits", () => {
  test.each([
    ["10; 12,5; 20", "de", [10, 12.5, 20]],
    ["10\n12,5\n20", "de", [10, 12.5, 20]],
    ["10\t12,5\t20 %", "de", [10, 12.5, 20]],
    ["10, 12, 20", "de", [10, 12, 20]],
    ["1.200; 2.500,5", "de", [1200, 2500.5]],
    ["8.5; 12.25", "de", [8.5, 12.25]],
    ["−3; −1; +1; 3", "de", [-3, -1, 1, 3]],
    ["1,200; 2,500.5", "en", [1200, 2500.5]],
  ])("reads %j in %s", (text, language, limits) => {
    expect(parseLimits(text, language)).toEqual({ kind: "limits", limits });
  });

  test.each([
    ["", { kind: "empty" }],
    ["zehn; 20", { kind: "notANumber", found: "zehn" }],
    ["10,5,20", { kind: "notANumber", found: "10,5,20" }],
    ["1e5", { kind: "notANumber", found: "1e5" }],
    ["10; 10", { kind: "order", first: 10, second: 10 }],
    ["20; 10", { kind: "order", first: 20, second: 10 }],
    ["9999999999999", { kind: "tooLarge", found: "9999999999999" }],
    ["1;2;3;4;5;6;7;8;9", { kind: "tooMany", count: 9 }],
  ])("says what is wrong with %j", (text, problem) => {
    expect(parseLimits(text, "de")).toEqual(problem);
  });

  test("whatever is read can be written into a link and read again", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 }), (numbers) => {
        const text = [...numbers]
          .sort((a, b) => a - b)
          .map((value) => value.toFixed(3).replace(".", ","))
          .join("; ");
        const reading = parseLimits(text, "de");
        if (reading.kind !== "limits") return;
        const choice = { method: "manual" as const, limits: reading.limits };
        expect(readClassChoice(printClassChoice(choice))).toEqual(choice);
      }),
    );
  });
});
