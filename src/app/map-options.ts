// SPDX-License-Identifier: EUPL-1.2
import { mostClasses } from "../core/cartography/most-classes.ts";
import { formatNumber } from "../core/format/number.ts";
import { differenceUnit } from "../core/format/value.ts";
import { areaId } from "../core/model/ids.ts";
import { changeMeasure } from "../core/indicators/indicator-value.ts";
import { comparesToCity } from "../core/view/city-comparison.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { findIndicator } from "../core/view/levels-and-years.ts";
import { differenceLimits } from "../core/view/modes/diverging-classes.ts";
import { hasCounts } from "../core/view/modes/circles.ts";
import { baseYear } from "../core/view/modes/change-since.ts";
import { type LimitReading, parseLimits } from "../core/view/modes/parse-limits.ts";
import { defaultState } from "../core/view/normalise-state.ts";
import type { AtlasState, ClassChoice } from "../core/view/state.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import { loadCode } from "../data/load-code.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import type { Speech } from "../i18n/speech.ts";
import { type MapOptionsView, type MapOptionsWish, SaMapOptions } from "../ui/map-options/sa-map-options.ts";
import "../ui/styles/map-options.css";
import type { BasemapDesk, BasemapHandles } from "./basemap-desk.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** Classes of a difference: any more may not leave four on one side of the neutral one. */
const mostDifferenceClasses = 5;

/** What the panel can do to the page. */
export interface MapOptionsHandles {
  readonly change: (change: Partial<AtlasState>) => void;
  readonly showBasemap: BasemapHandles["show"];
}

/** The panel "Darstellung" beside the tools of the map: turns what a reader chooses into a change of the state. */
export class MapOptions {
  private readonly element: SaMapOptions;
  private texts: ModesTexts["options"] | null = null;
  private model: PageModel | null = null;
  private context: PageContext | null = null;
  private basemap: BasemapDesk | null = null;

  constructor(
    toolbar: HTMLElement,
    private readonly handles: MapOptionsHandles,
  ) {
    if (customElements.get("sa-map-options") === undefined) customElements.define("sa-map-options", SaMapOptions);
    this.element = new SaMapOptions();
    this.element.addEventListener("sa-wish", (event) => this.follow(event.detail));
    toolbar.after(this.element);
  }

  async toggle(model: PageModel, context: PageContext): Promise<void> {
    await this.fill(model, context);
    await this.element.toggle();
  }

  /** Shows the state of the page in the language of the page. */
  async fill(model: PageModel, context: PageContext): Promise<void> {
    [this.model, this.context] = [model, context];
    this.element.hidden = model.state.view !== "map";
    const [{ options }] = await Promise.all([loadViewTexts("modes", context.speech.language), this.openBasemap(context)]);
    if (this.model !== model) return;
    this.texts = options;
    this.element.view = { ...optionsView(model, context, options), basemap: this.basemapOption(context, options) };
  }

  /** The background map, if the edition has one; its code comes with the first opening. */
  private async openBasemap({ data }: PageContext): Promise<void> {
    const { basemap } = data.manifest;
    if (basemap === undefined || this.basemap !== null) return;
    const { BasemapDesk } = await loadCode("basemap.js", () => import("./basemap-desk.ts"));
    const page = { baseUri: document.baseURI, origin: location.origin };
    this.basemap ??= new BasemapDesk(basemap, { show: this.handles.showBasemap, changed: () => this.refillBasemap() }, page);
  }

  private basemapOption({ data, speech }: PageContext, { basemap }: ModesTexts["options"]): MapOptionsView["basemap"] {
    const wanted = data.manifest.basemap;
    return wanted === undefined ? null : (this.basemap?.option(basemap, speech.local(wanted.name)) ?? null);
  }

  private refillBasemap(): void {
    const { context, texts, element } = this;
    if (context === null || texts === null || element.view === null) return;
    element.view = { ...element.view, basemap: this.basemapOption(context, texts) };
  }

  private follow(wish: MapOptionsWish): void {
    this.element.problem = "";
    if (wish.kind === "basemap") void this.basemap?.follow(wish.wish);
    else if (wish.kind === "limits" || wish.kind === "half") this.followText(wish.kind, wish.text);
    else this.handles.change(this.changeFor(wish));
    if (wish.kind === "reset") void this.basemap?.follow("off");
  }

  private changeFor(wish: Exclude<MapOptionsWish, { readonly kind: "limits" | "half" | "basemap" }>): Partial<AtlasState> {
    switch (wish.kind) {
      case "measure":
        return { measure: wish.measure, pair: null, classes: null, only: [] };
      case "since":
        return { since: wish.year, only: [] };
      case "method":
        return { classes: choiceOf(wish.method, wish.count), only: [] };
      case "within":
        return { within: wish.area === "" ? null : areaId(wish.area) };
      case "box":
        return { [wish.name]: wish.isOn };
      case "noPair":
        return { pair: null, only: [] };
      case "reset":
        return this.context === null ? {} : resetChange(this.context);
    }
  }

  private followText(kind: "limits" | "half", text: string): void {
    const { model, context, texts } = this;
    if (model === null || context === null || texts === null) return;
    const { speech } = context;
    const reading = parseLimits(text, speech.language);
    const first = reading.kind === "limits" ? (reading.limits[0] ?? 0) : 0;
    const isWidth = kind === "half" && reading.kind === "limits" && reading.limits.length === 1 && first > 0;
    const limits = reading.kind !== "limits" ? null : kind === "limits" ? reading.limits : isWidth ? around(first) : null;
    const isPossible = limits !== null && (model.state.measure === "value" || differenceLimits({ method: "manual", limits }, []) !== null);
    if (limits !== null && isPossible) this.handles.change({ classes: { method: "manual", limits }, only: [] });
    else if (limits !== null) this.element.problem = texts.error.oneSided;
    else this.element.problem = problemOf(reading, text, { texts, speech });
  }
}

