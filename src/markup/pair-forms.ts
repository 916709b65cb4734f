// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import type { PairArea, PairView } from "../core/view/modes/pair-view.ts";
import { gapFill } from "../core/view/build-scene.ts";
import { fillClass } from "../core/view/palette.ts";
import { selectTableRows } from "../core/view/select-table-rows.ts";
import { isSortColumn, type TableOrder } from "../core/view/table-order.ts";
import { swatch } from "./legend-list.ts";
import { pairAreaWords, pairClassWords, pairLimits, pairNames, type PairSpeech } from "./pair-words.ts";

export interface PairTableInput {
  readonly view: PairView;
  readonly order: TableOrder;
  readonly selected: AreaId | null;
  readonly href: (area: AreaId) => string;
}

/** Both values of every area and its class in words. Sorting by "value" sorts by the first indicator. */
export function pairTable({ view, order, selected, href }: PairTableInput, by: PairSpeech): Markup {
  const { speech, words } = by;
  const { table } = speech.texts;
  const [first, second] = pairNames(view, speech);
  const date = speech.date(view.first.indicator.referenceDate, view.first.year);
  const caption = words.pair.caption(speech.local(view.first.indicator.name), speech.local(view.second.indicator.name), date);
  const heads = [
    { key: "name", words: table.name(speech.areas(view.first.level)) },
    { key: "parent", words: table.parent },
    { key: "value", words: first },
    { key: "second", words: second },
    { key: "class", words: words.pair.class },
  ];
  const areas = new Map(view.areas.map((area) => [area.id, area]));
  const rows = selectTableRows(
    view.areas.map((area) => area.first),
    order,
    speech.language,
  ).flatMap(({ id }) => areas.get(id) ?? []);
  const rowOf = (area: PairArea): Markup =>
    h(
      "tr",
      {
        "data-area": area.id,
        class: view.pale?.has(area.id) === true ? "pale" : null,
        "aria-current": area.id === selected ? "true" : null,
      },
      h("th", { scope: "row" }, h("a", { href: href(area.id) }, area.name)),
      h("td", { class: "parent", "data-label": table.parent }, area.parentName ?? ""),
      h("td", { class: "n", "data-label": first }, speech.value(area.first.cell, view.first.indicator)),
      h("td", { class: "n", "data-label": second }, speech.value(area.second.cell, view.second.indicator)),
      h("td", { "data-label": words.pair.class }, pairAreaWords(area, view, by)),
    );
  return h(
    "div",
    { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption },
    h(
      "table",
      { class: "data-table" },
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          heads.map((head) => headCell(head, order, by)),
        ),
      ),
      h("tbody", {}, rows.map(rowOf)),
    ),
  );
}

function headCell({ key, words }: { readonly key: string; readonly words: string }, order: TableOrder, { speech }: PairSpeech): Markup {
  const { table } = speech.texts;
  const isNumber = key === "value" || key === "second";
  if (!isSortColumn(key)) return h("th", { scope: "col", class: isNumber ? "n" : null }, words);
  const isSorted = order.column === key;
  const label = isSorted ? `${words}, ${table.sorted[order.direction]}` : table.sortBy(words);
  const button = h("button", { type: "button", class: "sort", "data-sort": key, "aria-label": label }, words);
  return h("th", { scope: "col", class: isNumber ? "n" : null, "aria-sort": isSorted ? order.direction : null }, button);
}

/** The map of two indicators in words: limits, the nine classes with their areas by name, and every area with both values. */
export function pairText(view: PairView, genitive: string, by: PairSpeech): Markup {
  const { speech, words } = by;
  const { text, common } = speech.texts;
  const names = [speech.local(view.first.indicator.name), speech.local(view.second.indicator.name)] as const;
  const areas = common.areas(speech.count(view.areas.length), speech.areas(view.first.level));
  const date = speech.date(view.first.indicator.referenceDate, view.first.year);
  const classes = view.classes.map((item, index) => {
    const members = view.areas.filter(({ classIndex }) => classIndex === index).map(({ name }) => name);
    const count = common.areas(speech.count(item.areaCount), speech.areas(view.first.level));
    return h("li", { "data-class": index }, words.pair.row(pairClassWords(item, by), count, members));
  });
  const line = (area: PairArea): string =>
    words.pair.value(
      area.name,
      speech.value(area.first.cell, view.first.indicator),
      speech.value(area.second.cell, view.second.indicator),
      pairAreaWords(area, view, by),
    );
  return h(
    "div",
    { class: "text-form" },
    h("h2", {}, text.heading),
    h("p", {}, words.pair.textShows(names, areas, genitive, date)),
    pairLimits(view, by).map((sentence) => h("p", {}, sentence)),
    h("h3", {}, text.classes),
    h("ul", {}, classes.reverse()),
    h("p", { class: "quiet" }, words.pair.caution),
    h("h3", {}, text.all),
    h(
      "ul",
      { class: "value-list" },
      view.areas.map((area) => h("li", { "data-area": area.id }, line(area))),
    ),
  );
}

/** All areas with their class, in the order of the alphabet: the map of two indicators as a list. */
export function pairList({ view, href }: Pick<PairTableInput, "view" | "href">, by: PairSpeech): readonly Markup[] {
  const { speech } = by;
  const words = speech.areas(view.first.level);
  const order = new Intl.Collator(speech.language);
  const areas = [...view.areas].sort((a, b) => order.compare(a.name, b.name));
  return [
    h("h2", { class: "list-head" }, speech.texts.common.areas(speech.count(areas.length), words)),
    h("p", { class: "quiet" }, speech.texts.area.choose(words)),
    h(
      "ul",
      { class: "area-list pair-list" },
      areas.map((area) =>
        h(
          "li",
          { "data-area": area.id },
          h(
            "a",
            { href: href(area.id) },
            swatch(fillClass(area.classIndex ?? gapFill([area.first.cell, area.second.cell]), "pair", 9)),
            h("span", {}, area.name, h("span", { class: "quiet small" }, pairAreaWords(area, view, by))),
          ),
        ),
      ),
    ),
  ];
}
