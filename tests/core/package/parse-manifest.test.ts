// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCurrentEdition, parseManifest } from "../../../src/core/package/parse-manifest.ts";
import { indicator, manifest } from "../view/small-edition.ts";

const valid = manifest({
  conditions: [{ id: "armut", indicator: indicator("armut").id, rule: "worstShare", value: 0.2 }],
  indicators: [indicator("armut", { breaks: [{ year: 2017, kind: "definition", text: { de: "neue Zählweise" } }] }), indicator("wahl")],
  registers: { angebote: { path: "angebote.json", bytes: 3, sha256: "ab".repeat(16) } },
});

describe("a manifest", () => {
  test.each([[null], ["text"], [[]], [7], [undefined]])("that is %j is one issue", (value) => {
    const { manifest: result, issues } = parseManifest(value);
    expect(result).toBeNull();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: "error", place: { file: "manifest.json" } });
    expect(issues[0]?.message).toMatch(/^manifest\.json: Objekt erwartet, .* gefunden\. Die Ausgabe neu erzeugen\.$/);
  });

  test("of a newer format says so, and nothing else", () => {
    const { manifest: result, issues } = parseManifest({ format: "sozialatlas-edition", version: 2, levels: 5 });
    expect(result).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual(["edition-newer"]);
    expect(issues[0]?.message).toContain("Format 2 gefunden, diese Seite liest bis Format 1. Die Seite neu laden");
  });

  test("is returned as it is, members that we do not know included", () => {
    const extended = { ...copy(valid), future: { any: "thing" } };
    expect(parseManifest(extended)).toEqual({ manifest: extended, issues: [] });
  });

  test("refuses a hash that is too short to tell files apart", () => {
    const broken = copy(valid);
    broken.registers.angebote.sha256 = "ab";
    expect(parseManifest(broken).issues.map((issue) => issue.message)).toEqual([
      'manifest.json, registers.angebote.sha256: 16 bis 64 Hexadezimalziffern erwartet, "ab" gefunden. Die Ausgabe neu erzeugen.',
    ]);
  });

  test("may name a background map, but never one without saying whose it is", () => {
    const basemap = { tiles: "kacheln/{z}/{x}/{y}.png", name: { de: "Plan" }, attribution: "© Stadt", maxZoom: null };
    const extended = { ...copy(valid), basemap };
    expect(parseManifest(extended)).toEqual({ manifest: extended, issues: [] });
    expect(parseManifest({ ...copy(valid), basemap: { ...basemap, attribution: "" } }).issues.map(({ message }) => message)).toEqual([
      'manifest.json, basemap.attribution: nicht leerer Text erwartet, "" gefunden. Die Ausgabe neu erzeugen.',
    ]);
  });

  test("names every wrong member with its path and the value found", () => {
    const broken = copy(valid);
    broken.indicators[1].scale = "100";
    broken.indicators[1].kind = "quote";
    broken.levels[0].singular = "Stadt";
    delete broken.place.name;
    broken.tables[0].levels.teil.years = [2023, "2024"];
    const messages = parseManifest(broken).issues.map((issue) => issue.message);
    expect(messages).toEqual([
      "manifest.json, place.name: nicht leerer Text erwartet, nichts gefunden. Die Ausgabe neu erzeugen.",
      'manifest.json, levels[0].singular: Objekt erwartet, "Stadt" gefunden. Die Ausgabe neu erzeugen.',
      'manifest.json, indicators[1].kind: count oder share oder rate oder ratio oder mean oder change oder given erwartet, "quote" gefunden. Die Ausgabe neu erzeugen.',
      'manifest.json, indicators[1].scale: Zahl erwartet, "100" gefunden. Die Ausgabe neu erzeugen.',
      'manifest.json, tables[0].levels.teil.years[1]: ganze Zahl erwartet, "2024" gefunden. Die Ausgabe neu erzeugen.',
    ]);
  });

  test.each<[string, (value: ReturnType<typeof copy>) => void]>([
    ["levels", (value) => (value.levels = [])],
    ["levels[0].parent", (value) => (value.levels[0].parent = "teil")],
    ["levels[2].parent", (value) => (value.levels[2].parent = "viertel")],
    ["levels[1].parent", (value) => (value.levels[1].parent = null)],
    ["levels[1].id", (value) => (value.levels[1].id = "stadt")],
    ["indicators[1].id", (value) => (value.indicators[1].id = "armut")],
    ["indicators[0].theme", (value) => (value.indicators[0].theme = "wohnen")],
    ["indicators[0].finestLevel", (value) => (value.indicators[0].finestLevel = "haus")],
    ["indicators[0].table", (value) => (value.indicators[0].table = "x")],
    ["indicators[0].numerator", (value) => (value.indicators[0].numerator = "x")],
    ["indicators[0].denominator", (value) => (value.indicators[0].denominator = "x")],
    ["indicators[0].decimals", (value) => (value.indicators[0].decimals = -1)],
    ["indicators[0].classes.teil.limits[1]", (value) => (value.indicators[0].classes.teil.limits = [5, 5])],
    ["indicators[0].classes.block", (value) => (value.indicators[0].classes.block = { method: "equal", limits: [] })],
    ["tables[0].levels.teil.years[1]", (value) => (value.tables[0].levels.teil.years = [2024, 2023])],
    ["conditions[0].indicator", (value) => (value.conditions[0].indicator = "x")],
    ["conditions[0].value", (value) => (value.conditions[0].value = 20)],
    ["keyFacts[1]", (value) => (value.keyFacts = ["armut", "x"])],
    ["defaults.indicator", (value) => (value.defaults.indicator = "x")],
    ["defaults.level", (value) => (value.defaults.level = "x")],
    ["languages", (value) => (value.languages = [])],
  ])("is refused where %s does not fit the rest", (path, spoil) => {
    const broken = copy(valid);
    spoil(broken);
    const { manifest: result, issues } = parseManifest(broken);
    expect(result).toBeNull();
    expect(issues.map((issue) => issue.place.member)).toContain(path);
  });

  test("without any one of its members is refused by that name, or was optional", () => {
    const paths = memberPaths(copy(valid)).filter((path) => path.at(-1) !== "en");
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths.filter((entry) => !isDictionaryKey(entry))) {
      const broken = copy(valid);
      const holder = path.slice(0, -1).reduce((part, key) => part[key], broken);
      Reflect.deleteProperty(holder, path.at(-1) ?? "");
      const { manifest: result, issues } = parseManifest(broken);
      expect(result, path.join(".")).toBeNull();
      expect(issues[0]?.place.member, path.join(".")).toBe(path.join(".").replace(/\.(\d+)/g, "[$1]"));
    }
  });

  test("never throws, whatever JSON comes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(valid)), (json, key) => {
        const { manifest: result, issues } = parseManifest({ ...copy(valid), [key]: json });
        expect(result === null).toBe(issues.length > 0);
      }),
    );
  });
});

