// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { indicatorId } from "../../../src/core/model/ids.ts";
import type { Rule, RuleReference } from "../../../src/core/model/rule.ts";

const number = fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => value + 0);
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

const anyReference: fc.Arbitrary<RuleReference> = fc.oneof(
  fc.record({ kind: fc.constant("const" as const), value: number }),
  fc.record({ kind: fc.constantFrom("city" as const, "parent" as const), factor: number, plus: number }),
  fc.record({ kind: fc.constant("quantile" as const), share }),
  fc.record({ kind: fc.constant("meanPlusSd" as const), times: number }),
);

const anyCondition: fc.Arbitrary<Rule> = fc.record({
  kind: fc.constant("condition" as const),
  indicator: fc.constantFrom("armut", "alter", "kinder").map(indicatorId),
  part: fc.constantFrom("value" as const, "count" as const),
  operator: fc.constantFrom(">" as const, ">=" as const, "<" as const, "<=" as const),
  reference: anyReference,
  direction: fc.constantFrom(1 as const, -1 as const, null),
});

/** Any rule of at most four steps, without references to fields. */
export const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => {
  const rules = fc.array(tie("rule"), { minLength: 1, maxLength: 4 });
  return {
    rule: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      anyCondition,
      fc.record({ kind: fc.constantFrom("all" as const, "any" as const), rules }),
      fc.record({ kind: fc.constant("not" as const), rule: tie("rule") }),
      rules.chain((parts) => fc.integer({ min: 1, max: parts.length }).map((wanted): Rule => ({ kind: "atLeast", wanted, rules: parts }))),
    ),
  };
}).rule;
