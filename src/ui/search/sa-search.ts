// SPDX-License-Identifier: EUPL-1.2
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { LightElement } from "../light-element.ts";

export interface SearchHit {
  readonly value: string;
  readonly text: string;
  readonly detail: string;
  /** Part of the text, or of the detail, that was typed: [start, end). */
  readonly emphasis: { readonly of: "text" | "detail"; readonly start: number; readonly end: number } | null;
}

/** What the field says; set once by the page. */
export interface SearchTexts {
  readonly label: string;
  readonly placeholder: string;
  readonly results: (count: number) => string;
  readonly noResult: (query: string) => string;
  /** Said while there is no answer: it is on its way, or could not be had. */
  readonly unknown: string;
}

/** Words of "Mein Standort"; the explanation comes before anything is asked of the device. */
export interface LocationTexts {
  readonly button: string;
  readonly explain: string;
  readonly ask: string;
  readonly cancel: string;
}

const noTexts: SearchTexts = { label: "", placeholder: "", results: () => "", noResult: () => "", unknown: "" };

/**
 * Search field with suggestions (ARIA combobox with a list). Typing fires `sa-query`; the page answers by setting `hits`.
 * Arrows move, Enter takes the active suggestion (the first one if none is), Escape empties. Fires `sa-choose` with the value.
 * While the field is in use "Mein Standort" stands below it; after its explanation it fires `sa-locate`.
 */
export class SaSearch extends LightElement {
  @property({ attribute: false }) texts: SearchTexts = noTexts;
  /** Suggestions for the current query; `null` while they cannot be known yet. */
  @property({ attribute: false }) hits: readonly SearchHit[] | null = [];

  /** `null`: the place of the reader cannot be asked for. */
  @property({ attribute: false }) location: LocationTexts | null = null;
  /** What came of asking for the place. */
  @property({ attribute: false }) located = "";

  @state() private inUse = false;
  @state() private explains = false;
  @state() private query = "";
  @state() private open = false;
  @state() private active = 0;

  private takesFocus = false;

  /** A plain field may have stood here before: what was typed into it, and the focus, go on. */
  protected override createRenderRoot(): HTMLElement {
    const before = this.querySelector("input");
    this.query = before?.value ?? "";
    this.takesFocus = before !== null && before === document.activeElement;
    this.open = this.takesFocus && this.query.trim() !== "";
    return super.createRenderRoot();
  }

  protected override firstUpdated(): void {
    if (this.takesFocus) this.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("pointerdown", this.keepFocus);
    this.addEventListener("click", this.onListClick);
    this.addEventListener("focusin", this.onEnter);
    this.addEventListener("focusout", this.onLeave);
  }

  override disconnectedCallback(): void {
    this.removeEventListener("pointerdown", this.keepFocus);
    this.removeEventListener("click", this.onListClick);
    this.removeEventListener("focusin", this.onEnter);
    this.removeEventListener("focusout", this.onLeave);
    super.disconnectedCallback();
  }

  private readonly onEnter = (): void => {
    this.inUse = true;
  };

