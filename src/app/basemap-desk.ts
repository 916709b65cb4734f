// SPDX-License-Identifier: EUPL-1.2
import { type Basemap, basemapPlace } from "../core/model/basemap.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import type { ShownBasemap } from "../map/map-view.ts";
import type { BasemapOption, BasemapWish } from "../ui/map-options/basemap-option.ts";
import "../ui/styles/basemap.css";

type Stage = "off" | "asking" | "starting" | "on" | "noMap" | "failed";

/** What the desk needs of the page around it. */
export interface BasemapHandles {
  /** Shows the pictures, or none; `false` where no moving map can be drawn. */
  readonly show: (basemap: ShownBasemap | null) => Promise<boolean>;
  /** Something that the panel shows has changed. */
  readonly changed: () => void;
}

/**
 * The map below the colours: off until a reader wants it. Pictures of another server are asked for only after the reader has agreed; the
 * agreement lives as long as this object, and nothing of it is stored.
 */
export class BasemapDesk {
  private stage: Stage = "off";
  private hasConsent = false;
  /** Name of the other server; `null` if the pictures lie on the page's own. */
  private readonly host: string | null;

  constructor(
    private readonly basemap: Basemap,
    private readonly handles: BasemapHandles,
    page: { readonly baseUri: string; readonly origin: string },
  ) {
    const { origin, host } = new URL(basemap.tiles, page.baseUri);
    this.host = origin === page.origin ? null : host;
    this.tiles = wholeAddress(basemap.tiles, page.baseUri);
  }

  private readonly tiles: string;

  /** What the panel shows; `null` for an address that no page may ask. */
  option(texts: ModesTexts["options"]["basemap"], name: string): BasemapOption | null {
    if (basemapPlace(this.basemap.tiles) === null) return null;
    const { stage, host } = this;
    const notes: Readonly<Partial<Record<Stage, string>>> = {
      asking: texts.question(host ?? ""),
      starting: texts.starting,
      noMap: texts.noMap,
      failed: texts.failed,
    };
    return {
      text: texts.box(name),
      isOn: stage !== "off" && stage !== "noMap",
      note: notes[stage] ?? "",
      answers: stage === "asking" ? { load: texts.load, stay: texts.stay } : null,
    };
  }

  async follow(wish: BasemapWish): Promise<void> {
    if (wish === "load") this.hasConsent = true;
    if (wish === "off") return this.leave();
    if (this.host !== null && !this.hasConsent) return this.enter("asking");
    this.enter("starting");
    const isShown = await this.handles.show({
      tiles: this.tiles,
      maxZoom: this.basemap.maxZoom,
      credit: this.basemap.attribution,
      failed: () => this.fail(),
    });
    if (this.stage !== "starting") return undefined;
    if (!isShown) await this.handles.show(null);
    return this.enter(isShown ? "on" : "noMap");
  }

  private async leave(): Promise<void> {
    this.enter("off");
    await this.handles.show(null);
  }

  private fail(): void {
    if (this.stage === "on" || this.stage === "starting") this.enter("failed");
  }

  private enter(stage: Stage): void {
    this.stage = stage;
    this.handles.changed();
  }
}

/** The address with its server; places to fill in stay as they are. */
function wholeAddress(tiles: string, baseUri: string): string {
  return new URL(tiles, baseUri).href.replace(/%7B/gi, "{").replace(/%7D/gi, "}");
}
