// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import type { UrlNotice } from "../core/view/normalise-state.ts";
import type { LoadFailure } from "../i18n/de.ts";
import type { Speech } from "../i18n/speech.ts";
import { linkNotice, loadFailureNotice } from "../markup/notices.ts";
import { patchMarkup } from "../ui/patch/patch-markup.ts";
import type { MapTrouble } from "./map-stage.ts";

/** What must be said beside the view: one place, politely announced, and a silent line for the screen reader only. */
export class Notices {
  private link: Markup | null = null;
  private problem: Markup | null = null;
  private trouble: Markup | null = null;
  private again: (() => void) | null = null;
  private readonly live: HTMLElement;

  constructor(private readonly region: HTMLElement) {
    this.live = document.createElement("p");
    this.live.className = "vh";
    this.live.setAttribute("role", "status");
    this.live.setAttribute("aria-live", "polite");
    region.after(this.live);
    region.addEventListener("click", (event) => this.onClick(event));
  }

  /** Said once by a screen reader, not shown. */
  announce(text: string): void {
    this.live.textContent = text;
  }

  /** A link that asked for what this edition does not have; replaced by the next link. */
  showLink(notices: readonly UrlNotice[], manifest: Manifest, speech: Speech): void {
    if (notices.length > 0 || this.link !== null) {
      this.link = linkNotice(notices, manifest, speech);
      this.draw();
    }
  }

  showFailure(failure: LoadFailure, speech: Speech, again: () => void): void {
    this.problem = loadFailureNotice(failure, speech);
    this.again = again;
    this.draw();
  }

  clearFailure(): void {
    if (this.problem === null) return;
    this.problem = null;
    this.draw();
  }

  /** The moving map cannot be had or has failed; the simple one shows the same. `null`: it is back. */
  showTrouble(kind: MapTrouble | null, speech: Speech): void {
    if (kind === null && this.trouble === null) return;
    const { notice } = speech.texts;
    const words = { noWebGl: notice.noWebGl, noCode: notice.noMapCode, lost: notice.lostMap };
    this.trouble =
      kind === null ? null : h("div", { class: "notice note", "data-key": "trouble" }, h("p", {}, words[kind]), this.dismissButton(speech));
    this.draw();
  }

  private dismissButton(speech: Speech): Markup {
    return h("button", { class: "btn", type: "button", "data-action": "dismiss" }, speech.texts.common.close);
  }

  private onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    const key = button?.closest("[data-key]")?.getAttribute("data-key");
    if (button?.getAttribute("data-action") === "again") this.again?.();
    else if (button?.getAttribute("data-action") === "dismiss") this.dismiss(key);
  }

  private dismiss(key: string | null | undefined): void {
    if (key === "link") this.link = null;
    else this.trouble = null;
    this.draw();
  }

  private draw(): void {
    patchMarkup(
      this.region,
      [this.problem, this.trouble, this.link].filter((notice) => notice !== null),
    );
  }
}
