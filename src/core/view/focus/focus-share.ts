// SPDX-License-Identifier: EUPL-1.2
import { type FairShare, fairShare, perHead } from "../../focus/fair-share.ts";
import { MethodError } from "../../stats/method-error.ts";
import { at } from "../../stats/at.ts";
import type { FocusGroup, FocusView } from "./focus-view.ts";

/** An amount shared out among the chosen areas, or why it cannot be. */
export type FocusShare =
  | { readonly kind: "none"; readonly why: "nothingChosen" | "noAmount" | "notMultiple" | "floorTooHigh" }
  | { readonly kind: "shared"; readonly share: FairShare; readonly group: FocusGroup; readonly perHead: readonly (number | null)[] };

/** Shares the draft's amount out among the chosen areas, by the people of one group who live there. */
export function shareAmongChosen(view: FocusView): FocusShare {
  const { share: wish } = view.draft;
  const group = view.groups.find(({ indicator }) => indicator.id === wish.group) ?? view.groups[0];
  if (view.chosen.length === 0 || group === undefined) return { kind: "none", why: "nothingChosen" };
  if (wish.amount <= 0) return { kind: "none", why: "noAmount" };
  const areas = view.chosen.map((area) => ({ id: area.id, need: at(group.counts, view.areas.indexOf(area)) }));
  try {
    const share = fairShare(areas, wish);
    const heads = perHead(
      share.shares,
      view.chosen.map(({ population }) => population),
    );
    return { kind: "shared", share, group, perHead: heads };
  } catch (error) {
    if (!(error instanceof MethodError) || error.code !== "PARAMETER") throw error;
    return { kind: "none", why: error.message.includes("times the floor") ? "floorTooHigh" : "notMultiple" };
  }
}
