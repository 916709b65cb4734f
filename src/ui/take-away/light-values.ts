// SPDX-License-Identifier: EUPL-1.2

/** Custom properties that a rule sets, by name. */
export type StyleValues = ReadonlyMap<string, string>;

/**
 * The values of the light theme and the usual widths of the map as the style sheets of the page give them, whatever theme is shown: what
 * is taken away always looks the same. Only rules that hold everywhere count, none inside a media query.
 */
export function lightValues(document: Document): { readonly root: StyleValues; readonly map: StyleValues } {
  const root = new Map<string, string>();
  const map = new Map<string, string>();
  for (const rule of topRules(document)) {
    const selectors = rule.selectorText.split(",").map((selector) => selector.trim());
    if (selectors.includes(":root")) collect(rule, root);
    if (selectors.includes(".map")) collect(rule, map);
  }
  return { root, map };
}

function collect({ style }: CSSStyleRule, values: Map<string, string>): void {
  for (const name of style) if (name.startsWith("--")) values.set(name, style.getPropertyValue(name));
}

function topRules(document: Document): readonly CSSStyleRule[] {
  return [...document.styleSheets].flatMap((sheet) => rulesOf(sheet)).filter((rule) => rule instanceof CSSStyleRule);
}

/** A sheet that may not be read (of an extension, say) has nothing to do with the page. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

/** Where the page's own fonts lie: one address per family. */
export function fontAddresses(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue("font-family").replaceAll(/["']/g, "").trim();
      const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (address !== undefined) found.set(family, new URL(address, sheet.href ?? document.baseURI).href);
    }
  }
  return found;
}
