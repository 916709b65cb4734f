// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import type * as neighbours from "../map/neighbours.ts";
import type { Heading, Neighbourhood } from "../map/neighbours.ts";

const headings: Readonly<Record<string, Heading>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** What the keyboard asks of the page. */
export interface KeyboardEvents {
  /** The focus on the map has moved (`null`: it has left the map); the area is announced. */
  readonly focusArea: (area: AreaId | null) => void;
  readonly select: (area: AreaId) => void;
  readonly leave: () => void;
}

interface Walk {
  readonly geometry: LevelGeometry;
  readonly neighbourhood: Neighbourhood;
  readonly order: readonly AreaId[];
  readonly towards: typeof neighbours.neighbourTowards;
}

/**
 * Walking the map with the keyboard: one tab stop, arrows go to the neighbour in that direction, Home and End to the first and last
 * area in reading order, Enter opens, Escape returns.
 */
export class MapKeyboard {
  private focused: AreaId | null = null;
  private geometry: LevelGeometry | null = null;
  private walk: Walk | null = null;
  private walking: Promise<void> = Promise.resolve();

  constructor(
    host: HTMLElement,
    private readonly events: KeyboardEvents,
  ) {
    host.addEventListener("keydown", (event) => event.target === host && this.onKey(event));
    host.addEventListener("blur", () => this.events.focusArea(null));
    host.addEventListener("focus", () => this.focused === null || this.events.focusArea(this.focused));
  }

  /** The areas to walk through, and the one to start from. */
  setMap(geometry: LevelGeometry, selected: AreaId | null): void {
    this.geometry = geometry;
    if (selected !== null) this.focused = selected;
    else if (!geometry.areas.some((area) => area.id === this.focused)) this.focused = null;
  }

  /** Neighbours are found out when somebody first walks, not before; the code for it comes then too. */
  private async readyWalk(): Promise<Walk | null> {
    const { geometry } = this;
    if (geometry === null || this.walk?.geometry === geometry) return this.walk;
    const { neighbourhoodOf, neighbourTowards, readingOrder } = await import("../map/neighbours.ts");
    this.walk = { geometry, neighbourhood: neighbourhoodOf(geometry), order: readingOrder(geometry), towards: neighbourTowards };
    return this.walk;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key in headings || event.key === "Home" || event.key === "End") this.inTurn(() => this.go(event.key));
    else if (event.key === "Enter" || event.key === " ") this.inTurn(() => this.focused !== null && this.events.select(this.focused));
    else if (event.key === "Escape") this.inTurn(() => this.events.leave());
    else return;
    event.preventDefault();
  }

  /** Keys act in the order they were pressed, also those that come faster than the code for the walk. */
  private inTurn(act: () => unknown): void {
    this.walking = this.walking.then(act).then(() => undefined);
  }

  /** One step. Without the code for it the focus stays. */
  private async go(key: string): Promise<void> {
    const walk = await this.readyWalk().catch(() => null);
    const target = walk === null ? null : this.targetOf(key, walk);
    if (target === null) return;
    this.focused = target;
    this.events.focusArea(target);
  }

  private targetOf(key: string, walk: Walk): AreaId | null {
    const heading = headings[key];
    if (key === "Home" || (heading !== undefined && this.focused === null)) return walk.order[0] ?? null;
    if (heading === undefined) return walk.order.at(-1) ?? null;
    return this.focused === null ? null : (walk.towards(walk.neighbourhood, this.focused, heading) ?? this.focused);
  }
}
