// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellStates, complementarySuppression, type SumEquation } from "../../../src/core/suppression/complementary-suppression.ts";
import { determinedCells } from "./determined-cells.ts";

const { visible, secret, unknown } = cellStates;

describe("complementary suppression", () => {
  it("hides the smallest sibling of a lonely gap (shared/golden/disclosure.json one-dim-city-total)", () => {
    expect(protect([177, 14, 2, 33, 8, 120], [2], [sum(0, [1, 2, 3, 4, 5])])).toEqual([2, 4]);
  });

  it("never picks a zero while another part can give way", () => {
    expect(protect([12, 2, 0, 10], [1], [sum(0, [1, 2, 3])])).toEqual([1, 3]);
  });

  it("hides the total if all other parts are zero", () => {
    expect(protect([50, 50, 0, 0], [1], [sum(0, [1, 2, 3])])).toEqual([0, 1]);
  });

  it("hides a third part if two gaps share a small remainder", () => {
    expect(protect([22, 1, 1, 9, 11], [1, 2], [sum(0, [1, 2, 3, 4])])).toEqual([1, 2, 3]);
  });

  it("goes down into the part it has hidden", () => {
    // city 0 = 1 + 2; 1 = 3 + 4; 2 = 5 + 6
    expect(protect([60, 2, 58, 2, 0, 28, 30], [1, 3], [sum(0, [1, 2]), sum(1, [3, 4]), sum(2, [5, 6])])).toEqual([1, 2, 3, 5]);
  });

  it("lets a part that nobody knows protect a secret one", () => {
    const system = {
      values: Float64Array.of(50, 2, 0, 40),
      states: Uint8Array.of(visible, secret, unknown, visible),
      equations: [sum(0, [1, 2, 3])],
      derived: [],
    };
    expect([...complementarySuppression(system, 3)]).toEqual([visible, secret, unknown, visible]);
  });

  it("hides the formula that would give a secret term away", () => {
    // 0 = births − deaths, births 1 secret, deaths 2 published
    const equation: SumEquation = { total: 0, parts: [1, 2], coefficients: [1, -1], nonNegative: false, prefer: "total" };
    expect(protect([-7, 2, 9], [1], [equation])).toEqual([0, 1]);
  });

  it("hides a complement by the number that carries it", () => {
    // cases 0 = 1 + 2 + 3 beside fully published bases; complements 4 = 5 + 6 + 7; case 1 is nearly its whole base
    const derived = [4, 5, 6, 7].map((cell, index) => ({ cell, from: [index], carrier: index }));
    const values = [108, 98, 5, 5, 92, 2, 45, 45];
    const hidden = protect(values, [1], [sum(0, [1, 2, 3]), sum(4, [5, 6, 7])], derived);
    expect(hidden).toEqual([1, 2, 5, 6]);
  });

  it("leaves no secret cell of any hierarchy that its sums determine", () => {
    fc.assert(
      fc.property(anyHierarchy(), ({ values, equations, secrets }) => {
        const hidden = protect(values, secrets, equations);
        expect(hidden).toEqual(expect.arrayContaining(secrets));
        expect(determinedCells(equations, hidden)).toEqual([]);
        for (const { total, parts } of equations) {
          const gaps = parts.filter((cell) => hidden.includes(cell));
          if (gaps.length < 2 || hidden.includes(total)) continue;
          expect(gaps.reduce((rest, cell) => rest + (values[cell] ?? 0), 0)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it("hides nothing where nothing is secret", () => {
    fc.assert(
      fc.property(anyHierarchy(), ({ values, equations }) => {
        expect(protect(values, [], equations)).toEqual([]);
      }),
    );
  });
});

function sum(total: number, parts: readonly number[]): SumEquation {
  return { total, parts, nonNegative: true, prefer: "parts" };
}

function protect(
  values: readonly number[],
  secrets: readonly number[],
  equations: readonly SumEquation[],
  derived: Parameters<typeof complementarySuppression>[0]["derived"] = [],
): number[] {
  const states = Uint8Array.from(values, (_, cell) => (secrets.includes(cell) ? secret : visible));
  const result = complementarySuppression({ values: Float64Array.from(values), states, equations, derived }, 3);
  return [...result.keys()].filter((cell) => result[cell] !== visible);
}

/** City, up to four parts, each with up to four parts of its own; secret is every count of 1 or 2 and some others. */
function anyHierarchy(): fc.Arbitrary<{ values: number[]; equations: SumEquation[]; secrets: number[] }> {
  const leaf = fc.oneof(fc.constantFrom(0, 0, 1, 2, 3), fc.nat(60));
  const tree = fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  return fc.tuple(tree, fc.array(fc.nat(20), { maxLength: 3 })).map(([groups, extra]) => {
    const values = [0];
    const equations: SumEquation[] = [];
    const middle = groups.map((leaves) => {
      const cells = leaves.map((value) => values.push(value) - 1);
      const total = values.push(leaves.reduce((a, b) => a + b, 0)) - 1;
      equations.push(sum(total, cells));
      return total;
    });
    values[0] = middle.reduce((rest, cell) => rest + (values[cell] ?? 0), 0);
    equations.push(sum(0, middle));
    const secrets = values.flatMap((value, cell) => (value === 1 || value === 2 || (extra.includes(cell) && value > 0) ? [cell] : []));
    return { values, equations, secrets };
  });
}
