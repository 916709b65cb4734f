// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../model/ids.ts";
import type { Manifest } from "../package/edition-format.ts";
import { availableLevels, availableYears, findIndicator, findLevel, nearestLevel, nearestYear } from "./levels-and-years.ts";
import type { AtlasState } from "./state.ts";

/** Most areas that can be set side by side. */
export const maxCompared = 6;

/**
 * One thing asked for that is not shown. `key`: URL key · `value`: what was asked for · `shown`: what is shown instead,
 * in the form of the URL; `null` if nothing takes its place.
 *
 * - `unknownKey`: the key means nothing here · `repeated`: the key stood there before, the first one counts
 * - `unreadable`: not a value of this kind · `unknownValue`: well formed, but not part of this edition
 * - `notAvailable`: exists, but not together with the rest (year, level) · `tooMany`: more than fit side by side
 */
export interface UrlNotice {
  readonly key: string;
  readonly value: string;
  readonly reason: "unknownKey" | "repeated" | "unreadable" | "unknownValue" | "notAvailable" | "tooMany";
  readonly shown: string | null;
  /** The whole sentence, where the words belong to code that is loaded later. */
  readonly text?: string;
}

export interface CheckedState {
  readonly state: AtlasState;
  readonly notices: readonly UrlNotice[];
}

/** The state an edition opens with: its first view, first language, newest edition. */
export function defaultState(manifest: Manifest): AtlasState {
  const state: AtlasState = {
    view: "map",
    form: "map",
    indicator: manifest.defaults.indicator,
    level: manifest.defaults.level,
    year: manifest.defaults.year,
    area: null,
    compared: [],
    reference: null,
    group: [],
    chart: "dots",
    measure: "value",
    since: null,
    classes: null,
    pair: null,
    circles: false,
    mask: false,
    only: [],
    within: null,
    line: "value",
    embed: null,
    conditions: [],
    fields: [],
    rules: "",
    counted: "conditions",
    focus: "",
    study: "",
    offers: null,
    language: manifest.languages[0] ?? "de",
    theme: "auto",
    edition: null,
    names: true,
    patterns: false,
  };
  return normaliseState(state, manifest).state;
}

/**
 * The nearest state that this edition can show: unknown indicator or level, or an
 * indicator without values → the edition's default; a level the indicator
 * does not have, or that is finer than allowed → the finest allowed one above it (the city, if it is citywide only);
 * action fields without rules → the overlay; the overlay without any condition → the map;
 * a year that is not there → the closest, of two the newer. Every change is a notice. Whether areas exist cannot be
 * seen in the manifest: {@link dropUnknownAreas}.
 */
export function normaliseState(state: AtlasState, manifest: Manifest): CheckedState {
  const notices: UrlNotice[] = [];
  const note = (key: string, value: string, change: Pick<UrlNotice, "reason" | "shown">): void => {
    notices.push({ key, value, ...change });
  };
  let { view, indicator, level, year, language, edition } = state;
  if (view === "fields" && manifest.rules === undefined) {
    const shown = manifest.conditions.length === 0 ? "map" : "disadvantage";
    note("view", view, { reason: "notAvailable", shown });
    view = shown;
  }
  if (view === "disadvantage" && manifest.conditions.length === 0) {
    note("view", view, { reason: "notAvailable", shown: "map" });
    view = "map";
  }
  if (availableLevels(manifest, indicator).length === 0) {
    const reason = findIndicator(manifest, indicator) === null ? "unknownValue" : "notAvailable";
    note("indicator", indicator, { reason, shown: manifest.defaults.indicator });
    indicator = manifest.defaults.indicator;
  }
  if (findLevel(manifest, level) === null) {
    note("level", level, { reason: "unknownValue", shown: manifest.defaults.level });
    level = manifest.defaults.level;
  }
  const shownLevel = nearestLevel(manifest, availableLevels(manifest, indicator), level)?.id ?? level;
  if (shownLevel !== level) note("level", level, { reason: "notAvailable", shown: shownLevel });
  const shownYear = nearestYear(availableYears(manifest, indicator, shownLevel), year) ?? year;
  if (shownYear !== year) note("year", String(year), { reason: "notAvailable", shown: String(shownYear) });
  level = shownLevel;
  year = shownYear;
  const { since, pair } = knownPartners({ ...state, indicator, level, year }, manifest, note);
  if (!manifest.languages.includes(language)) {
    const shown = manifest.languages[0] ?? "de";
    note("lang", language, { reason: "unknownValue", shown });
    language = shown;
  }
  if (edition !== null && edition !== manifest.edition.id) {
    note("edition", edition, { reason: "unknownValue", shown: manifest.edition.id });
    edition = null;
  }
  const conditions = state.conditions.filter((id) => manifest.conditions.some((condition) => condition.id === id));
  for (const id of state.conditions) if (!conditions.includes(id)) note("conditions", id, { reason: "unknownValue", shown: null });
  return { state: { ...state, view, indicator, level, year, since, pair, language, edition, conditions }, notices };
}

