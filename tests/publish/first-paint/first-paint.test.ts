// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { areaId } from "../../../src/core/model/ids.ts";
import type { LevelGeometry } from "../../../src/core/view/geometry.ts";
import { firstPaint } from "../../../src/publish/first-paint/first-paint.ts";
import type { FirstPaintInput } from "../../../src/publish/first-paint/page-frame.ts";
import { atlasData, levels, manifest, partIds, partTable } from "../../core/view/small-edition.ts";
import { gridGeometry } from "../../map/grid-city.ts";

const shell = {
  script: "assets/app.js",
  styles: ["assets/page.css"],
  preload: ["assets/shared.js"],
  criticalCss: ".sa-map{display:block}.never{color:red}",
  pageCss: ".sa-map{display:block}.never{color:red}.later{color:blue}",
};

describe("published page", () => {
  test("reads without a script: title, sentence, map, legend, every value and the way to the table", async () => {
    const { indexHtml } = await firstPaint(input());
    const text = readable(indexHtml);
    expect(indexHtml).toContain('<html lang="de" data-atlas="static" data-edition="2026"');
    expect(indexHtml).toContain("<title>armut 2025 – Sozialatlas Probestadt (Erfundene Daten)</title>");
    expect(text).toContain("Ende 2025 sind es in der ganzen Stadt 15,0 %. In den 6 teilen sind es 5,0 bis 30,0 %.");
    expect(indexHtml.match(/<path data-area="/g)).toHaveLength(6);
    expect(indexHtml.match(/<li data-area="/g)).toHaveLength(6);
    expect(text).toContain("unter 10 %");
    expect(indexHtml).toContain('href="tabelle.html"');
    expect(text).toContain("Erfundene Daten");
  });

  test("links the rules that do not stand in it, and the table page all of them", async () => {
    const { indexHtml, tableHtml, laterStyles } = await firstPaint(input());
    expect(indexHtml).toContain("<style>.sa-map{display:block}</style>");
    expect(laterStyles.css).toBe(".never{color:red}.later{color:blue}");
    expect(indexHtml).toContain(`<link rel="stylesheet" href="${laterStyles.path}">`);
    expect(indexHtml).not.toContain("assets/page.css");
    expect(tableHtml).toContain('<link rel="stylesheet" href="assets/page.css">');
  });

  test("holds nothing that the content security policy forbids", async () => {
    const { indexHtml, tableHtml } = await firstPaint(input());
    for (const html of [indexHtml, tableHtml]) {
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|javascript:/);
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
      expect(policy).not.toContain("unsafe");
      expect(policy).not.toMatch(/\*|https?:/);
      const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
      expect(policy).toContain(`'sha256-${createHash("sha256").update(css).digest("base64")}'`);
    }
  });

  test("links relative to itself, so that it works in any folder, and to nobody else", async () => {
    const { indexHtml, tableHtml } = await firstPaint(input());
    for (const html of [indexHtml, tableHtml]) {
      for (const [, address = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^(#|mailto:|data:,$|[a-z][\w./-]*(#.*)?$)/);
    }
  });

  test("carries only the rules it needs and links the others behind its content", async () => {
    const { indexHtml, laterStyles } = await firstPaint(input());
    expect(indexHtml).toContain(".sa-map{display:block}");
    expect(indexHtml).not.toContain(".never");
    expect(indexHtml.indexOf(laterStyles.path)).toBeGreaterThan(indexHtml.indexOf("</footer>"));
  });

  test("shows a hidden value as a hatch and in words, never as a number", async () => {
    const { indexHtml, tableHtml } = await firstPaint(input({ cases: ["suppressed", 20, 30, 40, 50, 60] }));
    expect(indexHtml).toContain('data-area="01" class="area k-secret"');
    expect(readable(indexHtml)).toContain("geheim gehalten, weil zu wenige Fälle (1)");
    const row = /<tr data-area="01".*?<\/tr>/.exec(tableHtml)?.[0] ?? "";
    expect(readable(row)).toContain("keine Angabe");
    expect(row).not.toMatch(/\d+,\d/);
  });

  test("without shapes shows the table in the place of the map", async () => {
    const { indexHtml, iconSvg } = await firstPaint({ ...input(), geometry: null });
    expect(indexHtml).toContain('<table class="data-table">');
    expect(indexHtml).toContain('id="sa-map-figure" hidden');
    expect(iconSvg).toBeNull();
  });

  test("is the publisher's mistake where the default view is not loaded", async () => {
    const broken = { ...input(), data: atlasData([]) };
    await expect(firstPaint(broken)).rejects.toThrow('firstPaint: values of "armut" on level "teil" expected in data, not loaded');
  });

  test("speaks the language it is asked for", async () => {
    const { indexHtml } = await firstPaint({ ...input(), language: "en" });
    expect(indexHtml).toContain('<html lang="en"');
    expect(readable(indexHtml)).toContain("At the end of 2025 the value of the whole city is 15.0 %.");
  });
});

test("the table page is complete: one row per area and the city, and the map in words", async () => {
  const { tableHtml } = await firstPaint(input());
  expect(tableHtml.match(/<tr data-area="/g)).toHaveLength(7);
  expect(tableHtml).toContain("<h2>Die Karte in Worten</h2>");
  expect(tableHtml).not.toContain("<script");
});

describe("the policy of a page with a background map", () => {
  const basemap = { name: { de: "Plan" }, attribution: "© Stadt", maxZoom: null };
  const policies = async (tiles: string): Promise<readonly string[]> => {
    const { indexHtml, tableHtml, accessibilityHtml } = await firstPaint({
      ...input(),
      manifest: manifest({ basemap: { ...basemap, tiles } }),
    });
    return [indexHtml, tableHtml, accessibilityHtml].map((html) =>
      (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "").replace(/'sha256-[^']*'/, "HASH"),
    );
  };

  test("allows its host for pictures, on the page with the map only, and nothing else from elsewhere", async () => {
    const [index = "", table = "", access = ""] = await policies("https://karten.example:8443/{z}/{x}/{y}.png");
    const [plain = ""] = await policies("kacheln/{z}/{x}/{y}.png");
    expect(index).toBe(
      plain
        .replace("connect-src 'self'", "connect-src 'self' https://karten.example:8443")
        .replace("img-src 'self' data:", "img-src 'self' data: https://karten.example:8443"),
    );
    expect([table, access]).toEqual([plain, plain]);
    expect(plain).not.toMatch(/https?:|\*/);
  });

  test("allows nothing for an address that is none", async () => {
    const [index = ""] = await policies("https://*/{z}/{x}/{y}.png");
    expect(index).not.toMatch(/https?:|\*/);
  });
});

test("hostile names of place and areas stay text", async () => {
  const evil = `"><script>alert(1)</script>`;
  const data = atlasData([partTable([5, 10, 15, 20, 25, 30], Array(6).fill(100), [15, 100])]);
  const named = new Map([...levels()].map(([id, level]) => [id, { ...level, names: level.names.map(() => evil) }]));
  const published = manifest({ place: { ...manifest().place, name: evil } });
  const { indexHtml, tableHtml } = await firstPaint({
    ...input(),
    manifest: published,
    data: { ...data, manifest: published, levels: named },
  });
  expect(indexHtml + tableHtml).not.toContain("<script>alert");
  expect(indexHtml).toContain("&lt;script&gt;");
});

function input(changes: { readonly cases?: Parameters<typeof partTable>[0] } = {}): FirstPaintInput {
  const data = atlasData([partTable(changes.cases ?? [5, 10, 15, 20, 25, 30], Array(6).fill(100), [15, 100])]);
  return { manifest: data.manifest, data, geometry: geometry(), furniture: null, shell, language: "de" };
}

function geometry(): LevelGeometry {
  const grid = gridGeometry(3, 2);
  return { ...grid, areas: grid.areas.map((area, index) => ({ ...area, id: areaId(partIds[index] ?? "") })) };
}

function readable(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");
}
