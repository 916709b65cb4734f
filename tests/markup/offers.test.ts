// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { type Markup, printMarkup } from "../../src/core/markup/tree.ts";
import type { Offer } from "../../src/core/model/offer.ts";
import type { OffersView } from "../../src/core/view/select-offers.ts";
import { speak } from "../../src/i18n/speak.ts";
import { contactLink, phoneLink } from "../../src/markup/contact-links.ts";
import { offers } from "../../src/markup/offers.ts";
import { offer } from "../core/model/small-offer.ts";

const german = speak("de");

test.each(["loading", "failed"] as const)("while the file is %s the section says so, without buttons", (view) => {
  const html = printMarkup(offers({ view, wanted: null, speech: german }));
  expect(html).toContain(german.texts.offers[view]);
  expect(html).not.toContain("<button");
});

test("an edition without groups says that no offers are listed", () => {
  expect(textOf(offers({ view: viewOf([], { groups: [] }), wanted: null, speech: german }))).toContain("keine Angebote eingetragen");
});

test("a group that does not exist is named, as written", () => {
  const html = printMarkup(offers({ view: viewOf([], { group: null }), wanted: "<b>riesen", speech: german }));
  expect(html).toContain("Die Zielgruppe „&lt;b&gt;riesen“ gibt es in dieser Ausgabe nicht.");
});

test.each([
  ["de", 0, "Ältere Menschen: In Ziegelei ist kein Angebot eingetragen."],
  ["de", 1, "Ältere Menschen: 1 Angebot für Ziegelei."],
  ["de", 2, "Ältere Menschen: 2 Angebote für Ziegelei."],
  ["en", 0, "Older people: no offer is listed in Ziegelei."],
  ["en", 1, "Older people: 1 offer for Ziegelei."],
  ["en", 2, "Older people: 2 offers for Ziegelei."],
])("in %s %i offers are counted in a sentence", (language, count, sentence) => {
  const shown = Array.from({ length: count }, (_, index) => offer({ id: String(index) }));
  const text = textOf(offers({ view: viewOf(shown), wanted: "alte", speech: speak(language) }));
  expect(text).toContain(sentence);
});

test("every group is a button that says its count and whether it is pressed", () => {
  const html = printMarkup(offers({ view: viewOf([offer({})]), wanted: "alte", speech: german }));
  expect(html).toMatch(/data-offers="alte"[^>]*aria-pressed="true".*?, 1 Angebot</u);
  expect(html).toMatch(/data-offers="kinder"[^>]*aria-pressed="false".*?, kein Angebot</u);
});

test("names made of markup stay text, in every cell of the register", () => {
  const hostile = "<img src=x onerror=alert(1)>\"'&";
  const all = offer({
    name: hostile,
    kind: { de: hostile },
    note: hostile,
    address: hostile,
    phone: hostile,
    hours: hostile,
    costs: hostile,
    contact: hostile,
    languages: [hostile],
  });
  const html = printMarkup(offers({ view: viewOf([all], { areaName: hostile }), wanted: "alte", speech: german }));
  expect(html).not.toContain("<img");
  expect(html.split("&lt;img src=x onerror=alert(1)&gt;").length - 1).toBe(10);
});

test("an offer unfolds into what is known, and says so if nothing is", () => {
  const known = textOf(offers({ view: viewOf([offer({ address: "Tonweg 4", barrierFree: "partly" })]), wanted: "alte", speech: german }));
  expect(known).toContain("Adresse|Tonweg 4|Zugang|teilweise barrierefrei");
  expect(known).not.toContain("Telefon");
  expect(textOf(offers({ view: viewOf([offer({})]), wanted: "alte", speech: german }))).toContain(
    "Weitere Angaben sind nicht eingetragen.",
  );
});

test("reach and distance stand beside the kind", () => {
  const view = { ...viewOf([]), offers: [{ offer: offer({ kind: { de: "Besuch" } }), covers: "Nord" }] };
  const near = [{ offer: offer({ id: "n", kind: { de: "" } }), kilometres: 1.25 }];
  const text = textOf(offers({ view: { ...view, near }, wanted: "alte", speech: german }));
  expect(text).toContain("Besuch|, |für das ganze Gebiet Nord");
  expect(text).toContain("Das nächste Angebot außerhalb|Treff| |1,3\u00a0km Luftlinie");
});

test("texts that exist only in German are marked as German elsewhere, and not at home", () => {
  const view = viewOf([offer({ kind: { de: "Essen", en: "Meals" }, address: "Tonweg 4" })]);
  const english = printMarkup(offers({ view, wanted: "alte", speech: speak("en") }));
  expect(english).toContain('<span lang="de">Tonweg 4</span>');
  expect(english).toContain("<span>Meals</span>");
  expect(english).toContain('<span lang="de">Kinder</span>');
  expect(printMarkup(offers({ view, wanted: "alte", speech: german }))).not.toContain("lang=");
});

describe("links", () => {
  test.each([
    ["0221 4710-126", "tel:02214710126"],
    ["+49 (0)221 / 4710 126", "tel:+492214710126"],
    ["nach Vereinbarung", null],
    ["12", null],
    ["0221 4710 126 (Frau K.)", null],
  ])("a phone number %s dials %s", (phone, href) => {
    expect(hrefOf(phoneLink(phone))).toBe(href);
  });

  test.each([
    ["treff@beispielstadt.example", "mailto:treff@beispielstadt.example"],
    ["https://beispielstadt.example/treff", "https://beispielstadt.example/treff"],
    ["javascript:alert(1)", null],
    ["javascript:alert(1)//@a.de", null],
    ["a@b.de?bcc=alle@c.de", null],
    ["data:text/html,x", null],
    ["am Tresen", null],
  ])("a contact %s leads to %s", (contact, href) => {
    expect(hrefOf(contactLink(contact))).toBe(href);
  });
});

function viewOf(shown: readonly Offer[], changes: Partial<OffersView> = {}): OffersView {
  const alte = { id: "alte", name: { de: "Ältere Menschen", en: "Older people" }, count: shown.length };
  return {
    areaName: "Ziegelei",
    groups: [alte, { id: "kinder", name: { de: "Kinder" }, count: 0 }],
    group: alte,
    offers: shown.map((entry) => ({ offer: entry, covers: null })),
    near: [],
    ...changes,
  };
}

/** Texts of a tree in order, divided by "|". */
function textOf(tree: Markup): string {
  const texts = (node: Markup | string): readonly string[] => (typeof node === "string" ? [node] : node.children.flatMap(texts));
  return texts(tree).join("|");
}

function hrefOf(link: Markup | string): string | null {
  return typeof link === "string" ? null : (link.attributes["href"] ?? null);
}
