// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { indicatorId } from "../../../src/core/model/ids.ts";
import { defaultState, normaliseState } from "../../../src/core/view/normalise-state.ts";
import { manifest } from "./small-edition.ts";

test("an edition without conditions has no overlay: the map is shown, and a notice says so", () => {
  const without = manifest();
  const asked = { ...defaultState(without), view: "disadvantage" as const };
  expect(normaliseState(asked, without)).toEqual({
    state: { ...asked, view: "map" },
    notices: [{ key: "view", value: "disadvantage", reason: "notAvailable", shown: "map" }],
  });
  const conditions = [{ id: "a", indicator: indicatorId("armut"), rule: "worstShare" as const, value: 0.2 }];
  expect(normaliseState(asked, manifest({ conditions }))).toEqual({ state: asked, notices: [] });
});
