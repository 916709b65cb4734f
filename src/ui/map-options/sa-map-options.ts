// SPDX-License-Identifier: EUPL-1.2
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { ClassChoice, Measure } from "../../core/view/state.ts";
import type { ModesTexts } from "../../i18n/de-views/modes.ts";
import { type BasemapOption, basemapOption, type BasemapWish } from "./basemap-option.ts";
import { LightElement } from "../light-element.ts";

/** One entry of a list: what it stands for, and its words. */
export interface OptionEntry {
  readonly value: string;
  readonly text: string;
}

/** Everything the panel shows. */
export interface MapOptionsView {
  readonly texts: ModesTexts["options"];
  readonly measure: Measure;
  /** Why there is no difference from the city value, or no change; "" if there is one. */
  readonly noCity: string;
  readonly noChange: string;
  /** Earlier years that can be compared, newest first, and the one in use. */
  readonly years: readonly number[];
  readonly since: number | null;
  /** Name of the second indicator; "" for none. */
  readonly pair: string;
  /** Whether colours show classes: not for counts. */
  readonly hasClasses: boolean;
  readonly classes: ClassChoice | null;
  /** Limits in use, as a reader would type them. */
  readonly limits: string;
  /** Half the width of the neutral class as a reader would type it; "" where the classes are not symmetric around it. */
  readonly half: string;
  readonly unit: string;
  /** Most classes that can be chosen. */
  readonly mostClasses: number;
  readonly parents: readonly OptionEntry[];
  readonly within: string;
  readonly boxes: readonly (OptionEntry & { readonly isOn: boolean })[];
  /** `null` if the edition has none. */
  readonly basemap: BasemapOption | null;
  /** Where patterns of this indicator are found. */
  readonly patternsHref: string;
}

/** What was chosen. Limits and width come as typed; the page reads and checks them. */
export type MapOptionsWish =
  | { readonly kind: "measure"; readonly measure: Measure }
  | { readonly kind: "since"; readonly year: number }
  | { readonly kind: "method"; readonly method: string; readonly count: number }
  | { readonly kind: "limits"; readonly text: string }
  | { readonly kind: "half"; readonly text: string }
  | { readonly kind: "within"; readonly area: string }
  | { readonly kind: "box"; readonly name: string; readonly isOn: boolean }
  | { readonly kind: "basemap"; readonly wish: BasemapWish }
  | { readonly kind: "noPair" | "reset" };

const standardCount = 5;

/**
 * The panel "Darstellung": what the map shows, how it is classed, which areas are emphasised. Below the tools on a large screen, at
 * the lower edge on a phone; the map stays in sight and follows at once.
 *
 * Keyboard: Escape closes and gives the focus back. Fires `sa-wish` ({@link MapOptionsWish}).
 */
export class SaMapOptions extends LightElement {
  /** What is shown; `null` before the first opening. */
  @property({ attribute: false }) view: MapOptionsView | null = null;
  /** Why what was typed cannot be used; "" if it can. */
  @property({ attribute: false }) problem = "";
  @state() private isOpen = false;
  /** The reader wants limits of their own and has not given them yet. */
  @state() private wantsManual = false;
  private opener: HTMLElement | null = null;

  /** Opens with the focus in it, or closes. */
  async toggle(): Promise<void> {
    if (this.isOpen) return this.close();
    this.opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.isOpen = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>("[data-first]")?.focus();
  }

  private close(): void {
    const hadFocus = this.contains(document.activeElement);
    this.isOpen = false;
    this.wantsManual = false;
    if (hadFocus) this.opener?.focus();
  }

