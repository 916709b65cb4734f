// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { findIndicator } from "../core/view/levels-and-years.ts";
import { isDerived } from "../core/view/modes/is-derived.ts";
import { type CheckedState, dropUnknownAreas, joinNotices, snapYear } from "../core/view/normalise-state.ts";
import { populationIndicator } from "../core/view/population.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import type { AtlasState } from "../core/view/state.ts";
import { createLatest } from "../data/latest.ts";
import { LoadFailure } from "../data/load-failure.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import { loadSpeech } from "../i18n/load-speech.ts";
import type { Speech } from "../i18n/speech.ts";
import type { DialogTool } from "../markup/toolbar.ts";
import type { TableId } from "../core/model/ids.ts";
import type { PublishedTable } from "../core/package/edition-format.ts";
import type { TableOrder } from "../core/view/table-order.ts";
import type { ExternalState } from "../core/view/comparison/external-values.ts";
import { Address } from "./address.ts";
import type { AreaDetails } from "./area-details.ts";
import type { AtlasMemory } from "./atlas-memory.ts";
import { failureWords } from "./failure-words.ts";
import { Keepsakes } from "./keepsakes.ts";
import { loadCode } from "../data/load-code.ts";
import { loadFonts } from "./load-fonts.ts";
import type { MapOptions } from "./map-options.ts";
import { MapPanel } from "./map-panel.ts";
import { Notices } from "./notices.ts";
import { loadChosenArea, loadModes, loadView, type OpenedView } from "./open-view.ts";
import { PageActions, type PageHandles } from "./page-actions.ts";
import type { PageContext } from "./page-context.ts";
import { PageElements } from "./page-elements.ts";
import { type PageModel, selectPageModel } from "./page-model.ts";
import { PageRegions } from "./page-regions.ts";
import { showIcon } from "./show-icon.ts";
import type { YearPlayer } from "./year-player.ts";

const startOrder: TableOrder = { column: "value", direction: "descending" };

/**
 * The composition of the page: address → state → selectors → regions and map. It owns no data and draws nothing itself.
 * A newer question always wins over an older one; what cannot be loaded leaves the view before it in place, with a notice.
 */
export class AtlasPage {
  private readonly address: Address;
  private readonly regions: PageRegions;
  private readonly notices: Notices;
  private readonly map: MapPanel;
  private readonly elements: PageElements;
  private readonly handles: PageHandles;
  private readonly latest = createLatest();
  private speech: Speech | null = null;
  private shown: PageModel | null = null;
  private view: OpenedView | null = null;
  private markGeometry: LevelGeometry | null = null;
  private tableOrder = startOrder;
  private indexQuery = "";
  private external: ExternalState | null = null;
  private indexAim: PageContext["indexAim"] = "indicator";
  private said = "";
  private options: MapOptions | null = null;
  private details: AreaDetails | null = null;
  private player: YearPlayer | null = null;
  private readonly keepsakes = new Keepsakes();
  /** The reader looked for an area and wants to read about it. */
  private isArriving = false;

  constructor(
    private readonly document: Document,
    private readonly memory: AtlasMemory,
  ) {
    this.address = new Address(memory.source.manifest, (checked) => void this.show(checked));
    this.regions = new PageRegions(document);
    this.notices = new Notices(this.regions.element("notices"));
    this.map = new MapPanel(this.regions.element("map"), {
      select: (area) => this.change({ area }),
      leave: () => this.change({ area: null }),
      announce: (text) => this.notices.announce(text),
      stage: (stage) => (document.documentElement.dataset["atlas"] = stage),
      trouble: (kind) => this.notices.showTrouble(kind, this.words),
      gestureTexts: () => this.words.texts.map.gestures,
    });
    this.elements = new PageElements(document, memory, {
      speech: () => this.words,
      state: () => this.state,
      go: (state) => {
        this.isArriving = true;
        this.address.go(state);
      },
      failed: (error, again) => this.report(error, again),
      mended: () => this.notices.clearFailure(),
    });
    this.handles = this.createHandles();
  }

