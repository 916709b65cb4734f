// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId, themeId } from "../../../src/core/model/ids.ts";
import type { Manifest } from "../../../src/core/package/edition-format.ts";
import { keyFactIndicators } from "../../../src/core/view/key-fact-indicators.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { selectKeyFacts } from "../../../src/core/view/select-key-facts.ts";
import { atlasData, indicator, loadedTable, manifest, partTable } from "./small-edition.ts";

const query = { level: areaLevelId("teil"), area: areaId("01"), year: 2025 };

test("without the tables says which ones are needed, each once", () => {
  const edition = { indicators: [indicator("a"), indicator("b")], keyFacts: [indicatorId("a"), indicatorId("b")] };
  expect(selectKeyFacts(atlasData([], edition), query)).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
});

test("a secret count has no number and no comparison, and stays in the list", () => {
  const data = atlasData([partTable(["suppressed", 20, 30, 10, 10, 10], [100, 100, 100, 100, 100, 100], [82, 600])]);
  expect(facts(data, query)).toMatchObject([{ area: { cell: { value: null, status: "suppressed" }, relation: null } }]);
});

test("tells value, cases, base, city value and the tested relation", () => {
  const data = atlasData([partTable([80, 20, 30, 10, 10, 10], [100, 100, 100, 100, 100, 100], [160, 600])]);
  const [fact] = facts(data, query);
  expect(fact?.area).toMatchObject({
    name: "Teil 01",
    cell: { value: 80 },
    numerator: { value: 80 },
    denominator: { value: 100 },
    relation: "higher",
  });
  expect(fact?.city.cell.value).toBeCloseTo(26.667, 3);
});

test("takes the closest year in which the indicator has values, although its table has others", () => {
  const none = ["missing", "missing", "missing"] as const;
  const table = loadedTable(
    { id: "t", level: "teil", areas: ["00", "01", "02"], years: [2020, 2025] },
    {
      cases: [[3, 1, 2], none],
      base: [
        [20, 10, 10],
        [20, 10, 10],
      ],
    },
  );
  expect(facts(atlasData([table]), query).map(({ year }) => year)).toEqual([2020]);
});

test("an area of another level has no key facts", () => {
  const data = atlasData([partTable([8, 2, 3, 1, 1, 1], [10, 10, 10, 10, 10, 10], [16, 60])]);
  expect(facts(data, { ...query, area: areaId("99") })).toEqual([]);
});

test("the order of the municipality counts, five at most, and only what the level has", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const coarse = indicator("c", { finestLevel: areaLevelId("bezirk") });
  const edition = manifest({
    indicators: ids.map((id) => (id === "c" ? coarse : indicator(id))),
    keyFacts: ids.toReversed().map(indicatorId),
  });
  expect(keyFactIndicators(edition, query.level)).toEqual(["g", "f", "e", "d", "b"]);
  expect(keyFactIndicators(edition, areaLevelId("bezirk"))).toEqual(["g", "f", "e", "d", "c"]);
});

test("without a list the first share of each theme is told, counts and other kinds never", () => {
  const ofTheme = (id: string, theme: string, changes: Partial<Manifest["indicators"][number]> = {}) =>
    indicator(id, { theme: themeId(theme), ...changes });
  const edition = manifest({
    themes: [
      { id: themeId("x"), name: { de: "x" } },
      { id: themeId("y"), name: { de: "y" } },
      { id: themeId("leer"), name: { de: "leer" } },
    ],
    indicators: [
      ofTheme("y1", "y"),
      ofTheme("x0", "x", { kind: "count", denominator: null }),
      ofTheme("x1", "x"),
      ofTheme("x2", "x"),
      ofTheme("m", "leer", { kind: "mean" }),
    ],
  });
  expect(keyFactIndicators(edition, query.level)).toEqual(["x1", "y1"]);
});

function facts(data: Parameters<typeof selectKeyFacts>[0], wish: typeof query) {
  const result = selectKeyFacts(data, wish);
  if (isLoading(result)) throw new Error("facts: a selection expected, needs found");
  return result;
}
