// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import { dataTable } from "../markup/data-table.ts";
import { textForm } from "../markup/text-form.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** The view as table or text. */
export function composeForm({ view, state, modes }: PageModel, context: PageContext): Markup {
  const { speech, data } = context;
  if (state.form === "text") return textForm({ view, genitive: speech.local(data.manifest.place.genitive), speech });
  const href = (area: (typeof view.areas)[number]["id"]): string => linkTo(context, { area });
  return dataTable({ view, speech, order: context.tableOrder, interactive: true, selected: state.area, href, emphasis: modes?.emphasis });
}
