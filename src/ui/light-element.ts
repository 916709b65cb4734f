// SPDX-License-Identifier: EUPL-1.2
import { LitElement } from "lit";

/**
 * Base of all elements of the page. They draw into the page itself, not into a shadow tree: the first paint, the page and the
 * print share one set of styles, and labels and live regions can refer to each other across elements.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }
}
