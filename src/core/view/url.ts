// SPDX-License-Identifier: EUPL-1.2
import { areaId, areaLevelId, editionId, indicatorId } from "../model/ids.ts";
import type { Manifest } from "../package/edition-format.ts";
import { type CheckedState, maxCompared, normaliseState, type UrlNotice } from "./normalise-state.ts";
import { printClassChoice, readClassChoice } from "./class-choice.ts";
import { type AtlasState, embedControls, type ViewName } from "./state.ts";

/** How one key of the URL is written and read. What it means: `url-documentation.ts`. */
interface UrlKey {
  /** The value as it stands in the URL, encoded; an empty text means "none". */
  readonly print: (state: AtlasState) => string;
  /** The state with this encoded value, or `null` if it is not a value of this kind. */
  readonly read: (raw: string, state: AtlasState) => AtlasState | null;
}

const listSeparator = ".";
const views = [
  "map",
  "profile",
  "comparison",
  "time",
  "disadvantage",
  "fields",
  "focus",
  "patterns",
  "sheet",
  "glossary",
  "gaps",
  "accessibility",
  "about",
] as const satisfies readonly ViewName[];
const forms = ["map", "table", "text"] as const;
const measures = ["value", "city", "change"] as const;
const charts = ["dots", "spine", "multiples", "scatter", "maps"] as const;
const lines = ["value", "index", "average"] as const;
const countedThings = ["conditions", "fields"] as const;
const themes = ["auto", "light", "dark", "contrast"] as const;

/** All keys, in the order in which they are printed. Keys never change their meaning; new ones are added. */
const urlKeys = {
  view: {
    print: (state) => state.view,
    read: (raw, state) => choose(views, raw, (view) => ({ ...state, view })),
  },
  indicator: {
    print: (state) => encode(state.indicator),
    read: (raw, state) => filled(raw, (id) => ({ ...state, indicator: indicatorId(id) })),
  },
  year: {
    print: (state) => String(state.year),
    read: (raw, state) => readYear(raw, (year) => ({ ...state, year })),
  },
  level: {
    print: (state) => encode(state.level),
    read: (raw, state) => filled(raw, (id) => ({ ...state, level: areaLevelId(id) })),
  },
  area: {
    print: (state) => encode(state.area ?? ""),
    read: (raw, state) => ({ ...state, area: optional(raw, areaId) }),
  },
  form: {
    print: (state) => state.form,
    read: (raw, state) => choose(forms, raw, (form) => ({ ...state, form })),
  },
  compare: {
    print: (state) => state.compared.map(encodeEntry).join(listSeparator),
    read: (raw, state) => ({ ...state, compared: entries(raw).map(areaId) }),
  },
  chart: {
    print: (state) => state.chart,
    read: (raw, state) => choose(charts, raw, (chart) => ({ ...state, chart })),
  },
  reference: {
    print: (state) => encode(state.reference ?? ""),
    read: (raw, state) => ({ ...state, reference: optional(raw, (id) => (id === "group" ? id : areaId(id))) }),
  },
  group: {
    print: (state) => state.group.map(encodeEntry).join(listSeparator),
    read: (raw, state) => ({ ...state, group: entries(raw).map(areaId) }),
  },
  measure: {
    print: (state) => state.measure,
    read: (raw, state) => choose(measures, raw, (measure) => ({ ...state, measure })),
  },
  since: {
    print: (state) => String(state.since ?? ""),
    read: (raw, state) => (raw === "" ? { ...state, since: null } : readYear(raw, (since) => ({ ...state, since }))),
  },
  classes: {
    print: (state) => printClassChoice(state.classes),
    read: (raw, state) => {
      const classes = readClassChoice(decode(raw));
      return classes === undefined ? null : { ...state, classes };
    },
  },
  pair: {
    print: (state) => encode(state.pair ?? ""),
    read: (raw, state) => ({ ...state, pair: optional(raw, indicatorId) }),
  },
  circles: {
    print: (state) => bit(state.circles),
    read: (raw, state) => readBit(raw, (circles) => ({ ...state, circles })),
  },
  mask: {
    print: (state) => bit(state.mask),
    read: (raw, state) => readBit(raw, (mask) => ({ ...state, mask })),
  },
  only: {
    print: (state) => state.only.join(listSeparator),
    read: (raw, state) => {
      const only = entries(raw);
      return only.every((entry) => /^[0-8]$/.test(entry)) ? { ...state, only: only.map(Number).sort((a, b) => a - b) } : null;
    },
  },
  within: {
    print: (state) => encode(state.within ?? ""),
    read: (raw, state) => ({ ...state, within: optional(raw, areaId) }),
  },
  line: {
    print: (state) => state.line,
    read: (raw, state) => choose(lines, raw, (line) => ({ ...state, line })),
  },
  conditions: {
    print: (state) => state.conditions.map(encodeEntry).join(listSeparator),
    read: (raw, state) => ({ ...state, conditions: entries(raw) }),
  },
  fields: {
    print: (state) => state.fields.map(encodeEntry).join(listSeparator),
    read: (raw, state) => ({ ...state, fields: entries(raw) }),
  },
  rules: {
    print: (state) => encode(state.rules),
    read: (raw, state) => ({ ...state, rules: decode(raw) }),
  },
  count: {
    print: (state) => state.counted,
    read: (raw, state) => choose(countedThings, raw, (counted) => ({ ...state, counted })),
  },
  focus: {
    print: (state) => encode(state.focus),
    read: (raw, state) => ({ ...state, focus: decode(raw) }),
  },
  study: {
    print: (state) => encode(state.study),
    read: (raw, state) => ({ ...state, study: decode(raw) }),
  },
  offers: {
    print: (state) => encode(state.offers ?? ""),
    read: (raw, state) => ({ ...state, offers: optional(raw, (id) => id) }),
  },
  lang: {
    print: (state) => encode(state.language),
    read: (raw, state) => filled(raw, (language) => ({ ...state, language })),
  },
  theme: {
    print: (state) => state.theme,
    read: (raw, state) => choose(themes, raw, (theme) => ({ ...state, theme })),
  },
  edition: {
    print: (state) => encode(state.edition ?? ""),
    read: (raw, state) => ({ ...state, edition: optional(raw, editionId) }),
  },
  names: {
    print: (state) => bit(state.names),
    read: (raw, state) => readBit(raw, (names) => ({ ...state, names })),
  },
  pattern: {
    print: (state) => bit(state.patterns),
    read: (raw, state) => readBit(raw, (patterns) => ({ ...state, patterns })),
  },
  embed: {
    print: (state) => (state.embed === null ? "" : ["map", ...state.embed].join(listSeparator)),
    read: (raw, state) => {
      const [first, ...rest] = raw === "" ? [] : entries(raw);
      if (first === undefined) return { ...state, embed: null };
      const isKnown = first === "map" && rest.every((entry) => embedControls.some((control) => control === entry));
      return isKnown ? { ...state, embed: embedControls.filter((control) => rest.includes(control)) } : null;
    },
  },
} satisfies Readonly<Record<string, UrlKey>>;

