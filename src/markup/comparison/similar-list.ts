// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { AreaId } from "../../core/model/ids.ts";
import type { SimilarAreas } from "../../core/view/comparison/similar-areas.ts";
import type { PublishedLevel } from "../../core/package/edition-format.ts";
import { icon } from "../icons.ts";
import type { ComparedArea, Voice } from "./voice.ts";

export interface SimilarInput {
  /** `null`: too many values are unknown. */
  readonly similar: SimilarAreas | null;
  readonly level: PublishedLevel;
  readonly areas: readonly ComparedArea[];
  readonly isFull: boolean;
  readonly voice: Voice;
}

/** The areas most like one of the compared ones, what differs most, and a button that takes each in. */
export function similarList({ similar, level, areas, isFull, voice }: SimilarInput): readonly Markup[] {
  const { speech, words } = voice;
  const heading = h("h2", {}, words.similarHeading(speech.areas(level)));
  if (similar === null) return [heading, h("p", {}, words.noSimilar)];
  const items = similar.nearest.map(({ area, differs }) => {
    const { indicator } = differs.view;
    const [other, own] = [speech.value(differs.other.cell, indicator), speech.value(differs.own.cell, indicator)];
    const isThere = areas.some(({ id }) => id === area.id);
    return h(
      "li",
      { "data-key": area.id, "data-similar": area.id },
      takeIn(area.id, area.name, { isThere, isFull, words }),
      h("span", {}, h("b", {}, area.name), " ", words.similarDiffers(speech.local(indicator.name), other, own)),
    );
  });
  const missing = words.similarMissing(speech.count(similar.incomplete));
  const measured = similar.measuredBy.map(({ indicator }) => speech.local(indicator.name));
  return [
    heading,
    h("p", {}, words.similarIntro(similar.own.name, speech.count(similar.measuredBy.length))),
    h("ul", { class: "words similar" }, items),
    h("p", { class: "source" }, [words.similarBy(measured), missing].filter((part) => part !== "").join(" ")),
  ];
}

interface TakeOptions {
  readonly isThere: boolean;
  readonly isFull: boolean;
  readonly words: Voice["words"];
}

function takeIn(id: AreaId, name: string, { isThere, isFull, words }: TakeOptions): Markup {
  const label = isThere ? `${name}, ${words.already}` : words.includeName(name);
  return h(
    "button",
    { type: "button", class: "btn", "data-include": id, "aria-label": label, title: label, disabled: isThere || isFull },
    icon(isThere ? "check" : "plus"),
  );
}
