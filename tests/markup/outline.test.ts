// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { printMarkup } from "../../src/core/markup/tree.ts";
import { areaId } from "../../src/core/model/ids.ts";
import { brandMark, locator } from "../../src/markup/outline.ts";
import { gridGeometry } from "../map/grid-city.ts";

test("the mark shows the borders of few parts, and the outline alone where they are too many", () => {
  const few = gridGeometry(4, 4);
  expect(printMarkup(brandMark(few))).toContain("brand-line");
  const many = { ...few, parentBorders: Array.from({ length: 20 }, () => few.parentBorders).flat() };
  expect(printMarkup(brandMark(many))).not.toContain("brand-line");
});

test("an area too small to be seen as a shape is a dot where it lies", () => {
  const shape = locator(gridGeometry(4, 4), areaId("r1c1"));
  expect(shape === null ? "" : printMarkup(shape)).toContain('<path class="locator-area" d="M0 0L25 0');
  const dot = locator(gridGeometry(20, 20), areaId("r1c20"));
  expect(dot === null ? "" : printMarkup(dot)).toMatch(/<circle class="locator-area" cx="9[78]" cy="[12]" r="4">/);
});
