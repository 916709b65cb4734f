// SPDX-License-Identifier: EUPL-1.2
import { formatCount } from "../core/format/number.ts";
import { type Cell, hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import type { AreaValue, IndicatorView } from "../core/view/indicator-view.ts";
import { selectTableRows } from "../core/view/select-table-rows.ts";
import { isSortColumn, type SortColumn, type TableOrder } from "../core/view/table-order.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";
import { classWords, type ClassWords } from "./class-words.ts";

export interface DataTableInput {
  readonly view: IndicatorView;
  readonly speech: Speech;
  readonly order: TableOrder;
  /** `true`: column heads are buttons (`data-sort`). */
  readonly interactive: boolean;
  readonly selected: AreaId | null;
  /** Link of an area's name; `null` prints the bare name. */
  readonly href: ((area: AreaId) => string) | null;
  /** Words of the column that says which areas the filter of the reader emphasises. */
  readonly emphasis?: EmphasisWords | undefined;
}

export interface EmphasisWords {
  readonly head: string;
  readonly yes: string;
  readonly no: string;
}

/** Every value of the view as a real table: caption with unit and date, city first, status in words, nothing only in colour. */
export function dataTable(input: DataTableInput): Markup {
  const { view, speech } = input;
  const date = speech.date(view.indicator.referenceDate, view.year);
  const caption = speech.texts.table.caption(speech.local(view.indicator.name), speech.local(view.indicator.unit), date);
  const words = classWords({ ...view, indicator: inTable(view) }, speech);
  const table = h(
    "table",
    { class: "data-table" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns(input).map((column) => columnHead(column, input)),
      ),
    ),
    h(
      "tbody",
      {},
      row(view.city, { ...input, words, isCity: true }),
      selectTableRows(view.areas, input.order, speech.language).map((area) => row(area, { ...input, words, isCity: false })),
    ),
  );
  return h("div", { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption }, table);
}

/** "from" and "now": the values that a difference was made of. */
type Column = SortColumn | "from" | "now" | "relation" | "interval" | "class" | "emphasis" | "status";

function columns({ view, emphasis }: Pick<DataTableInput, "view" | "emphasis">): readonly Column[] {
  const hasBase = view.indicator.denominator !== null;
  const all: readonly (Column | false)[] = [
    "name",
    view.areas.some((area) => area.parentName !== null) && "parent",
    "value",
    (view.beside?.years.length ?? 0) > 1 && "from",
    view.beside !== undefined && "now",
    hasBase && "numerator",
    hasBase && "denominator",
    view.areas.some((area) => area.relation !== null) && "relation",
    view.areas.some((area) => area.interval !== null) && "interval",
    view.classes.length > 1 && "class",
    view.pale !== undefined && emphasis !== undefined && "emphasis",
    [view.city, ...view.areas].some((area) => area.cell.status !== "ok") && "status",
  ];
  return all.filter((column) => column !== false);
}

const numeric: readonly Column[] = ["value", "from", "now", "numerator", "denominator", "interval"];
/** Limits stay on one line; long names of parents may break, so that the columns behind them stay in sight. */
const cellClasses: Readonly<Partial<Record<Column, string>>> = { class: "limits", parent: "parent" };

function columnWords(column: Column, { view, speech, emphasis }: Pick<DataTableInput, "view" | "speech" | "emphasis">): string {
  if (column === "from") return String(view.beside?.years[0]);
  if (column === "now") return String(view.year);
  if (column === "emphasis") return emphasis?.head ?? "";
  return column === "name" ? speech.texts.table.name(speech.areas(view.level)) : speech.texts.table[column];
}

function columnHead(column: Column, input: DataTableInput): Markup {
  const { speech, order, interactive } = input;
  const { table } = speech.texts;
  const words = columnWords(column, input);
  const isSorted = order.column === column;
  const canSort = interactive && isSortColumn(column);
  const label = isSorted ? `${words}, ${table.sorted[order.direction]}` : table.sortBy(words);
  return h(
    "th",
    { scope: "col", class: numeric.includes(column) ? "n" : null, "aria-sort": isSorted ? order.direction : null },
    canSort ? h("button", { type: "button", class: "sort", "data-sort": column, "aria-label": label }, words) : words,
  );
}

interface RowInput extends DataTableInput {
  readonly words: readonly ClassWords[];
  readonly isCity: boolean;
}

function row(area: AreaValue, input: RowInput): Markup {
  const { view, speech, selected, href, isCity } = input;
  const name = isCity ? `${area.name} (${speech.texts.table.city})` : area.name;
  return h(
    "tr",
    {
      "data-area": area.id,
      class: isCity ? "city" : view.pale?.has(area.id) === true ? "pale" : null,
      "aria-current": area.id === selected ? "true" : null,
    },
    columns(input).map((column) => {
      if (column === "name") return h("th", { scope: "row" }, href === null || isCity ? name : h("a", { href: href(area.id) }, name));
      return h(
        "td",
        { class: numeric.includes(column) ? "n" : (cellClasses[column] ?? null), "data-label": columnWords(column, input) },
        cellText(column, area, input),
      );
    }),
  );
}

function cellText(column: Column, area: AreaValue, { view, speech, words, isCity, emphasis }: RowInput): string {
  const { area: texts, table } = speech.texts;
  if (column === "from") return besideText(area.beside?.[0], view, speech);
  if (column === "now") return besideText(area.beside?.at(-1), view, speech);
  if (column === "emphasis") return isCity ? "" : ((view.pale?.has(area.id) === true ? emphasis?.no : emphasis?.yes) ?? "");
  if (column === "value") return speech.value(area.cell, inTable(view));
  if (column === "numerator") return countText(area.numerator, speech);
  if (column === "denominator") return area.denominator === null ? "" : countText(area.denominator, speech);
  if (column === "parent") return area.parentName ?? "";
  if (column === "relation") return area.relation === null ? (isCity ? "" : table.noRelation) : texts.relation[area.relation];
  if (column === "interval") return area.interval === null ? "" : speech.range(area.interval, inTable(view));
  if (column === "class") return area.classIndex === null || isCity ? "" : (words[area.classIndex]?.limits ?? "");
  return area.cell.status === "ok" ? "" : speech.texts.legend.gap[gapStatus(area.cell)];
}

/** Differences stand without their unit, which the caption names: "Prozentpunkte" in every cell would leave no room. */
function inTable({ indicator }: IndicatorView): IndicatorView["indicator"] {
  return indicator.signed === true && indicator.unit.de.length > 3 ? { ...indicator, unit: { de: "" } } : indicator;
}

function besideText(cell: Cell | undefined, { beside }: IndicatorView, speech: Speech): string {
  return cell === undefined || beside === undefined ? "" : speech.value(cell, beside.indicator);
}

/** A count, or the word in its place. */
function countText(cell: Cell, speech: Speech): string {
  if (hasNumber(cell)) return formatCount(cell.value, speech.language);
  return speech.texts.area.noNumber[gapStatus(cell)];
}
