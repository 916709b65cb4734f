// SPDX-License-Identifier: EUPL-1.2
import { html, nothing, type TemplateResult } from "lit";

/** The background map in the panel. */
export interface BasemapOption {
  readonly text: string;
  readonly isOn: boolean;
  /** What must be said about it now: the question before it is loaded, or why it is not there; "" for nothing. */
  readonly note: string;
  /** Answers to the question; `null` if none is asked. */
  readonly answers: { readonly load: string; readonly stay: string } | null;
}

/** `on` asks first where the pictures are another server's · `load`: the reader agrees. */
export type BasemapWish = "on" | "off" | "load";

const boxId = "sa-basemap";

/** A box, a place for what is to be said, and two answers while a question stands. */
export function basemapOption({ text, isOn, note, answers }: BasemapOption, wish: (wish: BasemapWish) => void): TemplateResult {
  const answer = (event: Event, answered: BasemapWish): void => {
    if (event.target instanceof Element) event.target.closest("fieldset")?.querySelector<HTMLElement>(`#${boxId}`)?.focus();
    wish(answered);
  };
  return html`<label class="choice">
      <input
        id=${boxId}
        type="checkbox"
        .checked=${isOn}
        @change=${(event: Event) => wish(event.target instanceof HTMLInputElement && event.target.checked ? "on" : "off")}
      />
      <span>${text}</span>
    </label>
    <div class="ask">
      <div role="status">${note === "" ? nothing : html`<p>${note}</p>`}</div>
      ${
        answers === null
          ? nothing
          : html`<div class="group">
              <button type="button" class="btn" @click=${(event: Event) => answer(event, "load")}>${answers.load}</button>
              <button type="button" class="btn" @click=${(event: Event) => answer(event, "off")}>${answers.stay}</button>
            </div>`
      }
    </div>`;
}
