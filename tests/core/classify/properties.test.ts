// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Classification, Method } from "../../../src/core/classify/classification.ts";
import { classifyValues } from "../../../src/core/classify/classify-values.ts";

const methods: readonly Method[] = [
  "quantile",
  "equalInterval",
  "fisher",
  "maxEntropy",
  "maximumBreaks",
  "pretty",
  "stdMean",
  "headTails",
  "box",
  "divergingAt",
];
const someValues = fc.array(
  fc.oneof({ arbitrary: fc.integer({ min: -300, max: 900 }).map((value) => value / 10), weight: 9 }, fc.constant(null)),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const classCount = fc.integer({ min: 2, max: 9 });
const closure = fc.constantFrom("left" as const, "right" as const);

describe.each(methods)("%s", (method) => {
  const classify = (values: readonly (number | null)[], k: number, side: "left" | "right"): Classification =>
    classifyValues(method, values, { k, closure: side, centre: 12.5, step: 7 });

  test("keeps gaps apart, counts every value once and never separates equal values", () => {
    fc.assert(
      fc.property(someValues, classCount, closure, (values, k, side) => {
        fc.pre(values.some((value) => value !== null));
        const { classOf, counts, breaks } = classify(values, k, side);
        expect(classOf.map((index) => index === null)).toEqual(values.map((value) => value === null));
        expect(counts.reduce((a, b) => a + b, 0)).toBe(values.filter((value) => value !== null).length);
        expect(breaks).toHaveLength(counts.length + 1);
        const classByValue = new Map(values.map((value, index) => [value, classOf[index]]));
        expect(values.map((value) => classByValue.get(value))).toEqual(classOf);
      }),
    );
  });

  test("a higher value is never in a lower class", () => {
    fc.assert(
      fc.property(someValues, classCount, closure, (values, k, side) => {
        fc.pre(values.some((value) => value !== null));
        const { classOf } = classify(values, k, side);
        const classes = values
          .flatMap((value, index) => (value === null ? [] : [{ value, own: classOf[index] ?? -1 }]))
          .sort((a, b) => a.value - b.value)
          .map(({ own }) => own);
        expect(classes).toEqual([...classes].sort((a, b) => a - b));
      }),
    );
  });

  test("the order of the areas has no influence", () => {
    fc.assert(
      fc.property(someValues, classCount, closure, (values, k, side) => {
        fc.pre(values.some((value) => value !== null));
        const turned = classify([...values].reverse(), k, side);
        const straight = classify(values, k, side);
        expect([...turned.classOf].reverse()).toEqual(straight.classOf);
        expect(turned.breaks).toEqual(straight.breaks);
      }),
    );
  });
});

test("the unit has no influence on natural breaks, nor has a constant", () => {
  const whole = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(whole, classCount, fc.integer({ min: 1, max: 64 }), (values, k, factor) => {
      const classes = classifyValues("fisher", values, { k }).classOf;
      expect(
        classifyValues(
          "fisher",
          values.map((value) => value * factor),
          { k },
        ).classOf,
      ).toEqual(classes);
      expect(
        classifyValues(
          "fisher",
          values.map((value) => value + 1024),
          { k },
        ).classOf,
      ).toEqual(classes);
    }),
  );
});
