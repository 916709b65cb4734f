// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, withUnit } from "../core/format/number.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { Localised } from "../core/model/ids.ts";
import type { Offer } from "../core/model/offer.ts";
import type { OffersView } from "../core/view/select-offers.ts";
import type { Speech } from "../i18n/speech.ts";
import { contactLink, phoneLink } from "./contact-links.ts";
import type { Pending } from "./key-facts.ts";

export interface OffersInput {
  readonly view: OffersView | Pending;
  /** The group asked for in the link, even if the edition does not have it. */
  readonly wanted: string | null;
  readonly speech: Speech;
}

/** "Angebote": one button per group of people, then what there is for the chosen group, each offer with its details to unfold. */
export function offers({ view, wanted, speech }: OffersInput): Markup {
  const words = speech.texts.offers;
  const parts = view === "loading" || view === "failed" ? [h("p", { class: "quiet" }, words[view])] : offersParts(view, wanted, speech);
  return h("section", { class: "card-part", "aria-labelledby": "sa-offers" }, h("h3", { id: "sa-offers" }, words.heading), parts);
}

function offersParts(view: OffersView, wanted: string | null, speech: Speech): readonly Markup[] {
  const words = speech.texts.offers;
  if (view.groups.length === 0) return [h("p", { class: "quiet" }, words.none)];
  const isUnknown = wanted !== null && view.group === null;
  return [
    h("p", { class: "quiet", id: "sa-offers-question" }, words.question),
    h(
      "div",
      { class: "offer-groups", role: "group", "aria-labelledby": "sa-offers-question" },
      view.groups.map((group) => groupButton(group, { speech, isChosen: group.id === view.group?.id })),
    ),
    h("div", { class: "offer-found", role: "status" }, isUnknown ? words.unknownGroup(wanted) : foundSentence(view, speech)),
    ...lists(view, speech),
  ];
}

function groupButton(group: OffersView["groups"][number], options: { readonly speech: Speech; readonly isChosen: boolean }): Markup {
  const { speech, isChosen } = options;
  const name = speech.local(group.name);
  const count = speech.count(group.count);
  return h(
    "button",
    {
      class: "btn offer-group",
      type: "button",
      "data-offers": group.id,
      "data-key": `group-${group.id}`,
      "aria-pressed": isChosen ? "true" : "false",
    },
    h("span", { lang: foreign(group.name, speech) }, name),
    h("span", { class: "n", "aria-hidden": "true" }, count.text),
    h("span", { class: "vh" }, `, ${speech.texts.offers.count(count)}`),
  );
}

function foundSentence({ group, areaName }: OffersView, speech: Speech): string | null {
  if (group === null) return null;
  return speech.texts.offers.found(speech.local(group.name), areaName, speech.count(group.count));
}

function lists(view: OffersView, speech: Speech): readonly Markup[] {
  const { near, offers: shown } = view;
  const here = shown.map(({ offer, covers }) => offerEntry(offer, covers === null ? "" : speech.texts.offers.covers(covers), speech));
  const around = near.map(({ offer, kilometres }) => {
    const text = withUnit(formatNumber(kilometres, { language: speech.language, decimals: 1 }), "km");
    return offerEntry(offer, speech.texts.offers.distance(text), speech);
  });
  return [
    ...(here.length === 0 ? [] : [h("ul", { class: "offer-list" }, here)]),
    ...(around.length === 0
      ? []
      : [
          h("h4", { class: "offer-near" }, speech.texts.offers.near(speech.count(near.length))),
          h("ul", { class: "offer-list offer-list-near" }, around),
        ]),
  ];
}

/** Name and kind as the handle; what the municipality wrote about it inside. `where`: reach or distance, "" for none. */
function offerEntry(offer: Offer, where: string, speech: Speech): Markup {
  const kind = speech.local(offer.kind);
  return h(
    "li",
    { "data-key": `offer-${offer.id}` },
    h(
      "details",
      { "data-offer": offer.id },
      h(
        "summary",
        {},
        h("span", { class: "offer-name", lang: german(speech) }, offer.name),
        kind === "" && where === "" ? null : " ",
        kind === "" && where === ""
          ? null
          : h(
              "span",
              { class: "offer-kind" },
              kind === "" ? null : h("span", { lang: foreign(offer.kind, speech) }, kind),
              kind !== "" && where !== "" ? ", " : null,
              where === "" ? null : where,
            ),
      ),
      details(offer, speech),
    ),
  );
}

function details(offer: Offer, speech: Speech): Markup {
  const words = speech.texts.offers;
  const lang = german(speech);
  const written = (text: string): Markup | null => (text === "" ? null : h("span", { lang }, text));
  const rows: readonly (readonly [term: string, description: Markup | string | null])[] = [
    [words.address, written(offer.address)],
    [words.phone, offer.phone === "" ? null : phoneLink(offer.phone)],
    [words.hours, written(offer.hours)],
    [words.costs, written(offer.costs)],
    [words.contact, offer.contact === "" ? null : contactLink(offer.contact)],
    [words.languages, written(offer.languages.join(", "))],
    [words.access, offer.barrierFree === null ? null : words.barrierFree[offer.barrierFree]],
  ];
  const known = rows.filter(([, description]) => description !== null);
  const list = known.map(([term, description]) => h("div", {}, h("dt", {}, term), h("dd", {}, description)));
  const isEmpty = list.length === 0 && offer.note === "";
  return h(
    "div",
    { class: "offer-details" },
    offer.note === "" ? null : h("p", { lang }, offer.note),
    list.length === 0 ? null : h("dl", {}, list),
    isEmpty ? h("p", { class: "quiet" }, words.noDetails) : null,
  );
}

/** Texts of the municipality are German: other languages say so, for voices that read aloud. */
function german(speech: Speech): string | null {
  return speech.language === "de" ? null : "de";
}

function foreign(text: Localised, speech: Speech): string | null {
  return speech.local(text) === text.de && text.en !== text.de ? german(speech) : null;
}
