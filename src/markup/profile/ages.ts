// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, withUnit } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { type Cell, hasNumber } from "../../core/model/cell.ts";
import { combineCells } from "../../core/stats/combine-cells.ts";
import type { AgesView, Crossing } from "../../core/view/profile/age-view.ts";
import { type AgeRatioName, ageRatios } from "../../core/view/profile/age-ratios.ts";
import { pyramid, type PyramidInput, pyramidTable } from "../pyramid.ts";
import { yearIds } from "../year-line.ts";

export interface AgesInput extends PyramidInput {
  /** Years that the page can show, and the one it shows. */
  readonly year: number;
  readonly years: readonly number[];
  /** Mean age from single years of age, where the edition has it: more exact than from groups. */
  readonly meanAge: { readonly area: Cell; readonly city: Cell } | null;
}

/** "Altersaufbau": pyramid with the city as a line, the year to choose, and the same as a table. */
export function agesSection(input: AgesInput): Markup {
  const { ages, words } = input;
  return h(
    "section",
    { class: "profile-ages" },
    h("h2", {}, words.ages),
    h(
      "p",
      { class: "quiet" },
      ages.isOwn ? words.agesHelp : `${words.agesOf(ages.areaName)} ${words.agesHelp}`,
      ` ${words.agesYear(String(ages.year))}.`,
    ),
    pyramid(input),
    yearSlider(input),
    h("details", { class: "sheet no-print", "data-key": "ages-table" }, h("summary", {}, h("b", {}, words.asTable)), pyramidTable(input)),
  );
}

function yearSlider({ year, years, words }: AgesInput): Markup | null {
  if (years.length < 2) return null;
  return h(
    "p",
    { class: "ages-year needs-script no-print" },
    h("label", { for: yearIds.slider }, words.chooseYear),
    h("input", {
      id: yearIds.slider,
      type: "range",
      min: 0,
      max: years.length - 1,
      step: 1,
      value: Math.max(0, years.indexOf(year)),
      "aria-valuetext": String(year),
    }),
    h("b", {}, String(year)),
  );
}

const ratioNames: readonly AgeRatioName[] = ["youth", "old", "total", "ageing", "mean", "median", "billeter"];

/** The key ratios beside the city, each with its formula, and the crossed shares. */
export function ratiosSection(input: AgesInput): Markup {
  const { ages, words, speech, meanAge } = input;
  const [own, city] = [ageRatios(ages.area), ageRatios(ages.city)];
  const mean = meanAge !== null && ages.isOwn ? meanAge : null;
  const number = (cell: Cell, name: AgeRatioName): string =>
    hasNumber(cell) ? formatNumber(cell.value, { language: speech.language, decimals: name === "billeter" ? 2 : 1 }) : gapText(cell, input);
  return h(
    "section",
    { class: "block profile-ratios" },
    h("h2", {}, words.ratios),
    h(
      "div",
      { class: "two" },
      h(
        "table",
        {},
        h("caption", { class: "vh" }, `${words.ratios}, ${ages.areaName}, ${ages.year}`),
        headRow([words.ratio, ages.areaName, words.city]),
        h(
          "tbody",
          {},
          ratioNames.map((name) => {
            const [first, second] = name === "mean" && mean !== null ? [mean.area, mean.city] : [own[name], city[name]];
            return h(
              "tr",
              { "data-ratio": name },
              h("th", { scope: "row" }, words.ratioNames[name], h("span", { class: "row-base" }, formula(name, mean !== null, input))),
              h("td", { class: "n" }, h("b", {}, number(first, name))),
              h("td", { class: "n" }, number(second, name)),
            );
          }),
        ),
      ),
      crossedTable(input),
    ),
  );
}

function formula(name: AgeRatioName, isExact: boolean, { words }: AgesInput): string {
  return name === "mean" && !isExact ? `${words.formulas.mean}, ${words.formulas.meanOfGroups}` : words.formulas[name];
}

function headRow(texts: readonly string[]): Markup {
  return h(
    "thead",
    {},
    h(
      "tr",
      {},
      texts.map((text, index) => h("th", { scope: "col", class: index === 0 ? null : "n" }, text)),
    ),
  );
}

function crossedTable(input: AgesInput): Markup | null {
  const { ages, words, speech } = input;
  const [first] = ages.crossed;
  if (first === undefined) return null;
  const trait = speech.local(first.name);
  return h(
    "table",
    {},
    h("caption", { class: "vh" }, words.crossed(trait)),
    headRow([words.crossedShare(trait), ages.areaName, words.city]),
    h(
      "tbody",
      {},
      ages.crossed.map((crossing) => crossedRow(crossing, first, input)),
    ),
  );
}

function crossedRow(crossing: Crossing, first: Crossing, input: AgesInput): Markup {
  const { words, speech } = input;
  const share = ({ count, base }: Crossing["area"]): string => {
    const value = combineCells(count, base, (part, whole) => (whole === 0 ? null : (100 * part) / whole));
    return hasNumber(value) ? withUnit(formatNumber(value.value, { language: speech.language, decimals: 1 }), "%") : gapText(value, input);
  };
  const { count, base } = crossing.area;
  const name = words.ageGroup(crossing.from, crossing.below);
  const trait = speech.local(crossing.name);
  const counted =
    hasNumber(count) && hasNumber(base) ? words.casesOfBase(speech.count(count.value).text, speech.count(base.value).text) : null;
  return h(
    "tr",
    {},
    h(
      "th",
      { scope: "row" },
      trait === speech.local(first.name) ? name : `${trait}, ${name}`,
      counted === null ? null : h("span", { class: "row-base" }, counted),
    ),
    h("td", { class: "n" }, h("b", {}, share(crossing.area))),
    h("td", { class: "n" }, share(crossing.city)),
  );
}

function gapText({ status }: Cell, { speech, words }: PyramidInput): string {
  if (status === "suppressed") return words.hidden;
  return status === "ok" || status === "unreliable" ? "" : speech.texts.area.noNumber[status];
}

/** Whether the ages say anything at all: somebody lives there and the numbers are not all hidden. */
export function hasAges(ages: AgesView | null): ages is AgesView {
  return ages !== null && ages.area.groups.some(({ total }) => hasNumber(total) && total.value > 0);
}
