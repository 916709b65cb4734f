// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { type Markup, printMarkup } from "../../src/core/markup/tree.ts";
import { contactLink, phoneLink } from "../../src/markup/contact-links.ts";

test.each([
  ["statistik@stadt.example", '<a href="mailto:statistik@stadt.example">Fehler melden</a>'],
  ["https://stadt.example/atlas", '<a href="https://stadt.example/atlas" rel="noopener noreferrer">Fehler melden</a>'],
  ["javascript:alert(1)", "javascript:alert(1)"],
  ["Rathaus, Zimmer 3", "Rathaus, Zimmer 3"],
])("links the contact %j only if it is an address to write to", (contact, expected) => {
  expect(printed(contactLink(contact, "Fehler melden"))).toBe(expected);
});

test("dials a phone number and leaves other words alone", () => {
  expect(printed(phoneLink("0123 / 45 67-8"))).toBe('<a href="tel:012345678">0123 / 45 67-8</a>');
  expect(printed(phoneLink("nach Vereinbarung"))).toBe("nach Vereinbarung");
});

function printed(node: Markup | string): string {
  return typeof node === "string" ? node : printMarkup(node);
}