  private readonly onLeave = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    this.inUse = false;
    this.explains = false;
    this.located = "";
  };

  private readonly explain = (): void => {
    this.explains = true;
  };

  private readonly ask = (): void => {
    this.focus();
    this.explains = false;
    this.dispatchEvent(new CustomEvent("sa-locate", { bubbles: true, composed: true }));
  };

  private readonly cancel = (): void => {
    this.focus();
    this.explains = false;
  };

  /** Pressing on a suggestion must not take the focus from the field, or the list would close before the click. */
  private readonly keepFocus = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest("[data-index], .search-place p") !== null) event.preventDefault();
  };

  private readonly onListClick = (event: Event): void => {
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    if (option !== null) this.choose(this.hits?.[Number(option.getAttribute("data-index"))]);
  };

  private get suggestions(): readonly SearchHit[] {
    return this.open ? (this.hits ?? []) : [];
  }

  override focus(): void {
    this.querySelector("input")?.focus();
  }

  private readonly onInput = (event: Event): void => {
    this.query = event.target instanceof HTMLInputElement ? event.target.value : "";
    this.active = 0;
    this.open = this.query.trim() !== "";
    this.dispatchEvent(new CustomEvent<string>("sa-query", { detail: this.query, bubbles: true, composed: true }));
  };

  private readonly onFocus = (): void => {
    this.dispatchEvent(new CustomEvent<string>("sa-query", { detail: this.query, bubbles: true, composed: true }));
  };

  private readonly onBlur = (): void => {
    this.open = false;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      this.inUse = false;
      if (this.query !== "") event.stopPropagation();
      this.clear();
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.choose(this.hits?.[this.active]);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.active = Math.max(0, Math.min((this.hits?.length ?? 0) - 1, this.active + step));
      this.open = this.query.trim() !== "";
    }
  };

  private choose(hit: SearchHit | undefined): void {
    if (hit === undefined) return;
    this.clear();
    this.dispatchEvent(new CustomEvent<string>("sa-choose", { detail: hit.value, bubbles: true, composed: true }));
  }

  private clear(): void {
    this.query = "";
    this.open = false;
  }

  private renderHit(hit: SearchHit, index: number): TemplateResult {
    return html`<li role="option" id="${this.id}-${index}" aria-selected=${index === this.active ? "true" : "false"} data-index=${index}>
      ${emphasised(hit, "text")}<span class="quiet small">${emphasised(hit, "detail")}</span>
    </li>`;
  }

  private renderList(): TemplateResult | typeof nothing {
    if (this.suggestions.length === 0) return nothing;
    return html`<ul class="search-list" role="listbox" id="${this.id}-list" aria-label=${this.texts.label}>
      ${this.suggestions.map((hit, index) => this.renderHit(hit, index))}
    </ul>`;
  }

  /** Number of suggestions, said politely; "nothing found" and "not yet" are also visible. */
  private renderStatus(): TemplateResult {
    const { hits, texts } = this;
    const found = hits === null ? texts.unknown : hits.length === 0 ? texts.noResult(this.query) : texts.results(hits.length);
    const isEmpty = this.open && (hits === null || hits.length === 0);
    return html`<span class=${isEmpty ? "search-none" : "vh"} role="status">${this.open ? found : ""}</span>`;
  }

  private renderPlace(): TemplateResult | typeof nothing {
    const { location, located, explains } = this;
    if (location === null || !this.inUse || this.open) return nothing;
    return html`<div class="search-place">
      ${located === "" ? nothing : html`<p role="status">${located}</p>`} ${explains ? html`<p>${location.explain}</p>` : nothing}
      <p class="search-place-buttons">
        <button
          type="button"
          class=${explains ? "btn btn-main" : "btn btn-plain"}
          data-locate=${explains ? "ask" : "explain"}
          @click=${explains ? this.ask : this.explain}
        >
          ${explains ? location.ask : location.button}
        </button>
        ${explains ? html`<button type="button" class="btn" @click=${this.cancel}>${location.cancel}</button>` : nothing}
      </p>
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`<label class="sa-search">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="10.5" cy="10.5" r="6" />
          <path d="m15 15 5.5 5.5" />
        </svg>
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          role="combobox"
          aria-label=${this.texts.label}
          aria-autocomplete="list"
          aria-expanded=${this.suggestions.length > 0 ? "true" : "false"}
          aria-controls="${this.id}-list"
          aria-activedescendant=${this.suggestions.length > 0 ? `${this.id}-${this.active}` : nothing}
          placeholder=${this.texts.placeholder}
          .value=${this.query}
          @input=${this.onInput}
          @focus=${this.onFocus}
          @blur=${this.onBlur}
          @keydown=${this.onKey}
        />
      </label>
      ${this.renderList()}${this.renderStatus()}${this.renderPlace()}`;
  }
}

/** The text with the letters that were typed in bold. */
function emphasised({ emphasis, ...texts }: SearchHit, of: "text" | "detail"): string | TemplateResult {
  const text = texts[of];
  if (emphasis?.of !== of) return text;
  const { start, end } = emphasis;
  return html`${text.slice(0, start)}<b>${text.slice(start, end)}</b>${text.slice(end)}`;
}