export type UrlKeyName = keyof typeof urlKeys;

/**
 * State → hash without the "#": only what differs from `defaults`, so that links stay short; "" for the defaults.
 *
 * @example printUrl(state, defaults) // "indicator=altersarmut&area=0207"
 */
export function printUrl(state: AtlasState, defaults: AtlasState): string {
  const parts = Object.entries<UrlKey>(urlKeys).map(([key, { print }]) => [key, print(state), print(defaults)] as const);
  return parts
    .filter(([, value, standard]) => value !== standard)
    .map(([key, value]) => `${key}=${value}`)
    .join("&");
}

/**
 * Hash (with or without "#") → state. Whatever is unknown, unreadable or not part of this edition is replaced by the default
 * or the nearest thing there is, and becomes a notice; nothing throws. Without a manifest only the form is checked.
 * `parseUrl(printUrl(state, defaults), manifest, defaults).state` equals `state` for every state the edition can show.
 */
export function parseUrl(hash: string, manifest: Manifest | null, defaults: AtlasState): CheckedState {
  const notices: UrlNotice[] = [];
  const read = new Set<string>();
  let state = defaults;
  for (const part of hash.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const [key, raw] = splitPair(part);
    const entry = findKey(key);
    const next = entry === undefined || read.has(key) ? null : entry.read(raw, state);
    if (next !== null) state = next;
    else notices.push({ key, value: decode(raw), ...refusal(entry, read.has(key), defaults) });
    read.add(key);
  }
  state = fewEnough(state, notices);
  if (manifest === null) return { state, notices };
  const checked = normaliseState(state, manifest);
  return { state: checked.state, notices: [...notices, ...checked.notices] };
}

function findKey(key: string): UrlKey | undefined {
  return Object.entries<UrlKey>(urlKeys).find(([name]) => name === key)?.[1];
}

function refusal(entry: UrlKey | undefined, isRepeated: boolean, defaults: AtlasState): Pick<UrlNotice, "reason" | "shown"> {
  if (entry === undefined) return { reason: "unknownKey", shown: null };
  if (isRepeated) return { reason: "repeated", shown: null };
  return { reason: "unreadable", shown: decode(entry.print(defaults)) };
}

function fewEnough(state: AtlasState, notices: UrlNotice[]): AtlasState {
  for (const area of state.compared.slice(maxCompared)) notices.push({ key: "compare", value: area, reason: "tooMany", shown: null });
  return state.compared.length > maxCompared ? { ...state, compared: state.compared.slice(0, maxCompared) } : state;
}

function splitPair(part: string): readonly [key: string, raw: string] {
  const equals = part.indexOf("=");
  return equals < 0 ? [decode(part), ""] : [decode(part.slice(0, equals)), part.slice(equals + 1)];
}

function choose<T extends string>(allowed: readonly T[], raw: string, build: (value: T) => AtlasState): AtlasState | null {
  const value = allowed.find((candidate) => candidate === decode(raw));
  return value === undefined ? null : build(value);
}

function optional<T>(raw: string, build: (value: string) => T): T | null {
  return raw === "" ? null : build(decode(raw));
}

function readYear(raw: string, build: (year: number) => AtlasState): AtlasState | null {
  return /^\d{1,4}$/.test(raw) ? build(Number(raw)) : null;
}

function bit(value: boolean): string {
  return value ? "1" : "0";
}

function readBit(raw: string, build: (value: boolean) => AtlasState): AtlasState | null {
  return choose(["0", "1"], raw, (value) => build(value === "1"));
}

function filled(raw: string, build: (value: string) => AtlasState): AtlasState | null {
  return raw === "" ? null : build(decode(raw));
}

function entries(raw: string): readonly string[] {
  return [...new Set(raw.split(listSeparator).map(decode))].filter((entry) => entry !== "");
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

function encodeEntry(text: string): string {
  return encode(text).replaceAll(listSeparator, "%2E");
}

/** Broken percent signs are taken as they stand: a mangled link still opens. */
function decode(raw: string): string {
  try {
    return wellFormed(decodeURIComponent(raw));
  } catch {
    return wellFormed(raw);
  }
}

/** Half characters (lone surrogates) cannot be written into a URL. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}
