// SPDX-License-Identifier: EUPL-1.2
import { h } from "../core/markup/tree.ts";
import { mapIds } from "../markup/map-figure.ts";
import { patchMarkup } from "../ui/patch/patch-markup.ts";

/** The small plate that names the area under the pointer or the keyboard. Stays inside the figure; never announced by itself. */
export class MapPlate {
  private readonly element: HTMLElement;

  constructor(private readonly figure: HTMLElement) {
    this.element = document.createElement("div");
    this.element.id = mapIds.plate;
    this.element.className = "plate";
    this.element.setAttribute("aria-hidden", "true");
    this.element.hidden = true;
    figure.append(this.element);
  }

  /** `at`: pixels in the figure that the plate points to; it stands above, or below where there is no room. */
  show(lines: readonly string[], at: readonly [number, number]): void {
    if (lines.length === 0) return this.hide();
    const [first = "", ...others] = lines;
    patchMarkup(this.element, [h("b", {}, first), ...others.map((line) => h("span", {}, line))]);
    this.element.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = Math.max(4, Math.min(this.figure.clientWidth - width - 4, at[0] - width / 2));
    const above = at[1] - height - 14;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${above >= 4 ? above : at[1] + 18}px`;
    this.element.classList.toggle("is-below", above < 4);
    this.element.style.setProperty("--plate-tip", `${at[0] - left}px`);
  }

  hide(): void {
    this.element.hidden = true;
  }
}
