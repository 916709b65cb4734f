// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { judgeVariants, prepareStability } from "../../../../src/core/rules/flag-stability.ts";
import { runStability, stabilityDefaults, stabilityOf } from "../../../../src/core/view/fields/stability-run.ts";
import { condition, field, shareColumn, table } from "../../rules/small-table.ts";

const fields = [field("arm", condition("armut", ">", 20))];
const data = table({ armut: shareColumn([40, 21, 19, "suppressed"], [100, 100, 100, 100]) }, [100, 100, 100, 100]);
const request = { fields, table: data, options: stabilityDefaults, variants: 210, slice: 50 };

test("variants judged in slices are the variants judged at once, and every slice is reported", () => {
  const reports = [...runStability(request)];
  expect(reports.map(({ variants }) => variants)).toEqual([50, 100, 150, 200, 210]);
  expect(reports.at(-1)).toEqual(judgeVariants(prepareStability(fields, data, stabilityDefaults), 0, 210));
});

test("a request that was sent to a worker gives the same counts", () => {
  expect([...runStability(structuredClone(request))].at(-1)).toEqual([...runStability(request)].at(-1));
});

test("an area that cannot be judged is unknown in every variant, and nothing is said before the end", () => {
  const counts = [...runStability(request)].at(-1);
  if (counts === undefined) throw new Error("counts expected");
  const done = { kind: "done", counts, fields: ["arm"] } as const;
  expect(stabilityOf(done, "arm", 0)).toMatchObject({ share: 1, label: "robust" });
  expect(stabilityOf(done, "arm", 3)).toEqual({ share: 0, unknownShare: 1, label: null });
  expect(stabilityOf(done, "anderes", 0)).toBeNull();
  expect(stabilityOf({ kind: "running", done: 50, variants: 210 }, "arm", 0)).toBeNull();
});