  /** Takes over the published page in place. Throws the `LoadFailure` of the first file that cannot be had. */
  async start(): Promise<void> {
    const checked = this.address.current();
    await this.paint(checked);
    this.listen();
    this.document.documentElement.dataset["atlas"] = "interactive";
    this.address.listen();
    performance.mark("atlas-interactive");
    loadFonts(this.document);
    showIcon(this.document);
    void this.fillLater(checked);
    this.elements.wakeSoon();
  }

  private listen(): void {
    new PageActions(this.document, this.handles);
  }

  private createHandles(): PageHandles {
    return {
      state: () => this.state,
      years: () => this.shown?.view.years ?? [],
      manifest: () => this.memory.data.manifest,
      speech: () => this.words,
      change: (change, options) => this.change(change, options),
      tableOrder: () => this.tableOrder,
      sortTable: (order) => {
        this.tableOrder = order;
        this.refill();
      },
      searchIndex: (query) => {
        this.indexQuery = query;
        this.refill();
      },
      aimIndex: (aim) => {
        this.indexAim = aim;
        this.refill();
      },
      options: () => this.toggleOptions(),
      zoom: (wish) => void this.map.zoom(wish),
      announce: (text) => this.notices.announce(text),
      openTool: (tool, opener) => void this.openTool(tool, opener),
      play: () => void this.play(),
      picker: async () => (await this.elements.wake()).picker,
      failed: (error, again) => this.report(error, again),
      data: () => this.memory.data,
      external: () => this.external,
      useExternal: (external) => {
        this.external = external;
        this.refill();
      },
    };
  }

  /** The panel with everything that the map can show; its code comes when somebody opens it. */
  private async toggleOptions(): Promise<void> {
    const { MapOptions } = await loadCode("map-options.js", () => import("./map-options.ts"));
    this.options ??= new MapOptions(this.regions.element("toolbar"), {
      change: (change) => this.change(change, { replace: true }),
      showBasemap: (basemap) => this.map.setBasemap(basemap),
    });
    if (this.shown !== null) await this.options.toggle(this.shown, this.contextOf(this.shown.state));
  }

  /** The years one after the other; its code comes with the first press. */
  private async play(): Promise<void> {
    try {
      this.player ??= await loadCode("year-player.js", async () => {
        const { YearPlayer } = await import("./year-player.ts");
        return new YearPlayer(this.document, {
          state: () => this.state,
          years: () => this.shown?.view.years ?? [],
          change: (year) => this.change({ year }, { replace: true }),
          paused: () => this.notices.announce(this.yearWords()),
        });
      });
      this.player.toggle();
    } catch (error) {
      this.report(error, () => void this.play());
    }
  }

  /** What is to be said once when the years stop. */
  private yearWords(): string {
    if (this.shown === null) return "";
    const { indicator, city, year } = this.shown.view;
    const { notice, area } = this.words.texts;
    const value = hasNumber(city.cell) ? area.cityValue(this.words.value(city.cell, indicator)) : area.noCityValue;
    return `${notice.year(String(year))} ${value}`;
  }

  private get state(): AtlasState {
    return this.shown?.state ?? this.address.defaults;
  }

  private get words(): Speech {
    if (this.speech === null) throw new Error("AtlasPage: words expected after the first view, none loaded");
    return this.speech;
  }

  private change(change: Partial<AtlasState>, options: { readonly replace?: boolean } = {}): void {
    this.address.go({ ...this.state, ...change }, options);
  }

  /** Opens a dialog for the view as it stands; its map is the same in every form of the view. */
  private async openTool(tool: DialogTool, opener: HTMLElement): Promise<void> {
    const { shown: model, view, document } = this;
    if (model === null || view === null) return;
    try {
      const { openTool } = await loadCode("open-tool.js", () => import("./open-tool.ts"));
      const context = this.contextOf(model.state);
      const scene = this.map.sceneOf({ ...model, state: { ...model.state, form: "map" } }, view, context);
      await openTool(tool, { document, opener, view, model, context, scene });
    } catch (error) {
      this.report(error, () => void this.openTool(tool, opener));
    }
  }

  private refill(): void {
    if (this.shown !== null) this.fill(this.shown);
  }

