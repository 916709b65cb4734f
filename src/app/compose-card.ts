// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import type { Markup } from "../core/markup/tree.ts";
import type { AreaValue } from "../core/view/indicator-view.ts";
import { selectPopulation } from "../core/view/population.ts";
import { isLoading } from "../core/view/read-cell.ts";
import { areaCard } from "../markup/area-card.ts";
import { locator } from "../markup/outline.ts";
import { composeDetails } from "./compose-details.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** The card of the chosen area with everything below it. */
export function composeCard(chosen: AreaValue, model: PageModel, context: PageContext): readonly Markup[] {
  const { view, chosenSeries, citySeries, state } = model;
  const { speech, data, geometry } = context;
  const others = state.compared.filter((id) => id !== chosen.id);
  const card = areaCard({
    area: chosen,
    view,
    series: chosenSeries,
    citySeries,
    people: peopleOf(chosen, context),
    locator: geometry === null ? null : locator(geometry, chosen.id),
    source: speech.local(data.manifest.edition.source),
    links: {
      sheet: linkTo(context, { view: "sheet" }),
      protection: linkTo(context, { view: "about" }),
      compare: linkTo(context, { view: "comparison", compared: [chosen.id, ...others].slice(0, 6) }),
      why: data.manifest.conditions.length === 0 ? null : linkTo(context, { view: "disadvantage" }),
    },
    speech,
  });
  return [...card, ...composeDetails(model, context)];
}

function peopleOf(chosen: AreaValue, { data, state, speech }: PageContext): string {
  const population = selectPopulation(data, state);
  if (isLoading(population)) return "";
  const people = population(chosen.id);
  return hasNumber(people) ? speech.texts.common.people(speech.count(people.value)) : "";
}
