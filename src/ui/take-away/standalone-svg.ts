// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../../core/markup/tree.ts";
import { createMarkup } from "../patch/patch-markup.ts";
import { lightValues } from "./light-values.ts";

/** Properties that children take over, and what they are where nothing is said. */
const inherited: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-linejoin": "miter",
  "stroke-linecap": "butt",
  "stroke-dasharray": "none",
  "paint-order": "normal",
  "font-family": "",
  "font-size": "16px",
  "font-weight": "400",
  "font-style": "normal",
  "letter-spacing": "normal",
  "text-anchor": "start",
  "dominant-baseline": "auto",
};
/** Properties of one element alone. */
const own: Readonly<Record<string, string>> = { opacity: "1" };

/**
 * A drawing as a file of its own: painted once out of sight by the rules of the page with the values of the light theme, then every
 * value written into the drawing. Classes go, ids and layers stay, lines keep their width at the size of the drawing.
 */
export function standaloneSvg(document: Document, tree: Markup): string {
  const room = document.createElement("div");
  room.className = "picture-room";
  const values = lightValues(document);
  for (const [name, value] of values.root) room.style.setProperty(name, value);
  document.body.append(room);
  try {
    const drawn = createMarkup(tree, room);
    room.append(drawn);
    for (const map of drawn.querySelectorAll<SVGElement>(".map")) {
      for (const [name, value] of values.map) map.style.setProperty(name, value);
    }
    return new XMLSerializer().serializeToString(written(drawn, 1, inherited) ?? drawn);
  } finally {
    room.remove();
  }
}

/** The element with its values written into it; `null` if it is not to be seen. */
function written(element: Element, scale: number, around: Readonly<Record<string, string>>): Element | null {
  const style = getComputedStyle(element);
  if (style.display === "none") return null;
  const copy = element.cloneNode(false);
  if (!(copy instanceof Element)) return null;
  const here = Number(element.getAttribute("data-scale") ?? scale);
  const values: Record<string, string> = {};
  const isPaint = !["title", "desc", "clipPath"].includes(element.localName);
  for (const name of Object.keys(inherited)) values[name] = plainColours(style.getPropertyValue(name));
  clean(copy);
  if (isPaint) {
    for (const [name, value] of Object.entries(values)) {
      if (value === around[name] || copy.hasAttribute(name)) continue;
      copy.setAttribute(name, name === "stroke-width" ? strokeWidth(value, style, here) : value);
    }
    for (const [name, usual] of Object.entries(own)) {
      const value = style.getPropertyValue(name);
      if (value !== usual) copy.setAttribute(name, value);
    }
  }
  const inside = isPaint ? values : around;
  for (const child of element.childNodes) {
    const next = child instanceof Element ? written(child, here, inside) : child.cloneNode(true);
    if (next !== null) copy.append(next);
  }
  return copy;
}

/** Lines of the map have a width on screen; in a drawing that is scaled they get it back. */
function strokeWidth(value: string, style: CSSStyleDeclaration, scale: number): string {
  const width = Number.parseFloat(value);
  const shown = style.getPropertyValue("vector-effect") === "non-scaling-stroke" ? width / scale : width;
  return String(Math.round(shown * 100) / 100);
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (["class", "style", "vector-effect", "tabindex"].includes(name) || /^(data|aria)-/.test(name)) element.removeAttribute(name);
  }
}

/** Mixed colours come as `color(srgb …)`, which drawing programs do not know. */
function plainColours(value: string): string {
  return value.replace(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ [\d.]+)?\)/g, (_all, red: string, green: string, blue: string) => {
    const parts = [red, green, blue].map((part) => Math.round(Number(part) * 255));
    return `rgb(${parts.join(", ")})`;
  });
}
