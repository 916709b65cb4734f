// SPDX-License-Identifier: EUPL-1.2
/** Asks for the fonts after the first paint: letters change, nothing moves (the fallbacks have the same measures). */
export function loadFonts(document: Document): void {
  const href = document.documentElement.dataset["fonts"];
  if (href === undefined || href === "") return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
}
