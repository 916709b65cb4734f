// SPDX-License-Identifier: EUPL-1.2
import { areaId, type AreaId } from "../core/model/ids.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import { type Heading, type Neighbourhood, neighbourhoodOf, neighbourTowards, readingOrder } from "../map/neighbours.ts";
import type { DeskState } from "./comparison-desk.ts";
import { clearMarks, markArea, rowOf } from "./comparison-marks.ts";

const headings: Readonly<Record<string, Heading>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const walkable = "[data-walk]";
const handle = "[data-point], [data-area]";

/**
 * Pointer and keyboard on the scatter plot and on the two maps: what is pointed at or focused is marked in every drawing at once, with a
 * plate. One tab stop each; arrows walk, Enter takes the area in or out, Escape lets go. Nothing is announced on hover.
 */
export class ComparisonWalk {
  private focused: AreaId | null = null;
  private hovered: AreaId | null = null;
  private known: { readonly geometry: LevelGeometry; readonly neighbourhood: Neighbourhood } | null = null;

  constructor(
    private readonly form: HTMLElement,
    private readonly now: () => DeskState,
    private readonly toggle: (area: AreaId) => void,
  ) {
    form.addEventListener("pointerover", (event) => this.onPointer(event));
    form.addEventListener("pointerleave", () => this.hover(null));
    form.addEventListener("click", (event) => this.onClick(event));
    form.addEventListener("keydown", (event) => this.onKey(event));
    form.addEventListener("focusout", () => this.focus(null));
  }

  private get place(): HTMLElement | null {
    return this.form.querySelector<HTMLElement>(walkable);
  }

  /** Marks what was marked before in the drawings as they are now. */
  refresh(): void {
    this.draw();
  }

  private areaAt(event: Event): AreaId | null {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null || target.closest(walkable) === null) return null;
    const found = target.closest(handle);
    const key = found?.getAttribute("data-point") ?? found?.getAttribute("data-area") ?? null;
    return key === null ? null : areaId(key);
  }

  private onPointer(event: PointerEvent): void {
    if (event.pointerType !== "touch") this.hover(this.areaAt(event));
  }

  private onClick(event: Event): void {
    const area = this.areaAt(event);
    if (area !== null) this.toggle(area);
  }

  private onKey(event: KeyboardEvent): void {
    const { place } = this;
    if (place === null || event.target !== place || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = this.targetOf(event.key, place);
    if (target !== null) this.focus(target);
    else if ((event.key === "Enter" || event.key === " ") && this.focused !== null) this.toggle(this.focused);
    else if (event.key === "Escape") this.focus(null);
    else return;
    event.preventDefault();
  }

  private targetOf(key: string, place: HTMLElement): AreaId | null {
    const heading = headings[key];
    if (heading === undefined && key !== "Home" && key !== "End") return null;
    return place.dataset["walk"] === "maps" ? this.onMaps(key, heading) : this.amongPoints(heading, key);
  }

  private onMaps(key: string, heading: Heading | undefined): AreaId | null {
    const { geometry } = this.now().context;
    if (geometry === null) return null;
    const order = readingOrder(geometry);
    if (key === "End") return order.at(-1) ?? null;
    if (heading === undefined || this.focused === null) return order[0] ?? null;
    if (this.known?.geometry !== geometry) this.known = { geometry, neighbourhood: neighbourhoodOf(geometry) };
    return neighbourTowards(this.known.neighbourhood, this.focused, heading) ?? this.focused;
  }

  /** Left and right along the first indicator, up and down along the second; at an end the focus stays. */
  private amongPoints(heading: Heading | undefined, key: string): AreaId | null {
    const points = [...this.form.querySelectorAll<SVGElement>("[data-point]")].map((point) => ({
      id: areaId(point.dataset["point"] ?? ""),
      x: Number.parseFloat(point.getAttribute("x") ?? "0"),
      y: -Number.parseFloat(point.getAttribute("y") ?? "0"),
    }));
    const isUpright = heading === "up" || heading === "down";
    const sorted = points.sort((a, b) => (isUpright ? a.y - b.y : a.x - b.x));
    const at = sorted.findIndex(({ id }) => id === this.focused);
    if (key === "End") return sorted.at(-1)?.id ?? null;
    if (heading === undefined || at < 0) return sorted[0]?.id ?? null;
    const step = heading === "right" || heading === "up" ? 1 : -1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, at + step))]?.id ?? null;
  }

  private hover(area: AreaId | null): void {
    if (area === this.hovered) return;
    this.hovered = area;
    this.draw();
  }

  /** The focus moves by keyboard only, so the mark and the announcement belong together. */
  private focus(area: AreaId | null): void {
    if (area === this.focused) return;
    this.focused = area;
    this.draw();
    const said = area === null ? null : rowOf(this.form, area);
    if (said !== null) this.now().handles.announce([said.name, ...said.values].join(", "));
  }

  private draw(): void {
    const { place } = this;
    if (place === null) return;
    clearMarks(place);
    const area = this.focused ?? this.hovered;
    const row = area === null ? null : rowOf(this.form, area);
    if (area !== null && row !== null) markArea(place, area, { row, isFocused: this.focused !== null });
  }
}
