// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import { keyFacts } from "../markup/key-facts.ts";
import { offers } from "../markup/offers.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** Key facts and offers below the card of the chosen area. */
export function composeDetails({ chosen }: PageModel, { details, state, speech }: PageContext): readonly Markup[] {
  if (chosen === null || details === null) return [];
  const facts = keyFacts({ facts: details.facts, areaName: chosen.name, speech });
  return details.offers === null ? [facts] : [facts, offers({ view: details.offers, wanted: state.offers, speech })];
}