/** Limits around a neutral class of this half width: the outer classes begin three halves away. */
function around(half: number): readonly number[] {
  return [-3 * half, -half, half, 3 * half].map((limit) => Number(limit.toFixed(6)));
}

function problemOf(reading: LimitReading, text: string, by: { readonly texts: ModesTexts["options"]; readonly speech: Speech }): string {
  const { error } = by.texts;
  const { speech } = by;
  const write = (value: number): string => plainNumber(value, speech.language);
  switch (reading.kind) {
    case "empty":
      return error.empty;
    case "notANumber":
      return error.notANumber(reading.found);
    case "tooLarge":
      return error.tooLarge(reading.found);
    case "order":
      return error.order(write(reading.first), write(reading.second));
    case "tooMany":
      return error.tooMany(speech.count(reading.count));
    case "limits":
      return error.notANumber(text);
  }
}

function choiceOf(method: string, count: number): ClassChoice | null {
  if (method === "deviation") return { method };
  const counted = (["quantile", "equal", "natural"] as const).find((name) => name === method);
  return counted === undefined ? null : { method: counted, count };
}

function resetChange({ data }: PageContext): Partial<AtlasState> {
  const { measure, since, classes, pair, circles, mask, only, within, names, patterns } = defaultState(data.manifest);
  return { measure, since, classes, pair, circles, mask, only, within, names, patterns };
}

function optionsView(model: PageModel, context: PageContext, texts: ModesTexts["options"]): Omit<MapOptionsView, "basemap"> {
  const { state, view, modes } = model;
  const { data, speech } = context;
  const published = modes?.derived?.published ?? view;
  const { indicator } = published;
  const measure = state.pair === null ? (modes?.derived?.measure ?? "value") : "value";
  const years = published.years.filter((year) => baseYear(indicator, published.years, { year: state.year, wanted: year }) === year);
  const pair = state.pair === null ? null : findIndicator(data.manifest, state.pair);
  const limits = view.classes.flatMap(({ upper }) => (upper === null ? [] : [upper]));
  const isPercent = measure === "change" && changeMeasure(indicator.kind) === "percent";
  return {
    texts,
    measure,
    noCity: comparesToCity(indicator) && published.level.parent !== null ? "" : texts.noCity,
    noChange: years.length > 0 ? "" : texts.noEarlier,
    years: [...years].reverse(),
    since: modes?.derived?.since ?? null,
    pair: pair === null ? "" : speech.local(pair.shortName),
    hasClasses: state.pair === null && (indicator.kind !== "count" || measure === "change"),
    classes: modes?.derived?.classes ?? null,
    limits: limits.map((limit) => plainNumber(limit, speech.language)).join("; "),
    half: measure === "value" ? "" : halfOf(limits, speech.language),
    unit: isPercent ? "%" : differenceUnit(indicator, speech.language),
    mostClasses: measure === "value" ? mostClasses : mostDifferenceClasses,
    parents: parentsOf(published, context),
    within: state.within ?? "",
    boxes: boxesOf(model, context, { texts, published }),
    patternsHref: linkTo(context, { view: "patterns", measure: "value", classes: null, pair: null, only: [], within: null }),
  };
}

function halfOf(limits: readonly number[], language: string): string {
  const isSymmetric = limits.every((limit, index) => Math.abs(limit + (limits.at(-1 - index) ?? 0)) < 1e-9);
  const half = limits.find((limit) => limit > 0);
  return isSymmetric && half !== undefined ? plainNumber(half, language) : "";
}

/** The areas of the next level above, if there are several. */
function parentsOf({ level }: IndicatorView, { data, speech }: PageContext): MapOptionsView["parents"] {
  const parent = level.parent === null ? undefined : data.levels.get(level.parent);
  if (parent === undefined || parent.ids.length < 2) return [];
  const order = new Intl.Collator(speech.language, { numeric: true });
  return parent.ids.map((id, index) => ({ value: id, text: parent.names[index] ?? id })).sort((a, b) => order.compare(a.text, b.text));
}

function boxesOf(
  { state }: PageModel,
  { data }: PageContext,
  { texts, published }: { readonly texts: ModesTexts["options"]; readonly published: IndicatorView },
): MapOptionsView["boxes"] {
  const boxes = [
    { value: "names", text: texts.names, isOn: state.names },
    { value: "circles", text: texts.circles, isOn: state.circles },
    { value: "patterns", text: texts.patterns, isOn: state.patterns },
    { value: "mask", text: texts.mask, isOn: state.mask },
  ];
  const hasCircles = state.pair === null && hasCounts(published.indicator) && published.indicator.kind !== "count";
  return boxes.filter(({ value }) => (value !== "mask" || data.manifest.mask !== undefined) && (value !== "circles" || hasCircles));
}

/** A number as a reader types it: no grouping, as many digits as it has. */
function plainNumber(value: number, language: string): string {
  const decimals = /\.(\d+)$/.exec(String(Number(value.toFixed(6))))?.[1]?.length ?? 0;
  return formatNumber(value, { language, decimals }).replace(language === "en" ? /,(?=\d{3})/g : /\.(?=\d{3})/g, "");
}
