// SPDX-License-Identifier: EUPL-1.2
import { profileTable } from "../core/export/profile-table.ts";
import type { ProfileView } from "../core/view/profile/profile-view.ts";
import { tableSpeech } from "./take-away-speech.ts";
import type { TakeInput, Taken, TakenOffer } from "./taken.ts";

/** All numbers of a profile as one table; its charts are for paper. `view`: `null` while no area is chosen. */
export function takeProfile(view: ProfileView | null, title: string, input: TakeInput): Taken {
  const { speech } = input.context;
  const { year } = input.model.view;
  return {
    file: ["profil", view?.name ?? "", String(view?.year ?? year)],
    title,
    areas: view === null ? "" : `${speech.areas(view.level).singular} ${view.name}`,
    date: String(view?.year ?? year),
    base: "",
    sentence: "",
    tables: view === null ? [] : [offerOf(view, input)],
    hasShapes: false,
    notes: [[input.words.csv.notes.view, title]],
    picture: null,
  };
}

function offerOf(view: ProfileView, { context: { speech }, words }: TakeInput): TakenOffer {
  const about = { id: "", name: words.table.profile };
  const { relation } = speech.texts.area;
  const said = {
    ...tableSpeech(words, speech),
    relation: (area: { readonly relation: keyof typeof relation | null }) => (area.relation === null ? "" : relation[area.relation]),
  };
  return { ...about, make: () => profileTable(about, view, said) };
}
