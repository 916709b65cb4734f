// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";

/** A phone number as written, as a link that dials it; a text without a number stays a text. */
export function phoneLink(phone: string): Markup | string {
  const number = phone.replace(/\(0\)/gu, "").replace(/[\s()/.\u2010-\u2015-]/gu, "");
  return /^\+?\d{3,}$/u.test(number) ? h("a", { href: `tel:${number}` }, phone) : phone;
}

/** An e-mail or web address as a link, called `words`; anything else, other kinds of address included, stays a text. */
export function contactLink(contact: string, words = contact): Markup | string {
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/u.test(contact)) return h("a", { href: `mailto:${contact}` }, words);
  if (/^https?:\/\/[^\s]+$/iu.test(contact)) return h("a", { href: contact, rel: "noopener noreferrer" }, words);
  return contact;
}
