// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { createMarkup, patchMarkup } from "../patch/patch-markup.ts";
import "../styles/modal.css";

export interface DialogWords {
  readonly title: string;
  readonly close: string;
}

/**
 * A dialog over the page: the focus stays inside, Escape and the button close it, and the focus goes back to what opened it. What stands
 * in it is a tree like everything else, so it can change while it is open.
 */
export class ModalDialog {
  private readonly element: HTMLDialogElement;
  private readonly body: HTMLElement;

  constructor(
    private readonly document: Document,
    words: DialogWords,
    private readonly opener: HTMLElement,
  ) {
    const tree = h(
      "dialog",
      { class: "modal", "aria-labelledby": "modal-title" },
      h(
        "div",
        { class: "modal-head" },
        h("h2", { id: "modal-title" }, words.title),
        h("button", { type: "button", class: "btn btn-plain", "data-close": "" }, words.close),
      ),
      h("div", { class: "modal-body" }),
    );
    const element = createMarkup(tree, document.body);
    const body = element.querySelector<HTMLElement>(".modal-body");
    if (!(element instanceof HTMLDialogElement) || body === null) throw new Error("ModalDialog: a dialog with a body expected");
    this.element = element;
    this.body = body;
    element.addEventListener("click", (event) => this.onClick(event));
    element.addEventListener("close", () => this.finish());
  }

  /** The inside of the dialog, for listeners and fields. */
  get content(): HTMLElement {
    return this.body;
  }

  show(tree: readonly Markup[]): void {
    patchMarkup(this.body, tree);
    if (this.element.open) return;
    this.document.body.append(this.element);
    this.element.showModal();
    this.element.scrollTop = 0;
  }

  close(): void {
    this.element.close();
  }

  /** A click beside the dialog lands on the dialog element itself. */
  private onClick(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    if (target === this.element || target?.closest("[data-close]") !== null) this.close();
  }

  private finish(): void {
    this.element.remove();
    if (this.opener.isConnected) this.opener.focus();
  }
}
