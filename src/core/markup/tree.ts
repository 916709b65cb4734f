// SPDX-License-Identifier: EUPL-1.2
/**
 * A drawing or a piece of page as plain data: one tree, printed as text when the city publishes (first paint, print, export)
 * and as DOM nodes in the page. No string of markup is ever parsed again, so no text can become code.
 */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

type AttributeValue = string | number | boolean | null | undefined;
type Child = Markup | string | null | undefined | false;

/** Builds one element. `null`, `undefined` and `false` attributes and children are left out, `true` becomes an empty attribute. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly (Child | readonly Child[])[]
): Markup {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    kept[name] = value === true ? "" : String(value);
  }
  const flat = (children as readonly Child[]).flat() as readonly Child[];
  return {
    tag,
    attributes: kept,
    children: flat.filter((child): child is Markup | string => child !== null && child !== undefined && child !== false),
  };
}

const voidTags = new Set(["meta", "link", "input", "br", "hr", "img"]);

/** Prints a tree as HTML text (valid for inline SVG as well). Every text and attribute is escaped. */
export function printMarkup(node: Markup | string): string {
  if (typeof node === "string") return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`))
    .join("");
  if (voidTags.has(node.tag)) return `<${node.tag}${attributes}>`;
  return `<${node.tag}${attributes}>${node.children.map(printMarkup).join("")}</${node.tag}>`;
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}
