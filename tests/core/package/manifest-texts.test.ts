// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../../src/core/package/edition-format.ts";
import { addTexts, parseTextsFile, splitTexts } from "../../../src/core/package/manifest-texts.ts";
import { indicator, manifest } from "../view/small-edition.ts";

const full = manifest({
  languages: ["de", "en"],
  indicators: [
    indicator("armut", { breaks: [{ year: 2017, kind: "definition", text: { de: "neue Zählweise" } }] }),
    indicator("wahl", { name: { de: "Wahlbeteiligung", en: "Turnout" } }),
  ],
});

describe("the texts of a further language", () => {
  test("leave the manifest, and come back as they were", () => {
    const { manifest: german, files } = splitTexts(full);
    expect(JSON.stringify(german)).not.toContain("Turnout");
    expect(files.map((file) => file.language)).toEqual(["en"]);
    expect(files.reduce(addTexts, german)).toEqual(full);
  });

  test("are still missing where they were missing", () => {
    const { manifest: german, files } = splitTexts(full);
    const again = files.reduce(addTexts, german);
    expect(again.indicators[0]?.breaks[0]?.text).toEqual({ de: "neue Zählweise" });
    expect(files[0]?.texts).toContain(null);
  });

  test("stay where they are the main language", () => {
    const english: Manifest = { ...full, languages: ["en", "de"] };
    expect(splitTexts(english)).toEqual({ manifest: english, files: [] });
  });

  test("survive the way through a file", () => {
    const { manifest: german, files } = splitTexts(full);
    const [stored, sent] = [JSON.parse(JSON.stringify(german)) as Manifest, JSON.parse(JSON.stringify(files[0])) as unknown];
    const parsed = parseTextsFile(sent, stored);
    expect("texts" in parsed && addTexts(stored, parsed)).toEqual(full);
  });

  test("are refused for another manifest", () => {
    const { files } = splitTexts(full);
    const other = manifest({ indicators: [] });
    const parsed = parseTextsFile(files[0], other, "texte-en.json");
    expect(parsed).toMatchObject([{ severity: "error", place: { file: "texte-en.json", member: "texts" } }]);
    expect(JSON.stringify(parsed)).toMatch(/\d+ Texte wie in manifest\.json erwartet, \d+ gefunden/);
  });

  test.each([[null], [{ language: "en" }], [{ language: "", texts: [] }], [{ language: "en", texts: [7] }]])(
    "are refused when the file is %j",
    (value) => {
      expect(parseTextsFile(value, full)).toMatchObject([{ severity: "error" }]);
    },
  );
});
