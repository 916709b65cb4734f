// SPDX-License-Identifier: EUPL-1.2
import { printDraft } from "../core/focus/print-draft.ts";
import { openStep } from "../core/focus/draft.ts";
import { formatDate } from "../core/format/period.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { ActionField } from "../core/model/rule.ts";
import { selectFocusScene } from "../core/view/focus/focus-scene.ts";
import type { FocusView } from "../core/view/focus/focus-view.ts";
import { selectFocus } from "../core/view/focus/select-focus.ts";
import type { MapScene } from "../core/view/scene.ts";
import { isLoading } from "../core/view/read-cell.ts";
import type { FocusTexts } from "../i18n/de-views/focus.ts";
import { rulesDe } from "../i18n/rules.de.ts";
import { rulesEn } from "../i18n/rules.en.ts";
import { drawMap } from "../map/svg/draw-map.ts";
import { focusHeading } from "../markup/focus/focus-heading.ts";
import { focusPath } from "../markup/focus/focus-path.ts";
import type { FocusInput } from "../markup/focus/focus-words.ts";
import { fieldSentence } from "../markup/rule-sentence.ts";
import { FocusControls } from "./focus-controls.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import type { OpenView } from "./open-view.ts";
import { viewTools } from "./view-tools.ts";
import "../ui/styles/focus.css";

/** A draft is for the people who work on it: it is not embedded anywhere. */
const focusTools = ["share", "takeAway", "print"] as const;

/** The path to focus areas: five steps on one page, all of it in the link. */
export function openFocus(words: FocusTexts): OpenView {
  return (data, state) => {
    const view = selectFocus(data, state);
    if (isLoading(view)) return view;
    const inputOf = (model: PageModel, context: PageContext): FocusInput => focusInput(view, words, { model, context });
    return {
      compose: (model, context) => ({
        title: words.title,
        index: null,
        sentence: focusHeading(inputOf(model, context)),
        toolbar: null,
        form: [h("div", { class: "toolbar" }, viewTools(context.speech, focusTools)), ...focusPath(inputOf(model, context))],
        below: null,
        area: null,
      }),
      take: async (input) =>
        (await import("./take-away-focus.ts")).takeFocus(
          inputOf(input.model, input.context),
          choiceScene(view, words, input.context),
          input,
        ),
      scene: () => null,
      connect: (model, context) => context.keep(FocusControls).connect({ view, context, input: inputOf(model, context) }),
    };
  };
}

interface Composed {
  readonly model: PageModel;
  readonly context: PageContext;
}

function focusInput(view: FocusView, words: FocusTexts, { model, context }: Composed): FocusInput {
  const { data, speech, state } = context;
  const { manifest } = data;
  const sentence = ruleWords(view, context);
  return {
    view,
    words,
    speech,
    rule: view.criteria === null ? "" : sentence(view.criteria),
    fieldSentence: sentence,
    map: (idPrefix) => choiceMap(view, words, { context, idPrefix }),
    messages: context.keep(FocusControls).messages,
    href: (step) => linkTo(context, { view: "focus", focus: printDraft(openStep(view.draft, step)) }),
    place: manifest.place.name,
    isInvented: manifest.place.invented,
    edition: manifest.edition.id,
    today: formatDate(isoToday(), state.language),
    asOf: speech.date(model.view.indicator.referenceDate, view.year),
    link: `${location.origin}${location.pathname}${context.href(state)}`,
  };
}

export function isoToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

function ruleWords(view: FocusView, { data, speech }: PageContext): (field: ActionField) => string {
  const words = {
    language: speech.language,
    words: speech.language === "en" ? rulesEn : rulesDe,
    subject: (id: string) => data.manifest.indicators.find((indicator) => indicator.id === id) ?? null,
    fieldName: (id: string) => view.fields.find((field) => field.id === id)?.name ?? null,
  };
  return (field) => fieldSentence(field, words);
}

interface MapInput {
  readonly context: PageContext;
  readonly idPrefix: string;
}

function choiceMap(view: FocusView, words: FocusTexts, { context, idPrefix }: MapInput): Markup | null {
  const scene = choiceScene(view, words, context);
  return scene === null ? null : drawMap(scene, { idPrefix, precision: 1 });
}

/** The map of the choice; `null` on a level without shapes. */
function choiceScene(view: FocusView, words: FocusTexts, context: PageContext): MapScene | null {
  const { geometry, furniture, data, state } = context;
  if (geometry === null || geometry.level !== view.level.id) return null;
  const { plate } = words.choice;
  return selectFocusScene(
    view,
    { data, geometry, furniture, state },
    {
      title: () => words.choice.map,
      description: () => words.choice.mapText(view.chosen.map(({ name }) => name)),
      plate: (area) => [
        area.name,
        area.place !== null ? plate.chosen(String(area.place)) : area.listed === null ? plate.other : plate.listed,
        plate.met(`${area.met}${area.unknown > 0 ? "?" : ""}`, String(view.total)),
      ],
      unknownPlate: (name) => [name],
    },
  );
}