type Note = (key: string, value: string, change: Pick<UrlNotice, "reason" | "shown">) => void;

/** The year and the indicator that a view is held against: a year of the table, and an indicator with values on this level. */
function knownPartners(state: AtlasState, manifest: Manifest, note: Note): Pick<AtlasState, "since" | "pair"> {
  let { since, pair } = state;
  if (since !== null) {
    const shown = nearestYear(availableYears(manifest, state.indicator, state.level), since);
    if (shown !== since) note("since", String(since), { reason: "notAvailable", shown: shown === null ? null : String(shown) });
    since = shown;
  }
  if (pair !== null && !availableLevels(manifest, pair).some(({ id }) => id === state.level)) {
    const reason = findIndicator(manifest, pair) === null ? "unknownValue" : "notAvailable";
    note("pair", pair, { reason, shown: null });
    pair = null;
  }
  return { since, pair };
}

/**
 * The year to show once the values are loaded: a table may hold years in which this indicator has none. `years`: those of the
 * view. Without any the state stays as it is.
 */
export function snapYear(state: AtlasState, years: readonly number[]): CheckedState {
  const year = nearestYear(years, state.year) ?? state.year;
  if (year === state.year) return { state, notices: [] };
  return { state: { ...state, year }, notices: [{ key: "year", value: String(state.year), reason: "notAvailable", shown: String(year) }] };
}

/**
 * Takes out chosen and compared areas that do not exist. Called once the names of the levels are loaded,
 * with `exists` asking those of the level on the map and `existsAnywhere` those of every level, from which references are chosen.
 */
export function dropUnknownAreas(state: AtlasState, exists: (area: AreaId) => boolean, existsAnywhere = exists): CheckedState {
  const notices: UrlNotice[] = [];
  const drop = (key: string, area: AreaId): void => {
    notices.push({ key, value: area, reason: "unknownValue", shown: null });
  };
  const area = state.area === null || exists(state.area) ? state.area : null;
  if (state.area !== null && area === null) drop("area", state.area);
  const known = (key: string, ids: readonly AreaId[]): readonly AreaId[] => {
    for (const id of ids) if (!exists(id)) drop(key, id);
    return ids.filter((id) => exists(id));
  };
  const compared = known("compare", state.compared);
  const group = known("group", state.group);
  const somewhere = (key: string, id: AreaId | null): AreaId | null => {
    if (id === null || existsAnywhere(id)) return id;
    drop(key, id);
    return null;
  };
  const reference = state.reference === "group" ? state.reference : somewhere("reference", state.reference);
  const within = somewhere("within", state.within);
  return { state: { ...state, area, compared, group, reference, within }, notices };
}

/** Notices of two steps as one list: what was replaced twice is said once, from what was asked for to what is shown in the end. */
export function joinNotices(first: readonly UrlNotice[], then: readonly UrlNotice[]): readonly UrlNotice[] {
  const follows = (a: UrlNotice, b: UrlNotice): boolean => a.key === b.key && a.shown === b.value && a.shown !== null;
  const joined = first.map((notice) => ({ ...notice, shown: then.find((next) => follows(notice, next))?.shown ?? notice.shown }));
  return [...joined, ...then.filter((next) => !first.some((notice) => follows(notice, next)))];
}
