// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { FieldOverlap } from "../../core/rules/field-totals.ts";
import { at } from "../../core/stats/at.ts";
import { countOf, fieldName, type FieldsInput } from "./fields-input.ts";

/** Measures of the chart in pixels. */
const size = { label: 190, column: 68, bars: 86, head: 54, row: 26, bar: 28 } as const;

/** Most combinations that the chart shows; the table has all. */
const mostColumns = 12;

/** Which areas share which fields: union and sum in words, one column per combination, and the same as a table with names. */
export function overlapsSection(input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const level = speech.areas(view.level);
  const { overlaps } = view;
  const heading = h("h2", {}, words.overlaps.heading);
  if (overlaps.length === 0)
    return h(
      "section",
      { class: "block", "aria-label": words.overlaps.heading },
      heading,
      h("p", { class: "quiet" }, words.overlaps.none(level)),
    );
  const sum = words.overlaps.sum(speech.count(view.assignments), speech.count(view.union.met.length), level);
  const hidden = overlaps.length - mostColumns;
  return h(
    "section",
    { class: "block", "aria-label": words.overlaps.heading },
    heading,
    h("p", { class: "quiet" }, `${words.overlaps.perCombination(level)} ${sum}`),
    h(
      "div",
      { class: "fields-upset", role: "group", tabindex: 0, "aria-label": words.overlaps.heading },
      chart(overlaps.slice(0, mostColumns), input),
    ),
    hidden > 0 ? h("p", { class: "quiet small" }, words.overlaps.more(speech.count(hidden))) : null,
    h(
      "details",
      { class: "sheet", "data-key": "overlap-table" },
      h("summary", {}, h("b", {}, words.overlaps.asTable)),
      overlapTable(input),
    ),
  );
}

function namesOf({ fields }: FieldOverlap, { view, words, speech }: FieldsInput): string {
  const names = view.chosen.filter(({ result }) => fields.includes(result.field.id)).map((summary) => fieldName(summary, speech));
  return words.overlaps.combination(names);
}

function chart(overlaps: readonly FieldOverlap[], input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const [width, height] = [size.label + overlaps.length * size.column, size.head + size.bars + 10 + view.chosen.length * size.row];
  const parts = overlaps.map(
    (overlap) => `${namesOf(overlap, input)}: ${words.overlaps.areas(speech.count(overlap.areas.length), speech.areas(view.level))}`,
  );
  const most = Math.max(...overlaps.map(({ areas }) => areas.length));
  return h(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": words.overlaps.chart(parts) },
    view.chosen.map((summary, row) => fieldRow(fieldName(summary, speech), row, width)),
    overlaps.map((overlap, column) => combination(overlap, { column, most, input })),
  );
}

function rowMiddle(row: number): number {
  return size.head + size.bars + 10 + row * size.row + size.row / 2;
}

function fieldRow(name: string, row: number, width: number): Markup {
  const label = name.length > 26 ? `${name.slice(0, 25)}…` : name;
  return h(
    "g",
    {},
    h("rect", { class: row % 2 === 0 ? "stripe" : "no-stripe", x: 0, y: rowMiddle(row) - size.row / 2, width, height: size.row - 2 }),
    h("text", { x: 6, y: rowMiddle(row) + 4 }, label),
  );
}

interface Column {
  readonly column: number;
  readonly most: number;
  readonly input: FieldsInput;
}

function combination(overlap: FieldOverlap, { column, most, input }: Column): Markup {
  const { view, words, speech } = input;
  const middle = size.label + column * size.column + size.column / 2;
  const height = Math.max(2, (size.bars * overlap.areas.length) / most);
  const top = size.head + size.bars - height;
  const people = countOf(overlap.people, speech);
  const members = view.chosen.flatMap(({ result }, row) => (overlap.fields.includes(result.field.id) ? [row] : []));
  const [first, last] = [members[0] ?? 0, members.at(-1) ?? 0];
  return h(
    "g",
    {},
    h("rect", { class: "bar", x: middle - size.bar / 2, y: top, width: size.bar, height }),
    h("text", { class: "count", x: middle, y: top - 24 }, String(overlap.areas.length)),
    people === null
      ? null
      : h("text", { class: "people", x: middle, y: top - 7 }, overlap.people.isLowerBound ? `≥ ${people.text}` : people.text),
    view.chosen.map((_, row) =>
      h("circle", { class: members.includes(row) ? "on" : "off", cx: middle, cy: rowMiddle(row), r: members.includes(row) ? 7 : 4 }),
    ),
    h("line", { x1: middle, x2: middle, y1: rowMiddle(first), y2: rowMiddle(last) }),
    h("title", {}, `${namesOf(overlap, input)}: ${words.overlaps.areas(speech.count(overlap.areas.length), speech.areas(view.level))}`),
  );
}

function overlapTable(input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const { columns } = words.overlaps;
  const level = speech.areas(view.level);
  const head = [columns.fields, level.plural, columns.names, columns.people];
  const names = (positions: readonly number[]): string => positions.map((position) => at(view.areas, position).name).join(", ");
  return h(
    "div",
    { class: "table-scroll", role: "group", tabindex: 0, "aria-label": words.overlaps.caption },
    h(
      "table",
      { class: "data-table" },
      h("caption", {}, words.overlaps.caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h(
        "tbody",
        {},
        view.overlaps.map((overlap) => {
          const count = countOf(overlap.people, speech);
          const people = count === null ? "" : overlap.people.isLowerBound ? words.overlaps.atLeast(count.text) : count.text;
          const open = overlap.open.length === 0 ? "" : `. ${words.overlaps.open(names(overlap.open))}`;
          return h(
            "tr",
            {},
            h("th", { scope: "row" }, namesOf(overlap, input)),
            h("td", { "data-label": level.plural }, String(overlap.areas.length)),
            h("td", { "data-label": columns.names }, `${names(overlap.areas)}${open}`),
            h("td", { class: "n", "data-label": columns.people }, people),
          );
        }),
      ),
    ),
  );
}
