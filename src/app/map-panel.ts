// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import type { FurnitureFile } from "../core/package/edition-format.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import type { MapScene } from "../core/view/scene.ts";
import type { SceneFrame } from "../core/view/build-scene.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { GestureTexts } from "../map/gl/open-map.ts";
import type { ShownBasemap } from "../map/map-view.ts";
import { mapControls, mapIds } from "../markup/map-figure.ts";
import { patchMarkup } from "../ui/patch/patch-markup.ts";
import type { AtlasMemory } from "./atlas-memory.ts";
import { MapKeyboard } from "./map-keyboard.ts";
import { MapPlate } from "./map-plate.ts";
import { MapStage, type MapTrouble, type Stage } from "./map-stage.ts";
import type { OpenedView } from "./open-view.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

export interface MapPanelEvents {
  readonly select: (area: AreaId) => void;
  readonly leave: () => void;
  readonly announce: (text: string) => void;
  readonly stage: (stage: Stage) => void;
  readonly trouble: (kind: MapTrouble | null) => void;
  readonly gestureTexts: () => GestureTexts;
}

/** What a map is drawn from beside its values. */
export interface MapShapes {
  readonly geometry: LevelGeometry;
  readonly furniture: FurnitureFile | null;
}

export type ZoomWish = "in" | "out" | "whole";

/** The figure with map, plate and keyboard. Wants shapes only when a map is to be seen. */
export class MapPanel {
  private readonly figure: HTMLElement;
  private readonly stage: MapStage;
  private readonly plate: MapPlate;
  private readonly keyboard: MapKeyboard;
  private scene: MapScene | null = null;
  private shapes: MapShapes | null = null;
  private hovered: AreaId | null = null;
  private focused: AreaId | null = null;

  constructor(
    region: HTMLElement,
    private readonly events: MapPanelEvents,
  ) {
    const figure = region.querySelector<HTMLElement>(`#${mapIds.figure}`);
    if (figure === null) throw new Error(`MapPanel: figure "#${mapIds.figure}" expected in the page, none found`);
    this.figure = figure;
    this.plate = new MapPlate(figure);
    this.stage = new MapStage(figure, {
      hover: (area, at) => this.hover(area, at),
      select: (area) => events.select(area),
      stage: (stage) => events.stage(stage),
      trouble: (kind) => events.trouble(kind),
      gestureTexts: () => events.gestureTexts(),
    });
    this.keyboard = new MapKeyboard(figure, {
      focusArea: (area) => this.focus(area),
      select: (area) => events.select(area),
      leave: () => events.leave(),
    });
  }

  /** Shapes of the level on the map; `null` before the first map. */
  get geometry(): LevelGeometry | null {
    return this.shapes?.geometry ?? null;
  }

  /** What is drawn below the areas; `null` before the first map, and where the edition has nothing. */
  get furniture(): FurnitureFile | null {
    return this.shapes?.furniture ?? null;
  }

  hasShapes(memory: AtlasMemory, state: AtlasState): boolean {
    return memory.source.manifest.levels.some((level) => level.id === state.level && level.hasGeometry);
  }

  /** Loads the shapes of a state's level; `null` for levels without shapes, which have no map. */
  async load(memory: AtlasMemory, state: AtlasState, signal: AbortSignal): Promise<MapShapes | null> {
    if (!this.hasShapes(memory, state)) return null;
    const [geometry, furniture] = await Promise.all([memory.loadGeometry(state.level, signal), memory.loadFurniture(signal)]);
    return { geometry, furniture };
  }

  /** Takes the shapes of the next map. */
  use(shapes: MapShapes | null): void {
    this.shapes = shapes;
  }

  /** Paints the map of a view, or hides the figure where the view has none. */
  async show(model: PageModel, view: OpenedView, context: PageContext): Promise<void> {
    const scene = this.sceneOf(model, view, context);
    this.figure.classList.toggle("is-away", scene === null);
    if (scene === null || this.shapes === null) return;
    this.scene = scene;
    this.fillControls(model.state, context);
    this.figure.tabIndex = 0;
    this.figure.setAttribute("role", "application");
    this.figure.setAttribute("aria-label", `${scene.title}. ${context.speech.texts.map.help}`);
    this.keyboard.setMap(this.shapes.geometry, model.state.area);
    await this.stage.show(scene);
    this.refreshPlate();
  }

  /** The map of a view with the shapes that are there; `null` where the view has none. */
  sceneOf(model: PageModel, view: OpenedView, context: PageContext): MapScene | null {
    const frame: SceneFrame | null = this.shapes === null ? null : { data: context.data, ...this.shapes, state: model.state };
    return frame === null ? null : view.scene(model, frame, context);
  }

  /** Words in the language of the page, boxes as the address says. */
  private fillControls({ names, circles, patterns }: AtlasState, { speech }: PageContext): void {
    for (const tree of mapControls({ names, circles, patterns, speech })) {
      const element = this.figure.querySelector(`.${(tree.attributes["class"] ?? "").split(" ")[0] ?? ""}`);
      if (element !== null) patchMarkup(element, tree.children);
    }
    for (const box of this.figure.querySelectorAll("input")) box.checked = box.hasAttribute("checked");
  }

  /** Shows pictures below the colours, or takes them away; `false` where no moving map can be drawn. */
  setBasemap(basemap: ShownBasemap | null): Promise<boolean> {
    return this.stage.setBasemap(basemap);
  }

  async zoom(wish: ZoomWish): Promise<void> {
    if (wish === "in") await this.stage.zoomIn();
    else if (wish === "out") await this.stage.zoomOut();
    else this.stage.reset();
  }

  private hover(area: AreaId | null, at: readonly [number, number]): void {
    this.hovered = area;
    this.stage.setHighlight(this.hovered, this.focused);
    if (area === null) this.plate.hide();
    else this.plate.show(this.plateOf(area), at);
  }

  /** Focus moves by keyboard only, so the plate and the announcement belong together here. */
  private focus(area: AreaId | null): void {
    this.focused = area;
    this.stage.setHighlight(this.hovered, area);
    if (area === null) {
      this.plate.hide();
      return;
    }
    const lines = this.plateOf(area);
    this.plate.show(lines, this.stage.placeOf(area) ?? [0, 0]);
    this.events.announce(lines.join(", "));
  }

  private refreshPlate(): void {
    const area = this.focused ?? this.hovered;
    const at = area === null ? null : this.stage.placeOf(area);
    if (area !== null && at !== null) this.plate.show(this.plateOf(area), at);
  }

  private plateOf(area: AreaId): readonly string[] {
    return this.scene?.areas.find((candidate) => candidate.id === area)?.plate ?? [];
  }
}
