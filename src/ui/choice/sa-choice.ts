import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { LightElement } from "../light-element.ts";

export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
  /** Why this option cannot be chosen now; empty if it can. */
  readonly reason?: string;
}

/**
 * A word of the sentence that is a control: a button that opens a list of alternatives.
 *
 * Keyboard: Enter, Space or an arrow opens; arrows, Home, End and the first letters move; Enter chooses; Escape closes and gives
 * the focus back. Fires `sa-choose` with the value. Fires `sa-open` before opening without options (the page then shows its own picker).
 */
export class SaChoice extends LightElement {
  /** Value of the current option. */
  @property() value = "";
  /** Text of the button. */
  @property() text = "";
  /** What the control changes: "Jahr ändern". */
  @property() label = "";
  /** Alternatives; empty: the page shows a picker of its own. */
  @property({ attribute: false }) options: readonly ChoiceOption[] = [];

  @state() private open = false;
  @state() private active = 0;
  private typed = "";
  private typedAt = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("pointerdown", this.closeOutside);
    this.addEventListener("click", this.onListClick);
  }

  override disconnectedCallback(): void {
    document.removeEventListener("pointerdown", this.closeOutside);
    this.removeEventListener("click", this.onListClick);
    super.disconnectedCallback();
  }

  private readonly closeOutside = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };

  private readonly onListClick = (event: Event): void => {
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    if (option !== null) this.choose(Number(option.getAttribute("data-index")));
  };

  private readonly toggle = (): void => {
    if (this.options.length === 0) {
      this.dispatchEvent(new CustomEvent("sa-open", { bubbles: true, composed: true }));
      return;
    }
    this.open = !this.open;
    if (this.open) this.moveTo(this.options.findIndex((option) => option.value === this.value));
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.open) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      this.toggle();
      return;
    }
    const target = this.targetOf(event.key);
    if (target !== null) {
      event.preventDefault();
      this.moveTo(target);
    } else this.actOn(event);
  };

  private targetOf(key: string): number | null {
    const last = this.options.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, this.active + 1),
      ArrowUp: Math.max(0, this.active - 1),
      Home: 0,
      End: last,
    };
    return targets[key] ?? null;
  }

  private actOn(event: KeyboardEvent): void {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.stopPropagation();
      this.open = false;
    } else if (event.key.length === 1) this.moveToTyped(event.key, event.timeStamp);
  }

  private moveToTyped(letter: string, now: number): void {
    this.typed = now - this.typedAt > 800 ? letter : this.typed + letter;
    this.typedAt = now;
    const wanted = this.typed.toLocaleLowerCase();
    const found = this.options.findIndex((option) => option.text.toLocaleLowerCase().startsWith(wanted));
    if (found >= 0) this.moveTo(found);
  }

  private moveTo(index: number): void {
    this.active = Math.max(0, index);
    void this.updateComplete.then(() => this.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" }));
  }

  private choose(index: number): void {
    const option = this.options[index];
    if (option === undefined || (option.reason ?? "") !== "") return;
    this.open = false;
    this.querySelector<HTMLElement>("button")?.focus();
    if (option.value !== this.value) {
      this.dispatchEvent(new CustomEvent<string>("sa-choose", { detail: option.value, bubbles: true, composed: true }));
    }
  }

  private renderOption(option: ChoiceOption, index: number): TemplateResult {
    const disabled = (option.reason ?? "") !== "";
    return html`<li
      role="option"
      id=${this.optionId(index)}
      aria-selected=${option.value === this.value ? "true" : "false"}
      aria-disabled=${disabled ? "true" : nothing}
      ?data-active=${index === this.active}
      data-index=${index}
    >
      ${option.text}${disabled ? html` <span class="quiet small">${option.reason}</span>` : nothing}
    </li>`;
  }

  private listId(): string {
    return `${this.id === "" ? "choice" : this.id}-list`;
  }

  private optionId(index: number): string {
    return `${this.listId()}-${index}`;
  }

  private renderList(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`<ul class="choice-list" role="listbox" id=${this.listId()} aria-label=${this.label}>
      ${this.options.map((option, index) => this.renderOption(option, index))}
    </ul>`;
  }

  protected override render(): TemplateResult {
    const opens = this.options.length === 0 ? "dialog" : "listbox";
    return html`<button
        class="slot"
        type="button"
        role="combobox"
        aria-haspopup=${opens}
        aria-expanded=${this.open ? "true" : "false"}
        aria-controls=${this.listId()}
        aria-label="${this.label}: ${this.text}"
        aria-activedescendant=${this.open ? this.optionId(this.active) : nothing}
        @click=${this.toggle}
        @keydown=${this.onKey}
      >
        ${this.text}</button
      >${this.renderList()}`;
  }
}
