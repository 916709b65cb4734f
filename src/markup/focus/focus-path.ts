// SPDX-License-Identifier: EUPL-1.2
import { type FocusStep, focusSteps } from "../../core/focus/draft.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { icon } from "../icons.ts";
import { choiceBody } from "./choice-step.ts";
import { criteriaEditor, criteriaSummary } from "./criteria-step.ts";
import type { FocusInput } from "./focus-words.ts";
import { pollBody, pollSummary } from "./poll-step.ts";
import { reasonsBody } from "./reasons-step.ts";
import { recordSheet } from "./record-sheet.ts";
import { shortlistEditor, shortlistSummary } from "./shortlist-step.ts";

/** The five steps below each other: what is decided as a sentence, what is open as controls, what comes as a heading. */
export function focusPath(input: FocusInput): readonly Markup[] {
  const { view, words } = input;
  const notes = [
    view.unreadable.length === 0 ? null : words.unreadable(view.unreadable),
    view.unknownAreas.length === 0 ? null : words.unknownAreas(view.unknownAreas),
  ].filter((note) => note !== null);
  if (view.areas.length < 2) return [h("p", { class: "fk-note" }, words.oneArea)];
  return [
    notes.length === 0
      ? null
      : h(
          "div",
          { class: "fk-note", role: "status" },
          notes.map((note) => h("p", {}, note)),
        ),
    h(
      "ol",
      { class: "fk-path", "aria-label": words.path },
      focusSteps.map((step) => stepItem(step, input)),
    ),
    recordSheet(input),
  ].filter((part) => part !== null);
}

function stepItem(step: FocusStep, input: FocusInput): Markup {
  const { view, words, href } = input;
  const { draft } = view;
  const state = step === draft.step ? "now" : step <= draft.reached ? "done" : "next";
  const name = words.steps[step - 1] ?? "";
  return h(
    "li",
    { class: `fk-step is-${state}`, "data-key": `step-${step}`, "aria-current": state === "now" ? "step" : null },
    h("div", { class: "fk-no", "aria-hidden": "true" }, state === "next" ? null : icon(state === "done" ? "check" : "forward")),
    h(
      "div",
      { class: "fk-body" },
      h(
        "div",
        { class: "fk-head" },
        h(
          "h2",
          { id: `sa-focus-${step}`, tabindex: -1 },
          h("span", { class: "quiet" }, String(step)),
          "\u2002",
          name,
          h("span", { class: "vh" }, `, ${words.stepStates[state]}`),
        ),
        state === "now"
          ? null
          : stepLink(
              step,
              href(step),
              state === "done" ? { text: words.change, label: words.changeStep(name) } : { text: words.open, label: words.openStep(name) },
            ),
      ),
      ...stepBody(step, state, input),
    ),
  );
}

function stepLink(step: FocusStep, href: string, { text, label }: { readonly text: string; readonly label: string }): Markup {
  return h("a", { href, "data-step": step, "aria-label": label }, text);
}

function stepBody(step: FocusStep, state: "done" | "now" | "next", input: FocusInput): readonly (Markup | null)[] {
  if (state === "next") return [];
  const isOpen = state === "now";
  switch (step) {
    case 1:
      return [criteriaSummary(input), ...(isOpen ? [criteriaEditor(input), onwards(1, input)] : [])];
    case 2:
      return [shortlistSummary(input), ...(isOpen ? [shortlistEditor(input), onwards(2, input)] : [])];
    case 3:
      return [pollSummary(input), ...pollBody(input, isOpen), isOpen ? onwards(3, input) : null];
    case 4:
      return [choiceBody(input, isOpen), isOpen ? onwards(4, input) : null];
    case 5:
      return [reasonsBody(input)];
  }
}

/** The way on: also the way to skip a step, since every step may stay as it is. */
function onwards(step: 1 | 2 | 3 | 4, { words, href, view }: FocusInput): Markup {
  const next = focusSteps[step] ?? 5;
  const skips = step === 3 && view.polls.length === 0;
  return h(
    "p",
    { class: "fk-on" },
    h(
      "a",
      { class: "btn btn-main", href: href(next), "data-step": next },
      skips ? words.skip : (words.on[step - 1] ?? ""),
      icon("forward"),
    ),
  );
}
