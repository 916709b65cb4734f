// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../../core/markup/tree.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Makes the children of `host` look like `tree`, changing only what differs: elements of the first paint are taken over, the
 * focused element stays the same element, and a year that changes one number changes one text node.
 *
 * Children are matched by `id`, then `data-key`, then position and tag. What a custom element has drawn inside itself is its own: it is
 * left alone (a custom element in the tree has no children).
 */
export function patchMarkup(host: Element, tree: readonly (Markup | string)[]): void {
  const before = [...host.childNodes];
  const keyed = new Map<string, Element>();
  for (const node of before) {
    const key = node instanceof Element ? keyOf(node.getAttribute("id"), node.getAttribute("data-key")) : null;
    if (key !== null && node instanceof Element) keyed.set(key, node);
  }
  let cursor: ChildNode | null = host.firstChild;
  for (const [index, wanted] of tree.entries()) {
    const reused = reusable(wanted, cursor, keyed);
    const node = reused ?? create(wanted, host);
    if (node === cursor) cursor = cursor.nextSibling;
    else host.insertBefore(node, cursor);
    if (reused !== null) update(reused, wanted);
    else cursor = withoutReplaced(cursor, tree[index + 1]);
  }
  while (cursor !== null) {
    const next: ChildNode | null = cursor.nextSibling;
    cursor.remove();
    cursor = next;
  }
}

/**
 * The node to go on with after a new one was put before `cursor`. If what comes next in the tree fits the node after it, the new one took
 * the place of `cursor`: its neighbours stay the nodes they were, so that nothing on screen seems to move.
 */
function withoutReplaced(cursor: ChildNode | null, next: Markup | string | undefined): ChildNode | null {
  const after = cursor?.nextSibling ?? null;
  if (cursor === null || after === null || next === undefined || isKeyed(cursor) || isAlike(next, cursor) || !isAlike(next, after))
    return cursor;
  cursor.remove();
  return after;
}

function isKeyed(node: ChildNode): boolean {
  return node instanceof Element && (node.hasAttribute("id") || node.hasAttribute("data-key"));
}

function isAlike(wanted: Markup | string, node: ChildNode): boolean {
  return typeof wanted === "string" ? node instanceof Text : node instanceof Element && node.localName === wanted.tag;
}

/** Builds new nodes from a tree. Text stays text: nothing is parsed. */
export function createMarkup(tree: Markup, parent: Element): Element {
  const namespace =
    tree.tag === "svg" || (parent.namespaceURI === svgNamespace && parent.localName !== "foreignObject") ? svgNamespace : null;
  const element = namespace === null ? document.createElement(tree.tag) : document.createElementNS(namespace, tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  for (const child of tree.children) element.append(create(child, element));
  return element;
}

function create(wanted: Markup | string, parent: Element): ChildNode {
  return typeof wanted === "string" ? document.createTextNode(wanted) : createMarkup(wanted, parent);
}

function keyOf(id: string | null | undefined, key: string | null | undefined): string | null {
  if (id !== null && id !== undefined) return `#${id}`;
  return key === null || key === undefined ? null : `=${key}`;
}

function reusable(wanted: Markup | string, cursor: ChildNode | null, keyed: Map<string, Element>): ChildNode | null {
  if (typeof wanted === "string") return cursor instanceof Text ? cursor : null;
  const key = keyOf(wanted.attributes["id"], wanted.attributes["data-key"]);
  if (key !== null) {
    const known = keyed.get(key);
    keyed.delete(key);
    return known !== undefined && known.localName === wanted.tag ? known : null;
  }
  return cursor !== null && isAlike(wanted, cursor) && !isKeyed(cursor) ? cursor : null;
}

function update(node: ChildNode, wanted: Markup | string): void {
  if (typeof wanted === "string") {
    if (node.nodeValue !== wanted) node.nodeValue = wanted;
    return;
  }
  if (!(node instanceof Element)) return;
  updateAttributes(node, wanted.attributes);
  if (!wanted.tag.includes("-")) patchMarkup(node, wanted.children);
}

/** Attributes that a component or the reader sets at run time; the tree does not know about them. */
const ownedByThePage = new Set(["open", "data-live"]);

function updateAttributes(element: Element, wanted: Readonly<Record<string, string>>): void {
  for (const { name } of [...element.attributes]) {
    if (!(name in wanted) && !ownedByThePage.has(name) && !element.localName.includes("-")) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
