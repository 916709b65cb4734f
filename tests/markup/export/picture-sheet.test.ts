// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap } from "../../../src/core/model/cell.ts";
import { h, type Markup, printMarkup } from "../../../src/core/markup/tree.ts";
import { speak } from "../../../src/i18n/speak.ts";
import { pictureLegend } from "../../../src/markup/export/picture-legend.ts";
import { type PictureFormat, type PictureInput, type PictureMap, pictureSheet } from "../../../src/markup/export/picture-sheet.ts";
import { wrapText } from "../../../src/markup/export/text-block.ts";
import { textWidth } from "../../../src/markup/text-width.ts";
import { area, rough, viewOf } from "../small-view.ts";

const de = speak("de");
const view = viewOf([
  area("A", 5),
  area("B", 18),
  area("C", 35),
  area("D", gap("suppressed")),
  area("E", gap("pending")),
  area("F", rough(3)),
]);
const formats: readonly PictureFormat[] = ["sheet", "square", "wide"];

describe.each(formats)("a picture of the form %s", (format) => {
  test("has the named layers, each once, and nothing from outside", () => {
    const picture = pictureSheet(input({ format }));
    expect(layersOf(picture)).toEqual(["areas", "labels", "legend", "title", "source"]);
    expect(printMarkup(picture)).not.toMatch(/(href|src)="(?!#)|url\((?!#)|@import|style=/);
  });

  test("says title, sentence, every class, the city, every gap, source, date, edition, licence, link, and that it is invented", () => {
    const text = textOf(pictureSheet(input({ format })));
    for (const words of [
      "Kinder in Grundsicherung",
      "Ende 2025 leben 19,1 % der Kinder",
      "unter 8 %",
      "30 % und mehr",
      "Gesamtstadt Beispielstadt: 19,1 %",
      "geheim gehalten, weil zu wenige Fälle (1)",
      "noch nicht geliefert (1)",
      "unsicher, weil kleine Basis (1)",
      "Quelle: Statistik. Stand 31.12.2025.",
      "Ausgabe 2026",
      "dl-de/by-2-0",
      "https://atlas.example/#edition=2026",
      "Erfundene Daten",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("keeps every text inside the picture, however long the title is", () => {
    const title = "Leistungsberechtigte in Bedarfsgemeinschaften mit minderjährigen Kindern und einem Elternteil ohne Erwerbseinkommen";
    const picture = pictureSheet(input({ format, title }));
    const width = Number(picture.attributes["width"]);
    for (const { x, text, size } of placedTexts(picture)) expect(x + textWidth(text, size), text).toBeLessThanOrEqual(width);
  });

  test("shows the legend in the patterns of the map where the map has patterns", () => {
    const picture = pictureSheet(input({ format, drawing: { ...drawing, className: "map patterns" } }));
    expect(printMarkup(picture)).toContain('<g class="map patterns"><rect class="area k1 picture-swatch"');
  });
});

test("a chart is a layer of its own that keeps inside the picture in every form", () => {
  const chart = { narrowest: 400, draw: (width: number) => ({ marks: [h("rect", { width, height: 900 })], height: 900 }) };
  for (const format of formats) {
    const picture = pictureSheet(input({ format, drawing: chart }));
    expect(layersOf(picture)).toEqual(["chart", "legend", "title", "source"]);
    const [, , , top = "", scale = "", width = ""] =
      /translate\(([\d.]+)( )([\d.]+)\) scale\(([\d.]+)\)"><rect width="([\d.]+)"/.exec(printMarkup(picture)) ?? [];
    expect(Number(top) + 900 * Number(scale), format).toBeLessThanOrEqual(Number(picture.attributes["height"]));
    expect(Number(width) * Number(scale), format).toBeLessThanOrEqual(Number(picture.attributes["width"]));
  }
});

test("keys without a colour carry the sign that is given, and notes stand below them", () => {
  const legend = {
    classes: [],
    city: "",
    gaps: [{ fill: null, sign: "?", words: "nicht alles beurteilbar" }],
    notes: ["Wie viele treffen zu?"],
  };
  const text = textOf(pictureSheet(input({ legend })));
  expect(text).toContain("? nicht alles beurteilbar");
  expect(text).toContain("Wie viele treffen zu?");
});

test("the forms for social media have their exact shapes", () => {
  const [square, wide] = [pictureSheet(input({ format: "square" })), pictureSheet(input({ format: "wide" }))];
  expect([square.attributes["width"], square.attributes["height"]]).toEqual(["1080", "1080"]);
  expect(Number(wide.attributes["width"]) / Number(wide.attributes["height"])).toBeCloseTo(16 / 9, 2);
});

test("text is broken between words, loses none, and only a word alone may be too long", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcäß") }), { minLength: 1, maxLength: 30 }),
      (words) => {
        const lines = wrapText(words.join(" "), 16, 160);
        expect(lines.join(" ").split(" ")).toEqual(words);
        for (const line of lines) if (line.includes(" ")) expect(textWidth(line, 16)).toBeLessThanOrEqual(160);
      },
    ),
  );
});

const drawing: PictureMap = {
  width: 1000,
  height: 760,
  defs: [h("defs", {})],
  areas: [h("path", { d: "M0 0h1" })],
  labels: [h("text", { class: "lab" }, "Ziegelei")],
  className: "map",
};

function input(changes: Partial<PictureInput>): PictureInput {
  return {
    format: "sheet",
    drawing,
    title: "Kinder in Grundsicherung",
    sentence: "Ende 2025 leben 19,1 % der Kinder in Familien mit Grundsicherung.",
    legend: pictureLegend(view, de, (place, value) => `Gesamtstadt ${place}: ${value}`),
    source: [
      "Quelle: Statistik. Stand 31.12.2025.",
      "Sozialatlas, Ausgabe 2026. Lizenz: dl-de/by-2-0.",
      "https://atlas.example/#edition=2026",
    ],
    badge: "Erfundene Daten",
    description: "Karte",
    ...changes,
  };
}

function layersOf({ children }: Markup): readonly string[] {
  return children.flatMap((child) => (typeof child === "object" && child.attributes["id"] !== undefined ? [child.attributes["id"]] : []));
}

/** All words in reading order; a line that was broken reads as one. */
function textOf(node: Markup | string): string {
  if (typeof node === "string") return `${node} `;
  return node.children.map(textOf).join("").replace(/\s+/g, " ");
}

interface PlacedText {
  readonly x: number;
  readonly text: string;
  readonly size: number;
}

function placedTexts(node: Markup | string, left = 0): readonly PlacedText[] {
  if (typeof node === "string") return [];
  const moved = left + Number(/translate\(([-\d.]+)/.exec(node.attributes["transform"] ?? "")?.[1] ?? 0);
  const size = Number(node.attributes["font-size"] ?? Number.NaN);
  const text = node.children.filter((child) => typeof child === "string").join("");
  const own = node.tag === "text" && size > 0 ? [{ x: moved + Number(node.attributes["x"]), text, size }] : [];
  return [...own, ...node.children.flatMap((child) => placedTexts(child, moved))];
}
