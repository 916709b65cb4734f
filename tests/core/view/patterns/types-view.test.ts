// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../../src/core/model/cell.ts";
import { areaId } from "../../../../src/core/model/ids.ts";
import { type PatternAnswer, runPatternJob } from "../../../../src/core/view/patterns/pattern-job.ts";
import { standardStudy } from "../../../../src/core/view/patterns/study.ts";
import { standingOut, type TypeMaterial, typesJob, typesView } from "../../../../src/core/view/patterns/types-view.ts";
import { indicator, partLevel } from "../small-edition.ts";

const study = { ...standardStudy, types: 3 };
/** Three clear groups, and an area with a hidden value. */
const first = [10, 11, 12, 50, 51, 90, 91, null];
const second = [5, 6, 5, 70, 71, 20, 21, 30];

describe("types of areas", () => {
  test("gather what is alike, largest first, with their people", () => {
    const view = typesView(material(), resultOf());
    expect(view.types.map(({ letter }) => letter)).toEqual(["A", "B", "C"]);
    expect(new Set(view.types.map(({ areas }) => areas.join(" ")))).toEqual(new Set(["0 1 2", "3 4", "5 6"]));
    expect(view.types[0]).toMatchObject({ letter: "A", areas: [0, 1, 2], people: { value: 3000 } });
    expect(view.stability).not.toBeNull();
  });

  test("never hold an area that lacks a value, and fill nothing in", () => {
    const view = typesView(material(), resultOf());
    expect(view.areas[7]).toMatchObject({ type: null, fill: "suppressed" });
    expect(view.unplaced.areas).toEqual([7]);
    expect(typesJob(material(), study).columns[0]?.[7]).toBeNull();
  });

  test("are told by what is higher and lower than the mean of the areas", () => {
    const view = typesView(material(), resultOf());
    const type = view.types.find(({ areas }) => areas.includes(0));
    expect(type && standingOut(type)).toEqual({ higher: [], lower: [0, 1] });
  });

  test("are the same for the same job", () => {
    expect(resultOf()).toEqual(resultOf());
  });

  test("are refused where fewer areas differ than types are wanted", () => {
    const few = { ...material(), columns: material().columns.map((column) => ({ ...column, now: column.now.map(() => known(1)) })) };
    expect([...runPatternJob(typesJob(few, study))].at(-1)).toEqual({ kind: "refused" });
    expect(typesView(few, null).types).toEqual([]);
  });

  test("are not there while the worker runs, and no area is of no type yet but those with gaps", () => {
    const view = typesView(material(), null);
    expect(view.areas.map(({ fill }) => fill)).toEqual([...Array.from({ length: 7 }, () => "pending"), "suppressed"]);
  });
});

function material(): TypeMaterial {
  const column = (id: string, values: readonly (number | null)[]) => {
    const now = values.map((value) => (value === null ? gap("suppressed") : known(value)));
    return { indicator: indicator(id), now, before: now };
  };
  return {
    areas: first.map((_, index) => ({ id: areaId(`0${index}`), name: `Teil ${index}`, parentName: null, population: known(1000) })),
    level: partLevel,
    year: 2025,
    since: 2025,
    columns: [column("eins", first), column("zwei", second)],
    leftOut: [],
    set: "conditions",
    sets: ["conditions"],
  };
}

function resultOf() {
  const last = [...runPatternJob(typesJob(material(), study))].at(-1) as PatternAnswer;
  if (last.kind !== "types") throw new Error(`types expected, ${last.kind} found`);
  return last;
}
