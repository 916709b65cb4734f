// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../../core/markup/tree.ts";

const namespace = "http://www.w3.org/2000/svg";

/** Markup → SVG elements, without ever parsing text as code. */
export function mountSvg(markup: Markup): SVGElement {
  const element = document.createElementNS(namespace, markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) element.setAttribute(name, value);
  element.append(...markup.children.map((child) => (typeof child === "string" ? child : mountSvg(child))));
  return element;
}

/** Makes an element equal to markup of the same tag, touching only what differs. */
export function patchSvg(element: Element, markup: Markup): void {
  for (const name of element.getAttributeNames()) if (!(name in markup.attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(markup.attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  markup.children.forEach((child, index) => patchChild(element, element.childNodes[index], child));
  while (element.childNodes.length > markup.children.length) element.lastChild?.remove();
}

function patchChild(parent: Element, existing: ChildNode | undefined, child: Markup | string): void {
  if (typeof child === "string") {
    if (existing instanceof Text) {
      if (existing.data !== child) existing.data = child;
    } else replaceOrAppend(parent, existing, document.createTextNode(child));
  } else if (existing instanceof Element && existing.localName === child.tag) patchSvg(existing, child);
  else replaceOrAppend(parent, existing, mountSvg(child));
}

function replaceOrAppend(parent: Element, existing: ChildNode | undefined, node: Node): void {
  if (existing === undefined) parent.append(node);
  else existing.replaceWith(node);
}