describe("the list of editions", () => {
  const current = { current: "2026", editions: [{ id: "2026", date: "2026-05-22", title: { de: "Atlas" } }] };

  test("is returned as it is", () => {
    expect(parseCurrentEdition(current)).toBe(current);
  });

  test("must hold the edition that it calls current", () => {
    expect(parseCurrentEdition({ ...current, current: "2027" })).toMatchObject([
      { message: 'current.json, current: eine der Ausgaben in editions erwartet, "2027" gefunden. Die Ausgabe neu erzeugen.' },
    ]);
  });

  test("of a wrong form names the member", () => {
    expect(parseCurrentEdition({ current: "2026", editions: [{ id: "2026" }] })).toMatchObject([
      { place: { member: "editions[0].date" } },
      { place: { member: "editions[0].title" } },
    ]);
  });
});

/** A loose deep copy to be spoilt: tests put values of wrong types into it. */
function copy(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}

function memberPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const own = Array.isArray(value) ? [] : [[...path, key]];
    return [...own, ...memberPaths(entry, [...path, key])];
  });
}

/** Keys of dictionaries may be absent: levels of a table, class limits per level, registers. */
function isDictionaryKey(path: readonly string[]): boolean {
  return ["classes", "registers"].includes(path.at(-2) ?? "") || (path.at(-2) === "levels" && path[0] === "tables");
}