  private repaint(): void {
    const { shown, view } = this;
    this.refill();
    if (shown !== null && view !== null) void this.map.show(shown, view, this.contextOf(shown.state));
  }

  private fill(model: PageModel): void {
    const context = this.contextOf(model.state);
    if (this.view !== null) this.regions.fill(model, this.view, context);
    void this.options?.fill(model, context);
    this.view?.connect?.(model, context);
    this.elements.connect();
    this.view?.attend?.(this.regions.form, context, this.handles);
  }

  private async show(checked: CheckedState): Promise<void> {
    try {
      await this.paint(checked);
      void this.fillLater(checked);
    } catch (error) {
      this.report(error, () => void this.show(checked));
    }
  }

  /** Loads what a state needs, then paints everything at once. The view before stays until then. */
  private async paint(checked: CheckedState): Promise<void> {
    const answer = await this.latest.ask((signal) => this.gather(checked, signal));
    if (answer === null) return;
    const { state } = answer.model;
    this.speech = answer.speech;
    const before = this.shown;
    this.shown = answer.model;
    this.indexAim = "indicator";
    this.view = answer.view;
    this.details = answer.details ?? this.details;
    this.map.use(answer.shapes);
    this.markGeometry ??= answer.shapes?.geometry ?? null;
    this.notices.showLink(answer.notices, this.memory.data.manifest, answer.speech);
    this.fill(answer.model);
    await this.map.show(answer.model, answer.view, this.contextOf(state));
    this.notices.clearFailure();
    this.sayFilter(answer.model);
    this.moveFocus(before, answer.model);
    this.document.documentElement.dataset["painted"] = location.hash.slice(1);
  }

  /** A new filter is said once; when it ends, how many areas there are. */
  private sayFilter({ modes, view }: PageModel): void {
    const { count, areas, texts } = this.words;
    const said = modes?.said(this.words) ?? "";
    if (said !== this.said) this.notices.announce(said === "" ? texts.common.areas(count(view.areas.length), areas(view.level)) : said);
    this.said = said;
  }

  private async gather(checked: CheckedState, signal: AbortSignal) {
    const texts = this.memory.loadTexts(checked.state.language, signal);
    const [{ state, notices }] = await Promise.all([this.settle(checked, signal), texts]);
    const opening = loadView({ ...state, hasShapes: this.map.hasShapes(this.memory, state) });
    const kind = findIndicator(this.memory.data.manifest, state.indicator)?.kind;
    const derived = isDerived(state, kind);
    const opened = derived ? loadModes(state.language) : Promise.resolve(null);
    const isPlainMap = state.view === "map" && state.form === "map" && state.area === null && !derived;
    const hasAllWords = !isPlainMap || !this.map.hasShapes(this.memory, state);
    const [speech, model, shapes, view, details] = await Promise.all([
      loadCode("words.js", () => loadSpeech(state.language, hasAllWords ? "all" : "first")),
      opened.then((modes) => this.memory.gather((data) => selectPageModel(data, state, modes), signal)),
      this.map.load(this.memory, state, signal),
      opening.then((open) => this.memory.gather((data) => open(data, state), signal)),
      state.area === null ? null : this.loadDetails(),
    ]);
    return { speech, shapes, notices: [...notices, ...(model.modes?.notices ?? [])], model, view, details };
  }

  private async loadDetails(): Promise<AreaDetails> {
    if (this.details !== null) return this.details;
    const { AreaDetails } = await loadCode("chosen-area.js", loadChosenArea);
    return new AreaDetails(this.memory);
  }

  /** What only the files of a view can tell: the years that have values, and whether the areas of the link exist. */
  private async settle(checked: CheckedState, signal: AbortSignal): Promise<CheckedState> {
    const { indicator, level, year } = checked.state;
    const [view] = await Promise.all([
      this.memory.gather((data) => selectIndicatorView(data, { indicator, level, year }), signal),
      this.map.load(this.memory, checked.state, signal),
    ]);
    const inTime = snapYear(checked.state, view.years);
    const ids = new Set(view.areas.map((area) => area.id));
    const everywhere = new Set([...this.memory.data.levels.values()].flatMap((areas) => areas.ids));
    const known = dropUnknownAreas(
      inTime.state,
      (id) => ids.has(id),
      (id) => everywhere.has(id),
    );
    return { state: known.state, notices: [...joinNotices(checked.notices, inTime.notices), ...known.notices] };
  }

