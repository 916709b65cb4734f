// SPDX-License-Identifier: EUPL-1.2
/** Puts the icon of the page in its place, after everything that can be used. */
export function showIcon(document: Document): void {
  const href = document.documentElement.dataset["icon"];
  if (href !== undefined) document.querySelector("link[rel=icon]")?.setAttribute("href", href);
}
