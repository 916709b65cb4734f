// SPDX-License-Identifier: EUPL-1.2
import { h } from "../core/markup/tree.ts";
import type { HintName } from "../core/view/select-hint.ts";
import type { AtlasState } from "../core/view/state.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import { regions } from "../markup/page-shell.ts";
import { patchMarkup } from "../ui/patch/patch-markup.ts";
import "../ui/styles/context-hint.css";

/** What a card says, and the term of the glossary that says more. */
export interface HintWords {
  readonly text: string;
  readonly term: string;
  readonly more: string;
  readonly close: string;
}

/** Words of a hint in a language. */
export async function hintWords(hint: HintName, language: string): Promise<HintWords> {
  const { hints } = await loadViewTexts("access", language);
  const { text, term } = hints[hint];
  return { text, term, more: hints.more(term), close: hints.close };
}

/** A card at the edge of the window: it lies over the page, so that nothing that is read moves, and is announced politely. */
export class HintCard {
  private readonly element: HTMLElement;
  /** Term that the reader has asked for and that the glossary has yet to show. */
  private wanted: string | null = null;
  private term = "";

  constructor(private readonly document: Document) {
    this.element = document.createElement("div");
    this.element.className = "context-hint";
    this.element.setAttribute("role", "status");
    this.element.addEventListener("click", (event) => this.onClick(event));
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hide();
    });
    document.body.append(this.element);
  }

  show({ text, term, more, close }: HintWords, href: string): void {
    this.term = term;
    patchMarkup(this.element, [
      h("p", {}, text, " ", h("a", { href }, more)),
      h("button", { type: "button", class: "btn btn-plain", "aria-label": close }, "×"),
    ]);
  }

  hide(): void {
    const hadFocus = this.element.contains(this.document.activeElement);
    patchMarkup(this.element, []);
    if (hadFocus) this.document.getElementById(regions.main)?.focus({ preventScroll: true });
  }

  /** A view has been painted: if it is the glossary that was asked for, its entry comes into sight and has the focus. */
  seen({ view }: Pick<AtlasState, "view">): void {
    if (view !== "glossary" || this.wanted === null) return;
    const entry = [...this.document.querySelectorAll<HTMLElement>(".glossary dt")].find(({ textContent }) => textContent === this.wanted);
    this.wanted = null;
    if (entry === undefined) return;
    entry.tabIndex = -1;
    entry.scrollIntoView({ block: "center" });
    entry.focus({ preventScroll: true });
  }

  private onClick({ target }: Event): void {
    if (!(target instanceof Element)) return;
    if (target.closest("a") !== null) this.wanted = this.term;
    if (target.closest("button") !== null) this.hide();
  }
}
