// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { gap } from "../../../src/core/model/cell.ts";
import { type IndexRobustness, indexRobustness } from "../../../src/core/recipe/index-robustness.ts";
import type { RecipeData } from "../../../src/core/recipe/recipe-data.ts";
import type { IndexRecipe } from "../../../src/core/recipe/recipe.ts";
import { finish, rankIntervals } from "../../../src/core/robustness/rank-intervals.ts";
import { columnOf } from "../../../src/core/stats/cell-column.ts";
import { seededRandom } from "../../../src/core/stats/random.ts";
import { known } from "../../../src/core/model/cell.ts";
import { parse, parsed, smallIndex, tableOf } from "./small-recipe.ts";

const random = seededRandom(3);
const numbers = () => Array.from({ length: 12 }, () => Math.round(random() * 1000) / 10);
const columns = { arm: numbers(), arbeit: numbers(), wahl: numbers() };
const data = tableOf({ ...columns, faelle: columns.arm.map(Math.round), leute: columns.arm.map(() => 200) });
const flat = smallIndex.replace(/aufbau:[^]*$/, "aufbau: { index: { teile: [armut, arbeit, wahl] } }\n");

function index(text: string): IndexRecipe {
  const recipe = parsed(text);
  if (recipe.kind !== "index") throw new Error("index: an index expected");
  return recipe;
}

function robustness(text: string, table: RecipeData = data, slice = 200): IndexRobustness {
  const recipe = index(text);
  if (recipe.robustness === null) throw new Error("robustness: a variation expected");
  return finish(indexRobustness({ recipe, data: table, base: null }, recipe.robustness, slice));
}

describe("robustness of an index", () => {
  test("an index of one level has the rank spans of the engine for one level", () => {
    const recipe = index(flat);
    const engine = finish(
      rankIntervals({
        columns: [columns.arm, columns.arbeit, columns.wahl.map((value) => -value)].map((values) => columnOf(values.map(known))),
        weights: [1, 1, 1],
        normalisations: [recipe.normalisation.method, { kind: "minmax", low: 0, high: 100 }],
        aggregations: [{ kind: "arithmetic" }],
        weightVariation: { kind: "any" },
        draws: 50,
        focusSize: 3,
        seed: 9,
      }),
    );
    const own = robustness(`${flat}robustheit: { laeufe: 50, startwert: 9, schwerpunkt: 3, normierungen: [{ methode: spanne }] }\n`);
    expect(own.variants).toBe(engine.runs);
    expect(own.areas).toEqual(engine.areas);
    const shift = engine.shifts.reduce((sum, one) => sum + one, 0) / engine.shifts.length;
    expect(own.meanShift).toBeCloseTo(shift, 12);
  });

  test("the same seed gives the same bytes, whatever the slices; another seed gives others", () => {
    const nested = `${smallIndex}robustheit: { laeufe: 60, startwert: 5, gewichte: 0.5 }\n`;
    const first = JSON.stringify(robustness(nested));
    expect(JSON.stringify(robustness(nested, data, 1))).toBe(first);
    expect(JSON.stringify(robustness(nested.replace("startwert: 5", "startwert: 6")))).not.toBe(first);
  });

  test("without anything that varies every variant is the index itself", () => {
    const { areas, meanShift } = robustness(`${smallIndex}robustheit: { laeufe: 3, gewichte: fest, zufall: nein }\n`);
    expect(meanShift).toBe(0);
    for (const one of areas) expect(one?.min).toBe(one?.max);
  });

  test("counts behind a share are drawn, and only if asked for", () => {
    const shares = flat.replace("{ spalte: arm, richtung: 1 }", "{ zaehler: faelle, nenner: leute, faktor: 100, richtung: 1 }");
    const fixed = robustness(`${shares}robustheit: { laeufe: 40, gewichte: fest, zufall: nein }\n`);
    const drawn = robustness(`${shares}robustheit: { laeufe: 40, gewichte: fest }\n`);
    expect(fixed.meanShift).toBe(0);
    expect(drawn.meanShift).toBeGreaterThan(0);
  });

  test("an area without a score has no ranks in any variant, and takes none from others", () => {
    const secret = {
      ...data,
      numbers: new Map([...data.numbers, ["arm", columnOf(columns.arm.map((v, i) => (i === 4 ? gap("suppressed") : known(v))))]]),
    };
    const { areas, without } = robustness(`${flat}robustheit: { laeufe: 20 }\n`, secret);
    expect(areas[4]).toBeNull();
    expect(Math.max(...areas.map((one) => one?.max ?? 0))).toBeLessThanOrEqual(11);
    expect(without.map(({ ranks }) => ranks[4])).toEqual([null, null, null]);
  });

  test("ranks without one indicator after the other are those of the index without it", () => {
    const { without } = robustness(`${flat}robustheit: { laeufe: 1 }\n`);
    const rest = robustness(
      `${flat.replace("[armut, arbeit, wahl]", "[arbeit, wahl]")}robustheit: { laeufe: 1, gewichte: fest, zufall: nein }\n`,
    );
    expect(without.find(({ indicator }) => indicator === "armut")?.ranks).toEqual(rest.areas.map((one) => one?.median));
  });

  test.each([
    ["an unknown member", "{ lauefe: 5 }", "Meinten Sie „laeufe“?"],
    ["no runs", "{ laeufe: 0 }", "eine Zahl von 1 bis 1000000 erwartet, 0 gefunden."],
    ["weights of another word", "{ gewichte: beliebigg }", "eine Zahl mit Punkt"],
    ["a mean that does not exist", "{ mittel: [geometrish] }", "Meinten Sie „geometrisch“?"],
  ])("%s is refused with its place", (_, block, words) => {
    const { recipe, issues } = parse(`${smallIndex}robustheit: ${block}\n`);
    expect(recipe).toBeNull();
    expect(issues[0]?.message).toContain(words);
    expect(issues[0]?.place.line).toBe(12);
  });
});
