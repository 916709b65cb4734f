// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { DisadvantageView } from "../core/view/indicator-view.ts";
import { isLoading } from "../core/view/read-cell.ts";
import { selectDisadvantage } from "../core/view/select-disadvantage.ts";
import { selectDisadvantageScene } from "../core/view/select-disadvantage-scene.ts";
import { conditionList, disadvantageLegend, disadvantageSentence, disadvantageTable, disadvantageText } from "../markup/disadvantage.ts";
import { disadvantageSceneTexts } from "../markup/disadvantage-scene-texts.ts";
import { overlayList } from "../markup/overlay-list.ts";
import { sentenceHeading } from "../markup/sentence.ts";
import { whyPanel } from "../markup/why.ts";
import { composeToolbar } from "./compose-map-page.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import type { ComposedPage, OpenView } from "./open-view.ts";

/** The overlay: its map carries the number of conditions each area meets. */
export const openOverlay: OpenView = (data, state) => {
  const view = selectDisadvantage(data, state);
  if (isLoading(view)) return view;
  return {
    compose: (model, context) => composeOverlay(model, view, context),
    take: async (input) => (await import("./take-away-disadvantage.ts")).takeDisadvantage(view, input),
    scene: (model, frame, context) =>
      model.state.form === "map" ? selectDisadvantageScene(view, frame, disadvantageSceneTexts(context.speech)) : null,
  };
};

/** How many of the chosen conditions every area meets, which ones, and why. */
function composeOverlay(model: PageModel, view: DisadvantageView, context: PageContext): ComposedPage {
  const { state } = model;
  const { speech } = context;
  const isMap = state.form === "map" && context.geometry !== null;
  return {
    index: [conditionsOf(view, context), wayToPatterns(context)],
    sentence: [
      h(
        "p",
        { class: "eyebrow" },
        h("span", {}, context.data.manifest.place.name),
        h("span", {}, speech.texts.common.asOf(String(view.year))),
      ),
      sentenceHeading(disadvantageSentence(view, speech), speech, { interactive: true }),
    ],
    toolbar: composeToolbar(model, context),
    form: isMap ? null : [state.form === "text" ? disadvantageText(view, speech) : tableOf(view, context)],
    below: isMap ? [disadvantageLegend(view, speech)] : null,
    area: reasons(view, context),
  };
}

function conditionsOf(view: DisadvantageView, { data, state, speech }: PageContext): Markup {
  const { conditions, indicators } = data.manifest;
  const withSubject = conditions.flatMap((condition) => {
    const subject = indicators.find((indicator) => indicator.id === condition.indicator);
    return subject === undefined ? [] : [{ ...condition, subject }];
  });
  const chosen = state.conditions.length === 0 ? conditions.map((condition) => condition.id) : state.conditions;
  return conditionList({ view, conditions: withSubject, chosen, speech });
}

function wayToPatterns(context: PageContext): Markup {
  return h(
    "p",
    { class: "no-print" },
    h("a", { href: linkTo(context, { view: "patterns" }) }, context.speech.texts.disadvantage.patternsLink),
  );
}

function tableOf(view: DisadvantageView, context: PageContext): Markup {
  return disadvantageTable(view, context.speech, (area) => linkTo(context, { area }));
}

/** "Warum?" for the chosen area, or all areas with their counts while none is chosen. */
function reasons(view: DisadvantageView, context: PageContext): readonly Markup[] {
  const chosen = view.areas.find((area) => area.id === context.state.area);
  return chosen === undefined
    ? overlayList({ view, speech: context.speech, href: (area) => linkTo(context, { area }) })
    : whyPanel(chosen, context.speech);
}
