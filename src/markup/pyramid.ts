// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, withUnit } from "../core/format/number.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import { type Cell, hasNumber } from "../core/model/cell.ts";
import type { AgeGroup, AgesView, AgeStructure } from "../core/view/profile/age-view.ts";
import type { ProfileTexts } from "../i18n/de-views/profile.ts";
import type { Speech } from "../i18n/speech.ts";
import { percent, round } from "./percent.ts";

export interface PyramidInput {
  readonly ages: AgesView;
  readonly words: ProfileTexts;
  readonly speech: Speech;
}

type Sex = "male" | "female";

const [bar, head, foot] = [14, 22, 22];
/** Both halves as fractions of the width; the names of the ages stand between them. */
const [leftEnd, rightStart] = [0.43, 0.57];

/** Shares of all people by age and sex, men to the left, the whole city as a line; youngest below. Hidden groups are hatched. */
export function pyramid({ ages, words, speech }: PyramidInput): Markup {
  const { area, city } = ages;
  const { groups } = area;
  const most = niceMost([...sharesOf(area), ...sharesOf(city)]);
  const height = head + groups.length * bar + foot;
  const y = (index: number): number => head + (groups.length - 1 - index) * bar;
  return h(
    "svg",
    { class: "chart pyramid", width: "100%", height, role: "img", "aria-label": words.pyramid(ages.areaName, String(ages.year)) },
    h("text", { class: "tx-b", x: 0, y: 13 }, words.men),
    h("text", { class: "tx-b end", x: "100%", y: 13 }, words.women),
    axis(most, { y: height - foot, speech }),
    groups.map((group, index) =>
      h(
        "g",
        {},
        sexBar(group, "male", { area, most, y: y(index) }),
        sexBar(group, "female", { area, most, y: y(index) }),
        h("text", { class: "tx mid", x: "50%", y: y(index) + 11 }, shortAges(group)),
      ),
    ),
    outline(city, "male", { most, height }),
    outline(city, "female", { most, height }),
  );
}

/** "0–4", "90+": the only form that fits between the bars. */
function shortAges({ from, below }: Pick<AgeGroup, "from" | "below">): string {
  return below === null ? `${from}+` : below === from + 1 ? String(from) : `${from}–${below - 1}`;
}

function shareOf(cell: Cell, { people }: AgeStructure): number | null {
  return hasNumber(cell) && hasNumber(people) && people.value > 0 ? (100 * cell.value) / people.value : null;
}

function sharesOf(structure: AgeStructure): readonly number[] {
  return structure.groups.flatMap(({ male, female }) => [shareOf(male, structure) ?? 0, shareOf(female, structure) ?? 0]);
}

/** End of both axes in per cent: whole numbers, so that grid lines fall on them. */
function niceMost(shares: readonly number[]): number {
  return Math.max(1, Math.ceil(Math.max(...shares)));
}

function placeOf(share: number, sex: Sex, most: number): number {
  const length = (share / most) * leftEnd;
  return sex === "male" ? leftEnd - length : rightStart + length;
}

function sexBar(
  group: AgeGroup,
  sex: Sex,
  { area, most, y }: { readonly area: AgeStructure; readonly most: number; readonly y: number },
): Markup | null {
  const share = shareOf(group[sex], area);
  if (share === null) return gapBar(sex, y);
  const start = sex === "male" ? placeOf(share, sex, most) : rightStart;
  return h("rect", { class: `pbar ${sex}`, x: percent(start), y, width: percent((share / most) * leftEnd), height: bar - 1.5 });
}

/** A short dashed box where a number is hidden or missing: it has no length. */
function gapBar(sex: Sex, y: number): Markup {
  const width = 0.06;
  return h("rect", {
    class: "pgap",
    x: percent(sex === "male" ? leftEnd - width : rightStart),
    y: y + 1,
    width: percent(width),
    height: bar - 4,
  });
}

function axis(most: number, { y, speech }: { readonly y: number; readonly speech: Speech }): readonly Markup[] {
  const step = most > 5 ? 2 : 1;
  const values = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return (["male", "female"] as const).flatMap((sex) =>
    values.flatMap((value) => {
      const at = placeOf(value, sex, most);
      const number = formatNumber(value, { language: speech.language });
      const isEnd = value === values.at(-1);
      const anchor = at < 0.02 ? "tx-2" : at > 0.98 ? "tx-2 end" : "tx-2 mid";
      return [
        h("line", { class: "grid", x1: percent(at), x2: percent(at), y1: head, y2: y }),
        h("text", { class: anchor, x: percent(at), y: y + 16 }, isEnd ? withUnit(number, "%") : number),
      ];
    }),
  );
}

/** Steps of the city's shares, in a box of their own that stretches with the width. */
function outline(city: AgeStructure, sex: Sex, { most, height }: { readonly most: number; readonly height: number }): Markup {
  const count = city.groups.length;
  const x = (share: number): number => round(sex === "male" ? 100 - (share / most) * 100 : (share / most) * 100);
  const steps = city.groups.map((group, index) => {
    const share = shareOf(group[sex], city);
    const [top, bottom] = [(count - 1 - index) * bar, (count - index) * bar];
    return share === null ? null : `${x(share)} ${bottom}L${x(share)} ${top}`;
  });
  const d = steps.reduce<string>((path, step, index) => {
    if (step === null) return path;
    return `${path}${index === 0 || steps[index - 1] === null ? "M" : "L"}${step}`;
  }, "");
  return h(
    "svg",
    {
      x: sex === "male" ? 0 : percent(rightStart),
      y: head,
      width: percent(leftEnd),
      height: height - head - foot,
      viewBox: `0 0 100 ${count * bar}`,
      preserveAspectRatio: "none",
    },
    h("path", { class: "pcity", d }),
  );
}

/** The pyramid as a table: people by age and sex, and the share in area and city. */
export function pyramidTable({ ages, words, speech }: PyramidInput): Markup {
  const people = (cell: Cell): string => (hasNumber(cell) ? speech.count(cell.value).text : gapWords(cell, speech));
  const share = (cell: Cell, structure: AgeStructure): string => {
    const value = shareOf(cell, structure);
    return value === null ? gapWords(cell, speech) : withUnit(formatNumber(value, { language: speech.language, decimals: 1 }), "%");
  };
  const header = [words.age, words.men, words.women, words.together, ages.areaName, words.city];
  return h(
    "table",
    { class: "data-table ages-table" },
    h("caption", {}, words.agesCaption(ages.areaName, String(ages.year))),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        header.map((text, index) => h("th", { scope: "col", class: index === 0 ? null : "n" }, text)),
      ),
    ),
    h(
      "tbody",
      {},
      ages.area.groups.map((group, index) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, words.ageGroup(group.from, group.below)),
          [people(group.male), people(group.female), people(group.total), share(group.total, ages.area)].map((text) =>
            h("td", { class: "n" }, text),
          ),
          h("td", { class: "n" }, share(ages.city.groups[index]?.total ?? group.total, ages.city)),
        ),
      ),
    ),
  );
}

function gapWords({ status }: Cell, speech: Speech): string {
  return status === "ok" || status === "unreliable" ? speech.texts.area.noNumber.missing : speech.texts.area.noNumber[status];
}
