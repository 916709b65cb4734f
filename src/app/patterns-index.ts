// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import { indexList } from "../markup/index-list.ts";
import { linkTo, type PageContext } from "./page-context.ts";

/** All indicators; a choice stays in this view. */
export function indicatorIndex(context: PageContext): readonly Markup[] {
  const { data, speech, state } = context;
  const level = data.manifest.levels.find(({ id }) => id === state.level);
  if (level === undefined) return [];
  return indexList({
    manifest: data.manifest,
    current: state.indicator,
    level,
    speech,
    href: ({ id }) => linkTo(context, { indicator: id }),
    query: context.indexQuery,
  });
}
