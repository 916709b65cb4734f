// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { Condition, PublishedIndicator } from "../../core/package/edition-format.ts";
import type { IndicatorSetView } from "../../core/view/patterns/select-indicator-set.ts";
import { type IndicatorSet, presetYears, standardStudy, type Study, typeCounts } from "../../core/view/patterns/study.ts";
import type { PatternsInput } from "./patterns-input.ts";

/** Numbers of years and residents that are offered; others come by the link. */
const offeredYears = [1, 2, 3, 4, 5];
const offeredLeast = [0, 100, standardStudy.least, 500, 1000];

/** What of a pattern tells which indicators it is made of. */
export interface UsedSet extends Pick<IndicatorSetView, "leftOut"> {
  readonly set: IndicatorSet;
  readonly sets: readonly IndicatorSet[];
  readonly used: readonly PublishedIndicator[];
  /** Conditions of the edition, of which the reader may leave some out. */
  readonly conditions: readonly Condition[];
  /** Ids of those that the reader kept; empty means all. */
  readonly chosen: readonly string[];
}

/** Which indicators make the pattern, which do not and why. */
export function setControls(view: UsedSet, input: PatternsInput): readonly Markup[] {
  const { words, speech, studyLink } = input;
  const { set } = words;
  const isConditions = view.set === "conditions";
  return [
    h("h2", {}, set.heading),
    ...(view.sets.length < 2
      ? []
      : [
          choices(
            view.sets.map((one) => ({ text: set.sets[one], href: studyLink({ set: one, shown: null }), isOn: one === view.set })),
            set.heading,
          ),
        ]),
    h("p", { class: "quiet" }, set.used(speech.count(view.used.length))),
    isConditions
      ? conditionBoxes(view, input)
      : h(
          "ul",
          { class: "patterns-used" },
          view.used.map((indicator) => h("li", {}, speech.local(indicator.shortName))),
        ),
    ...(view.leftOut.length === 0 ? [] : [leftOut(view, input)]),
  ];
}

function conditionBoxes({ conditions, chosen, used, leftOut }: UsedSet, { words, speech }: PatternsInput): Markup {
  const known = [...used, ...leftOut.map(({ indicator }) => indicator)];
  return h(
    "fieldset",
    { class: "patterns-boxes" },
    h("legend", { class: "vh" }, words.set.heading),
    conditions.map(({ id, indicator }) => {
      const subject = known.find((one) => one.id === indicator);
      return h(
        "label",
        { class: "check" },
        h("input", { type: "checkbox", "data-condition": id, checked: chosen.length === 0 || chosen.includes(id) }),
        h("span", {}, subject === undefined ? id : speech.local(subject.shortName)),
      );
    }),
  );
}

function leftOut({ leftOut: left }: UsedSet, { words, speech }: PatternsInput): Markup {
  return h(
    "div",
    { class: "patterns-left" },
    h("h3", {}, words.set.leftOut),
    h(
      "ul",
      {},
      left.map(({ indicator, reason }) => h("li", {}, h("b", {}, speech.local(indicator.shortName)), `: ${words.set.reason[reason]}`)),
    ),
  );
}

/** Years of the dynamics, with the two cities whose way it is, and the least number of residents. */
export function statusControls(input: PatternsInput): readonly Markup[] {
  const { words, speech, study } = input;
  const { status } = words;
  const link = (change: Partial<Study>): string => input.studyLink({ ...change, shown: null });
  const years = withCurrent(offeredYears, study.years);
  const least = withCurrent(offeredLeast, study.least);
  return [
    h("h2", {}, status.dynamicYears),
    choices(
      years.map((value) => ({ text: yearsText(value, input), href: link({ years: value }), isOn: value === study.years })),
      status.dynamicYears,
    ),
    h("h2", {}, status.least),
    choices(
      least.map((value) => ({
        text: status.leastLink(speech.count(value).text),
        href: link({ least: value }),
        isOn: value === study.least,
      })),
      status.least,
    ),
  ];
}

/** Number of types and the method that finds them. */
export function typeControls(input: PatternsInput): readonly Markup[] {
  const { words, study, studyLink } = input;
  const { types } = words;
  const methods: readonly Study["method"][] = ["kMeans", "ward"];
  return [
    h("h2", {}, types.count),
    choices(
      typeCounts.map((value) => ({ text: String(value), href: studyLink({ types: value, shown: null }), isOn: value === study.types })),
      types.count,
    ),
    h("h2", {}, types.method),
    choices(
      methods.map((method) => ({ text: types.methods[method], href: studyLink({ method, shown: null }), isOn: method === study.method })),
      types.method,
    ),
  ];
}

function withCurrent(offered: readonly number[], current: number): readonly number[] {
  return offered.includes(current) ? offered : [...offered, current].sort((a, b) => a - b);
}

function yearsText(years: number, { words: { status } }: PatternsInput): string {
  const preset = years === presetYears.berlin ? status.preset.berlin : years === presetYears.hamburg ? status.preset.hamburg : null;
  const text = status.yearsLink(String(years));
  return preset === null ? text : `${text}, ${preset}`;
}

/** Links side by side, of which one is chosen. */
export function choices(
  options: readonly { readonly text: string; readonly href: string; readonly isOn: boolean }[],
  label: string,
): Markup {
  return h(
    "ul",
    { class: "patterns-choices no-print", "aria-label": label },
    options.map(({ text, href, isOn }) => h("li", {}, h("a", { href, "aria-current": isOn ? "true" : null }, text))),
  );
}