  private wish(detail: MapOptionsWish): void {
    this.dispatchEvent(new CustomEvent<MapOptionsWish>("sa-wish", { detail, bubbles: true, composed: true }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.close();
  };

  private readonly onMethod = (event: Event): void => {
    const method = valueOf(event);
    this.wantsManual = method === "manual";
    if (method !== "manual") this.wish({ kind: "method", method, count: this.count });
  };

  private readonly onLimits = (event: Event): void => {
    event.preventDefault();
    this.wish({ kind: "limits", text: this.querySelector<HTMLTextAreaElement>("#sa-own-limits")?.value ?? "" });
  };

  private readonly onHalf = (event: Event): void => {
    event.preventDefault();
    this.wish({ kind: "half", text: this.querySelector<HTMLInputElement>("#sa-half")?.value ?? "" });
  };

  private get method(): string {
    if (this.wantsManual) return "manual";
    return this.view?.classes?.method ?? "published";
  }

  private get count(): number {
    const classes = this.view?.classes ?? null;
    return classes !== null && "count" in classes ? classes.count : standardCount;
  }

  private renderMeasure(view: MapOptionsView): TemplateResult {
    const { texts, measure } = view;
    const entry = (value: Measure, words: string, reason: string): TemplateResult =>
      html`<label class="choice">
        <input
          type="radio"
          name="sa-measure"
          value=${value}
          ?data-first=${value === measure}
          .checked=${measure === value}
          ?disabled=${reason !== ""}
          @change=${() => this.wish({ kind: "measure", measure: value })}
        />
        <span>${words}${reason === "" ? nothing : html` <span class="quiet small">${reason}</span>`}</span>
      </label>`;
    return html`<fieldset>
      <legend>${texts.measure}</legend>
      ${entry("value", texts.values, "")} ${entry("city", texts.city, view.noCity)} ${entry("change", texts.change, view.noChange)}
      ${measure === "change" ? this.renderSince(view) : nothing}
    </fieldset>`;
  }

  private renderSince({ texts, years, since }: MapOptionsView): TemplateResult {
    return html`<label class="line">
      <span>${texts.since}</span>
      <select @change=${(event: Event) => this.wish({ kind: "since", year: Number(valueOf(event)) })}>
        ${years.map((year) => html`<option value=${year} ?selected=${year === since}>${year}</option>`)}
      </select>
    </label>`;
  }

  private renderPair({ texts, pair }: MapOptionsView): TemplateResult {
    return html`<fieldset>
      <legend>${texts.pair}</legend>
      <p>${pair === "" ? texts.noPair : pair}</p>
      <p class="group">
        <button type="button" class="btn" data-tool="pair">${texts.choosePair}</button>
        ${
          pair === ""
            ? nothing
            : html`<button type="button" class="btn" @click=${() => this.wish({ kind: "noPair" })}>${texts.removePair}</button>`
        }
      </p>
    </fieldset>`;
  }

  private renderClasses(view: MapOptionsView): TemplateResult {
    const { texts, measure } = view;
    const isDifference = measure !== "value";
    const published = measure === "city" ? texts.around : measure === "change" ? texts.aroundZero : texts.published;
    const methods: readonly (readonly [string, string])[] = [
      ["published", published],
      ["quantile", texts.methods.quantile],
      ["equal", texts.methods.equal],
      ["natural", texts.methods.natural],
      ["deviation", isDifference ? texts.deviationZero : texts.deviation],
      ["manual", texts.manual],
    ];
    return html`<fieldset>
      <legend>${texts.classes}</legend>
      <label class="line">
        <span>${texts.method}</span>
        <select @change=${this.onMethod}>
          ${methods.map(([value, words]) => html`<option value=${value} ?selected=${value === this.method}>${words}</option>`)}
        </select>
      </label>
      ${["quantile", "equal", "natural"].includes(this.method) ? this.renderCount(view) : nothing}
      ${this.method === "manual" ? this.renderLimits(view) : nothing} ${isDifference && view.half !== "" ? this.renderHalf(view) : nothing}
    </fieldset>`;
  }

  private renderCount({ texts, mostClasses }: MapOptionsView): TemplateResult {
    const counts = Array.from({ length: mostClasses - 1 }, (_, index) => index + 2);
    const choose = (event: Event): void => this.wish({ kind: "method", method: this.method, count: Number(valueOf(event)) });
    return html`<label class="line">
      <span>${texts.count}</span>
      <select @change=${choose}>
        ${counts.map((count) => html`<option value=${count} ?selected=${count === this.count}>${count}</option>`)}
      </select>
    </label>`;
  }

  private renderLimits({ texts, limits }: MapOptionsView): TemplateResult {
    const hasProblem = this.problem !== "";
    return html`<form class="own" @submit=${this.onLimits}>
      <label for="sa-own-limits">${texts.limits}</label>
      <textarea
        id="sa-own-limits"
        rows="2"
        spellcheck="false"
        aria-describedby="sa-limits-help"
        aria-invalid=${hasProblem ? "true" : "false"}
        .value=${limits}
      ></textarea>
      <p id="sa-limits-help" class="quiet small" role="status">${hasProblem ? html`<b>${this.problem}</b>` : texts.limitsHelp}</p>
      <button type="submit" class="btn">${texts.apply}</button>
    </form>`;
  }

  private renderHalf({ texts, half, unit }: MapOptionsView): TemplateResult {
    return html`<form class="line" @submit=${this.onHalf}>
      <label for="sa-half">${texts.half(unit)}</label>
      <input id="sa-half" inputmode="decimal" autocomplete="off" size="5" .value=${half} />
      <button type="submit" class="btn">${texts.apply}</button>
    </form>`;
  }

  private renderWithin({ texts, parents, within }: MapOptionsView): TemplateResult {
    return html`<label class="line">
      <span>${texts.within}</span>
      <select @change=${(event: Event) => this.wish({ kind: "within", area: valueOf(event) })}>
        <option value="" ?selected=${within === ""}>${texts.everywhere}</option>
        ${parents.map(({ value, text }) => html`<option value=${value} ?selected=${value === within}>${text}</option>`)}
      </select>
    </label>`;
  }

  private renderBoxes({ texts, boxes, basemap }: MapOptionsView): TemplateResult {
    const box = ({ value, text, isOn }: MapOptionsView["boxes"][number]): TemplateResult =>
      html`<label class="choice">
        <input
          type="checkbox"
          .checked=${isOn}
          @change=${(event: Event) => this.wish({ kind: "box", name: value, isOn: event.target instanceof HTMLInputElement && event.target.checked })}
        />
        <span>${text}</span>
      </label>`;
    return html`<fieldset>
      <legend>${texts.display}</legend>
      ${boxes.map(box)} ${basemap === null ? nothing : basemapOption(basemap, (wish) => this.wish({ kind: "basemap", wish }))}
    </fieldset>`;
  }

  /** What is asked must not lie below the edge of the panel. */
  protected override updated(): void {
    this.querySelector(".ask .group")?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!this.isOpen || view === null) return nothing;
    const { texts } = view;
    return html`<section class="map-options" role="dialog" aria-label=${texts.heading} @keydown=${this.onKey}>
      <p class="picker-head">
        <b>${texts.heading}</b>
        <button type="button" class="btn btn-plain" @click=${() => this.close()}>${texts.close}</button>
      </p>
      <div class="options-body">
        ${this.renderMeasure(view)} ${view.hasClasses ? this.renderClasses(view) : nothing}
        ${view.parents.length === 0 ? nothing : this.renderWithin(view)} ${this.renderBoxes(view)} ${this.renderPair(view)}
        <button type="button" class="btn" @click=${() => this.wish({ kind: "reset" })}>${texts.reset}</button>
        <a class="btn btn-plain" href=${view.patternsHref}>${texts.patternsLink}</a>
      </div>
    </section>`;
  }
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : "";
}

declare global {
  interface HTMLElementEventMap {
    "sa-wish": CustomEvent<MapOptionsWish>;
  }
}
