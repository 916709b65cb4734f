// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { LineForm } from "../../core/view/state.ts";
import { icon } from "../icons.ts";
import { seriesKey } from "../series-marker.ts";
import { yearIds } from "../year-line.ts";
import type { TimeInput } from "./time-chart.ts";

const forms: readonly LineForm[] = ["value", "index", "average"];

/** How the lines are drawn, and the two years whose values are compared. */
export function timeControls({ view, words, speech }: TimeInput, href: (form: LineForm) => string): Markup {
  const years = view.years;
  return h(
    "div",
    { class: "time-controls no-print" },
    h(
      "div",
      { class: "seg", role: "group", "aria-label": words.form },
      forms.map((form) =>
        h("a", { href: href(form), "data-line-form": form, "aria-current": form === view.form ? "true" : null }, words.forms[form]),
      ),
    ),
    h(
      "label",
      { class: "time-since needs-script" },
      words.sinceLabel,
      h(
        "select",
        { "data-choose": "since" },
        years.map((year) => h("option", { value: year, selected: year === view.since }, String(year))),
      ),
    ),
    h(
      "label",
      { class: "time-year needs-script" },
      speech.texts.controls.year,
      h("input", {
        id: yearIds.slider,
        type: "range",
        min: 0,
        max: years.length - 1,
        step: 1,
        value: Math.max(0, years.indexOf(view.year)),
        "aria-valuetext": String(view.year),
      }),
      h("b", {}, String(view.year)),
    ),
  );
}

/** Chosen and compared areas as labels with a button that removes each. */
export function timePicks({ view, words }: TimeInput): Markup | null {
  const picked = view.lines.filter(({ kind }) => kind !== "city");
  if (picked.length === 0) return null;
  return h(
    "div",
    { class: "picks" },
    picked.map(({ kind, area, name, position }) =>
      h(
        "span",
        { class: "pick", "data-key": `pick-${area}` },
        kind === "chosen" ? ownKey() : seriesKey(position),
        h("b", {}, name),
        h(
          "button",
          {
            type: "button",
            class: "needs-script",
            "data-remove": kind === "compared" ? area : null,
            "data-action": kind === "chosen" ? "close" : null,
            "aria-label": words.chosen(name),
          },
          icon("close"),
        ),
      ),
    ),
  );
}

function ownKey(): Markup {
  return h(
    "svg",
    { class: "keyshape", viewBox: "-9 -9 18 18", width: 18, height: 18, "aria-hidden": "true" },
    h("circle", { class: "ruler-dot sel", r: 6 }),
  );
}