  /** An area that was looked for begins at its name, another view at its heading; within a view the focus stays where it is. */
  private moveFocus(before: PageModel | null, now: PageModel): void {
    const heading = this.isArriving && now.chosen !== null ? this.regions.element("area").querySelector("h2") : null;
    this.isArriving = false;
    if (heading !== null) return heading.focus();
    if (before === null || isSamePage(before.state, now.state)) return;
    this.regions.element("main").focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }

  /** What may come after the view: parts of the chosen area first, then the rulers of the index. */
  private async fillLater(checked: CheckedState): Promise<void> {
    const model = this.shown;
    if (model === null) return;
    const failure = await this.details?.load(model, () => {
      if (this.shown === model) this.refill();
    });
    if (failure instanceof LoadFailure && this.shown === model) this.report(failure, () => void this.show(checked));
    await this.fillRulers(model, () => void this.show(checked));
  }

  /** Residents for the legend; then the open theme for the small rulers of the index, which are never worth a notice. */
  private async fillRulers(model: PageModel, again: () => void): Promise<void> {
    if (model.state.view !== "map") return;
    const { manifest } = this.memory.source;
    const residents = populationIndicator(manifest);
    try {
      await this.fillFrom(model, residents === null ? [] : [residents.table]);
    } catch (error) {
      if (this.shown === model) this.report(error, again);
    }
    const sameTheme = manifest.indicators.filter((one) => one.theme === model.view.indicator.theme);
    await this.fillFrom(
      model,
      sameTheme.map((one) => one.table),
    ).catch(() => undefined);
  }

  /** Loads tables of the shown level and fills the regions again, if the view is still the same. */
  private async fillFrom(model: PageModel, tables: readonly TableId[]): Promise<void> {
    const { level } = model.state;
    const isWanted = ({ id, levels }: PublishedTable): boolean => tables.includes(id) && levels[level] !== undefined;
    const isThere = (id: TableId): boolean => this.memory.data.tables.has(`${id}/${level}`);
    const missing = this.memory.source.manifest.tables.filter((table) => isWanted(table) && !isThere(table.id)).map(({ id }) => id);
    if (missing.length === 0) return;
    const loading = missing.map((table) => ({ kind: "table" as const, table, level }));
    await this.memory.gather(() => (missing.every(isThere) ? {} : { loading }), new AbortController().signal);
    if (this.shown === model) this.refill();
  }

  private report(error: unknown, again: () => void): void {
    if (!(error instanceof LoadFailure) || this.shown === null) throw error;
    const { view } = this.shown;
    const shown = this.words.texts.notice.shownIndicator(this.words.local(view.indicator.shortName), String(view.year));
    this.notices.showFailure(failureWords(error, shown), this.words, again);
  }

  private contextOf(state: AtlasState): PageContext {
    return {
      data: this.memory.data,
      speech: this.words,
      href: (other) => this.address.href(other),
      state,
      geometry: this.map.geometry,
      furniture: this.map.furniture,
      markGeometry: this.markGeometry,
      tableOrder: this.tableOrder,
      indexQuery: this.indexQuery,
      change: (change, options) => this.change(change, options),
      refill: () => this.refill(),
      repaint: () => this.repaint(),
      announce: (text) => this.notices.announce(text),
      keep: (kind) => this.keepsakes.get(kind),
      external: this.external,
      indexAim: this.indexAim,
      failed: (error, again) => this.report(error, again),
      details: this.shown === null ? null : (this.details?.select(this.shown, this.memory.data) ?? null),
    };
  }
}

/** A profile of another area is another page; every other view stays one while its area changes. */
function isSamePage(before: AtlasState, now: AtlasState): boolean {
  return before.view === now.view && (now.view !== "profile" || before.area === now.area);
}
