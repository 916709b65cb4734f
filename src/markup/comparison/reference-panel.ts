// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { externalNames, type ExternalState } from "../../core/view/comparison/external-values.ts";
import { icon } from "../icons.ts";
import { finderTag } from "./picks.ts";
import type { ComparedArea, Voice } from "./voice.ts";

export interface ReferencePanelInput {
  readonly group: readonly ComparedArea[];
  readonly isGroupShown: boolean;
  /** `null` while nothing was brought. */
  readonly external: ExternalState | null;
  /** Name of an indicator for the example. */
  readonly example: string;
  readonly voice: Voice;
}

/** The reader's own group and values from elsewhere, behind one heading. */
export function referencePanel(input: ReferencePanelInput): Markup {
  return h(
    "details",
    { class: "sheet", "data-key": "own" },
    h("summary", {}, input.voice.words.own),
    h("div", { class: "own-parts" }, groupPart(input), externalPart(input)),
  );
}

function groupPart({ group, isGroupShown, voice }: ReferencePanelInput): Markup {
  const { words } = voice;
  return h(
    "section",
    {},
    h("h3", {}, words.groupHeading),
    h("p", { class: "quiet" }, words.groupHelp),
    group.length === 0
      ? h("p", {}, words.groupEmpty)
      : h(
          "div",
          { class: "picks" },
          group.map(({ id, name }) =>
            h(
              "span",
              { class: "pick", "data-key": id },
              h("b", {}, name),
              h("button", { type: "button", class: "pick-close", "data-ungroup": id, "aria-label": words.remove(name) }, icon("close")),
            ),
          ),
        ),
    h(finderTag, { id: "sa-cmp-group", "data-finds": "group" }),
    h(
      "p",
      { class: "card-actions" },
      h("button", { type: "button", class: "btn", "data-cmp": "group-compared" }, words.groupFromCompared),
      h(
        "button",
        { type: "button", class: "btn btn-main", "data-cmp": "group-use", disabled: group.length === 0 || isGroupShown },
        words.groupUse,
      ),
    ),
  );
}

function externalPart({ external, example, voice }: ReferencePanelInput): Markup {
  const { words } = voice;
  return h(
    "section",
    { "data-drop": "external" },
    h("h3", {}, words.externalHeading),
    h("p", { class: "quiet" }, words.externalHelp),
    h("pre", { class: "example" }, words.externalExample(example)),
    h("p", {}, h("b", {}, words.externalStays)),
    h("label", { for: "sa-cmp-paste" }, words.externalField),
    h("textarea", { id: "sa-cmp-paste", rows: 4, spellcheck: "false", autocomplete: "off" }),
    h(
      "p",
      { class: "card-actions" },
      h("button", { type: "button", class: "btn btn-main", "data-cmp": "external-take" }, words.externalTake),
      h(
        "label",
        { class: "btn" },
        words.externalFile,
        h("input", { type: "file", class: "vh", accept: ".csv,.txt,text/csv", "data-cmp-file": true }),
      ),
      external === null ? null : h("button", { type: "button", class: "btn", "data-cmp": "external-forget" }, words.externalForget),
    ),
    external === null ? null : result(external, voice),
  );
}

function result({ choice, problems }: ExternalState, { words, speech }: Voice): Markup {
  const { values } = choice;
  const said = values.length === 0 ? words.externalNone : words.externalTaken(speech.count(values.length), externalNames(choice));
  return h(
    "div",
    { role: "status" },
    h("p", {}, said),
    problems.length === 0
      ? null
      : h(
          "ul",
          { class: "words" },
          problems.map((problem) => h("li", {}, words.externalProblem(problem))),
        ),
  );
}

/** Says, while they are the reference, that the values are the reader's own, with year and source of each. */
export function externalBanner(input: ExternalState | null, names: ReadonlyMap<string, string>, { words }: Voice): Markup | null {
  const shown = input?.choice.shown ?? null;
  if (input === null || shown === null) return null;
  const sources = input.choice.values
    .filter(({ name }) => name === shown)
    .map(({ indicator, year, source }) => words.externalSource(shown, names.get(indicator) ?? indicator, String(year), source));
  return h(
    "div",
    { class: "notice note own-banner", "data-key": "own-banner" },
    h("p", {}, h("b", {}, words.externalBanner(shown)), " ", words.externalStays),
    h(
      "ul",
      { class: "source" },
      sources.map((source) => h("li", {}, source)),
    ),
  );
}
