// SPDX-License-Identifier: EUPL-1.2
import { h } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import { createMarkup, patchMarkup } from "../ui/patch/patch-markup.ts";

/** What is said about an area: its name, and a text per column of values. Read from the table, so that both are always the same. */
export interface SaidRow {
  readonly name: string;
  readonly values: readonly string[];
}

const markClass = "here-marks";

/** The row of an area in the table below the drawings; `null` if it has none. */
export function rowOf(form: HTMLElement, area: AreaId): SaidRow | null {
  const row = form.querySelector(`tr[data-row="${CSS.escape(area)}"]`);
  const name = row?.querySelector("th")?.textContent?.trim();
  if (row === null || name === undefined) return null;
  const cells = [...row.querySelectorAll<HTMLElement>("td[data-say]")];
  return { name, values: cells.map((cell) => `${cell.dataset["label"] ?? ""}: ${cell.textContent ?? ""}`) };
}

export function clearMarks(place: HTMLElement): void {
  for (const mark of place.querySelectorAll(`.${markClass}`)) mark.remove();
  for (const plate of place.querySelectorAll<HTMLElement>("[data-plate]")) plate.hidden = true;
  for (const point of place.querySelectorAll(".is-here")) point.classList.remove("is-here");
}

interface MarkOptions {
  readonly row: SaidRow;
  readonly isFocused: boolean;
}

/** Marks an area in every drawing of a place and puts a plate beside it: on the scatter plot with all values, on a map with its own. */
export function markArea(place: HTMLElement, area: AreaId, { row, isFocused }: MarkOptions): void {
  const point = place.querySelector(`[data-point="${CSS.escape(area)}"]`);
  if (point !== null) {
    point.classList.add("is-here");
    showPlate(place, point, [row.name, ...row.values]);
  }
  [...place.querySelectorAll<HTMLElement>("[data-map]")].forEach((figure, index) => {
    const path = figure.querySelector(`path[data-area="${CSS.escape(area)}"]`);
    if (path === null) return;
    outline(path, isFocused);
    showPlate(figure, path, [row.name, ...row.values.slice(index, index + 1)]);
  });
}

/** The outline of an area above everything else, as on the map of the city. */
function outline(path: Element, isFocused: boolean): void {
  const svg = path.closest("svg");
  const d = path.getAttribute("d") ?? "";
  const classes = [...(isFocused ? ["foc"] : []), "hov-a", "hov-b"];
  const lines = classes.map((name) => h("path", { class: name, d }));
  svg?.append(createMarkup(h("g", { class: `marks ${markClass}` }, lines), svg));
}

function showPlate(host: HTMLElement, target: Element, lines: readonly string[]): void {
  const plate = host.querySelector<HTMLElement>("[data-plate]");
  if (plate === null) return;
  const [first = "", ...others] = lines;
  patchMarkup(plate, [h("b", {}, first), ...others.map((line) => h("span", {}, line))]);
  plate.hidden = false;
  const box = target.getBoundingClientRect();
  const around = (plate.parentElement ?? host).getBoundingClientRect();
  const middle = box.left + box.width / 2 - around.left;
  const left = Math.max(4, Math.min(around.width - plate.offsetWidth - 4, middle - plate.offsetWidth / 2));
  const top = box.top + box.height / 2 - around.top;
  const above = top - plate.offsetHeight - 14;
  plate.style.left = `${left}px`;
  plate.style.top = `${above >= 0 ? above : top + 18}px`;
  plate.classList.toggle("is-below", above < 0);
  plate.style.setProperty("--plate-tip", `${middle - left}px`);
}
