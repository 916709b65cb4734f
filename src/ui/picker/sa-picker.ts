// SPDX-License-Identifier: EUPL-1.2
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { LightElement } from "../light-element.ts";

export interface PickerOption {
  readonly value: string;
  readonly text: string;
  /** Why this option cannot be chosen now; empty if it can. */
  readonly reason?: string;
}

export interface PickerQuestion {
  /** What is chosen: "Jahr ändern". */
  readonly label: string;
  readonly options: readonly PickerOption[];
  /** Value of the current option. */
  readonly value: string;
  readonly closeText: string;
}

const nothingAsked: PickerQuestion = { label: "", options: [], value: "", closeText: "" };

/**
 * The list behind a word of the sentence: a small dialog with one button per alternative, below the word on a large screen, at the
 * bottom edge on a phone. One element serves the whole page.
 *
 * Keyboard: arrows, Home, End and first letters move, Enter chooses, Escape closes; the focus goes back to the word.
 */
export class SaPicker extends LightElement {
  @state() private question: PickerQuestion = nothingAsked;
  private answer: ((value: string | null) => void) | null = null;
  private typed = "";
  private typedAt = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("click", this.onClick);
    this.addEventListener("keydown", this.onKey);
  }

  override disconnectedCallback(): void {
    this.removeEventListener("click", this.onClick);
    this.removeEventListener("keydown", this.onKey);
    super.disconnectedCallback();
  }

  /** Opens below `anchor` and resolves with the chosen value, or with `null` if the list was closed. */
  async ask(anchor: Element, question: PickerQuestion): Promise<string | null> {
    this.finish(null);
    this.question = question;
    await this.updateComplete;
    const dialog = this.querySelector("dialog");
    if (dialog === null) return null;
    const answered = new Promise<string | null>((resolve) => (this.answer = resolve));
    dialog.showModal();
    place(dialog, anchor);
    const current = this.buttons.findIndex((button) => button.value === question.value);
    this.focusOn(Math.max(0, current));
    return answered;
  }

  private get buttons(): readonly HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>("button[data-option]")];
  }

  private readonly onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const option = target?.closest<HTMLButtonElement>("button[data-option]") ?? null;
    if (option !== null && option.getAttribute("aria-disabled") !== "true") this.finish(option.value);
    else if (target instanceof HTMLDialogElement || target?.closest("[data-close]") !== null) this.finish(null);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const buttons = this.buttons;
    const here = buttons.findIndex((button) => button === document.activeElement);
    const target = ({ ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 } as Readonly<Record<string, number>>)[
      event.key
    ];
    if (target !== undefined) {
      event.preventDefault();
      this.focusOn(Math.max(0, Math.min(buttons.length - 1, target)));
    } else if (event.key.length === 1 && event.key !== " ") this.focusTyped(event.key, event.timeStamp);
  };

  private readonly onClose = (): void => this.finish(null);

  private focusTyped(letter: string, now: number): void {
    this.typed = now - this.typedAt > 800 ? letter : this.typed + letter;
    this.typedAt = now;
    const wanted = this.typed.toLocaleLowerCase();
    this.focusOn(this.question.options.findIndex((option) => option.text.toLocaleLowerCase().startsWith(wanted)));
  }

  private focusOn(index: number): void {
    const button = this.buttons[index];
    button?.focus();
    button?.scrollIntoView({ block: "nearest" });
  }

  private finish(value: string | null): void {
    const answer = this.answer;
    this.answer = null;
    const dialog = this.querySelector("dialog");
    if (dialog?.open === true) dialog.close();
    answer?.(value);
  }

  private renderOption(option: PickerOption): TemplateResult {
    const reason = option.reason ?? "";
    return html`<li>
      <button
        type="button"
        data-option
        value=${option.value}
        aria-current=${option.value === this.question.value ? "true" : nothing}
        aria-disabled=${reason === "" ? nothing : "true"}
      >
        ${option.text}${reason === "" ? nothing : html` <span class="quiet small">${reason}</span>`}
      </button>
    </li>`;
  }

  protected override render(): TemplateResult {
    return html`<dialog class="picker" aria-label=${this.question.label} @close=${this.onClose}>
      <p class="picker-head">
        <b>${this.question.label}</b><button type="button" class="btn btn-plain" data-close>${this.question.closeText}</button>
      </p>
      <ul>
        ${this.question.options.map((option) => this.renderOption(option))}
      </ul>
    </dialog>`;
  }
}

/** Puts the dialog below its word; on small screens the styles pin it to the bottom edge instead. */
function place(dialog: HTMLDialogElement, anchor: Element): void {
  const word = anchor.getBoundingClientRect();
  const width = dialog.offsetWidth;
  const left = Math.max(8, Math.min(word.left, document.documentElement.clientWidth - width - 8));
  dialog.style.setProperty("--picker-left", `${left}px`);
  dialog.style.setProperty("--picker-top", `${word.bottom + 6}px`);
}
