// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, test } from "@playwright/test";
import { contentOf, dialog, download, numberIn, openTakeAway, rowsOfCsv } from "./downloads.ts";
import { openAtlas, plain } from "./open-atlas.ts";
import { pointer } from "./resident-journeys.ts";

test.use({ acceptDownloads: true });

const three = "view=comparison&compare=0207.0101.0102";
type Row = Readonly<Record<string, string>>;

test.describe("the exported table says what the table on screen says", () => {
  test("of the comparison, for every indicator, area and the reference", async ({ page }) => {
    await openAtlas(page, `${three}&form=table`);
    const shown = await gridOf(page, ".value-table");
    const rows = await taken(page);
    expect(shown.length).toBeGreaterThan(2);
    for (const { Kennzahl: name = "", ...values } of shown) {
      for (const [head, value] of Object.entries(values)) {
        const row = rows.find(
          (entry) => entry["Kennzahl"] === name && (entry["Name"] === head || (head === "Stadt" && entry["Rolle"] === "ganze Stadt")),
        );
        expect(numberIn(row?.["Wert"] ?? "no row"), `${name}, ${head}`).toBe(numberIn(value.split("\n")[0] ?? ""));
      }
    }
  });

  test("of the comparison over the years, and of two years", async ({ page }) => {
    await openAtlas(page, `${three}&chart=multiples&form=table&indicator=kinderarmut`);
    await expectYears(page, ".chart-part table");
    await openAtlas(page, `${three}&chart=maps&form=table&indicator=kinderarmut`);
    const pair = await gridOf(page, ".pair-table");
    const rows = await taken(page);
    expect(rows).toHaveLength(pair.length);
    for (const line of pair) {
      const values = Object.values(line);
      const row = Object.values(rows.find((entry) => entry["Name"] === values[0]) ?? {});
      expect([numberIn(row[3] ?? ""), numberIn(row[6] ?? "")], values[0]).toEqual([numberIn(values[1] ?? ""), numberIn(values[2] ?? "")]);
    }
  });

  for (const line of ["", "&line=index", "&line=average"]) {
    test(`of the lines over the years${line}`, async ({ page }) => {
      await openAtlas(page, `view=time&indicator=kinderarmut&area=0207&compare=0101${line}`);
      await page.locator("summary", { hasText: "Alle Werte als Tabelle" }).click();
      const computed = line === "" ? "Wert" : line.endsWith("index") ? /^Index \(/ : /gleitendes Mittel aus drei Jahren$/;
      await expectYears(page, ".year-table", computed);
    });
  }

  test("of several conditions, with value, verdict and count", async ({ page }) => {
    await openAtlas(page, "view=disadvantage&form=table");
    const shown = await gridOf(page, "table.data-table");
    await openTakeAway(page, pointer);
    const areas = rowsOfCsv(await contentOf(await download(page, pointer, "csv")));
    const details = rowsOfCsv(await contentOf(await download(page, pointer, "csv-bedingungen")));
    expect(areas).toHaveLength(shown.length);
    for (const line of shown) {
      const [name = "", , met = "", ...conditions] = Object.values(line);
      const row = areas.find((entry) => entry["Name"] === name);
      expect(`${row?.["erfüllt"]}${row?.["nicht beurteilbar"] === "0" ? "" : "?"}`, name).toBe(met);
      const own = details.filter((entry) => entry["Name"] === name);
      conditions.forEach((words, index) => {
        const verdict = words.includes("nicht bewertbar") ? "nicht beurteilbar" : words.includes("nicht erfüllt") ? "nein" : "ja";
        expect(own[index]?.["Urteil"], `${name}, ${words}`).toBe(verdict);
        expect(numberIn(own[index]?.["Wert"] ?? ""), name).toBe(numberIn(/^[−\d.,]+/.exec(words)?.[0] ?? ""));
      });
    }
  });

  test("of the action fields, with every answer", async ({ page }) => {
    await openAtlas(page, "view=fields&form=table");
    const answers = await page
      .locator("#sa-form table.data-table tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector("th")?.textContent ?? "",
          ...[...row.querySelectorAll("[data-answer]")].map((cell) => cell.textContent ?? ""),
        ]),
      );
    const rows = await taken(page);
    expect(rows).toHaveLength(answers.length);
    for (const [name = "", ...said] of answers) {
      const row = rows.find((entry) => entry["Name"] === name) ?? {};
      const fields = Object.entries(row).filter(
        ([head]) => head.startsWith("Handlungsfeld: ") && !/: (erfüllt|nicht beurteilbar)$/.test(head),
      );
      expect(
        fields.map(([, words]) => words),
        name,
      ).toEqual(said.map(plain));
    }
  });

  test("of the shortlist of focus areas", async ({ page }) => {
    await openAtlas(page, "view=focus");
    const shown = await page
      .locator("#sa-focus-record [data-key=part-2] tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
    const rows = await taken(page);
    const listed = rows.filter((entry) => entry["Auswahlliste"] !== "nein");
    expect(listed.map((entry) => entry["Name"]).sort()).toEqual(shown.map(([name]) => name).sort());
    for (const [name, met = ""] of shown) {
      const row = rows.find((entry) => entry["Name"] === name);
      expect(numberIn(row?.["erfüllt"] ?? ""), name).toBe(Number.parseInt(met, 10));
    }
  });

  for (const [hash, head] of [
    ["indicator=kinderarmut&measure=change", "Veränderung seit 2017"],
    ["indicator=kinderarmut&measure=city", "Abstand vom Stadtwert"],
    ["indicator=kinderarmut&classes=manual:10;20;30", "Wert"],
  ] as const) {
    test(`of a derived map: ${hash}`, async ({ page }) => {
      await openAtlas(page, `${hash}&form=table`);
      const shown = await page
        .locator("table.data-table tbody tr[data-area]")
        .evaluateAll((rows) => rows.map((row) => [row.getAttribute("data-area") ?? "", row.querySelector("td.n")?.textContent ?? ""]));
      const rows = await taken(page);
      for (const [area, value] of shown) {
        const row = rows.find((entry) => entry["Schlüssel"] === area);
        expect(Object.keys(row ?? {})).toContain(head);
        expect(numberIn(row?.[head] ?? ""), `${area}`).toBe(numberIn(value ?? ""));
      }
    });
  }
});

test.describe("the picture of a view has its own legend", () => {
  for (const [hash, words] of [
    ["view=disadvantage", ["Bedingungen treffen zu?", "Mehrfach belastet"]],
    ["view=fields", ["gehört zu mindestens einem Feld", "Handlungsfelder"]],
    ["view=focus", ["auf der Auswahlliste", "Fokusquartiere"]],
    ["indicator=kinderarmut&measure=change", ["stark gesunken", "Gezeigt wird die Veränderung seit 2017"]],
    ["indicator=kinderarmut&measure=city", ["Gezeigt wird der Abstand vom Stadtwert"]],
    ["indicator=kinderarmut&pair=arbeitslosenanteil", ["beide hoch", "beide niedrig"]],
  ] as const) {
    test(hash, async ({ page }) => {
      await openAtlas(page, hash);
      const svg = await picture(page);
      for (const layer of ["areas", "labels", "legend", "title", "source"]) expect(svg).toContain(`<g id="${layer}"`);
      const said = textOf(svg);
      for (const expected of words) expect(said).toContain(expected);
      expect(said).toContain("Quelle:");
      if (!hash.startsWith("indicator=kinderarmut&measure=change")) expect(said).not.toContain("Gesamtstadt Beispielstadt:");
    });
  }
});

test.describe("a chart is drawn as a picture of its own", () => {
  for (const hash of [
    "view=time&indicator=kinderarmut&area=0207",
    three,
    `${three}&chart=spine`,
    `${three}&chart=multiples`,
    `${three}&chart=scatter`,
    `${three}&chart=maps`,
  ]) {
    test(hash, async ({ page }) => {
      await openAtlas(page, hash);
      const svg = await picture(page);
      for (const layer of ["chart", "legend", "title", "source"]) expect(svg).toContain(`<g id="${layer}"`);
      expect(svg.match(/<svg/g), "no drawing inside the drawing").toHaveLength(1);
      expect(svg).not.toMatch(/ (x|y|x1|x2|cx|width|height)="[^"]*%"|var\(|class=|<style|NaN/);
      const said = textOf(svg);
      for (const expected of ["Ziegelei", "Quelle:", "Stand", "Ausgabe 2026", "dl-de/by-2-0", "Erfundene Daten"])
        expect(said).toContain(expected);
    });
  }
});

test("a workbook and a file with borders come from the same table", async ({ page }) => {
  await openAtlas(page, "indicator=kinderarmut");
  await openTakeAway(page, pointer);
  const rows = rowsOfCsv(await contentOf(await download(page, pointer, "csv")));
  const geo = JSON.parse(await contentOf(await download(page, pointer, "geojson")));
  expect(geo.features).toHaveLength(rows.length - 1);
  for (const { properties } of geo.features) {
    const row = rows.find((entry) => entry["Schlüssel"] === properties.key);
    expect(properties.value, properties.name).toBe(numberIn(row?.["Wert"] ?? ""));
    expect(properties.status).toBe(row?.["Status"]);
  }
  const workbook = await download(page, pointer, "xlsx");
  expect(workbook.suggestedFilename()).toBe("kinderarmut_stadtteil_2025_ausgabe-2026.xlsx");
  expect((await contentOf(workbook)).slice(0, 2)).toBe("PK");
});

test("a profile without a picture says so in one sentence and has no dead buttons", async ({ page }) => {
  await openAtlas(page, "view=profile&area=0207");
  await openTakeAway(page, pointer);
  await expect(dialog(page)).toContainText("Von dieser Ansicht gibt es kein Bild.");
  await expect(dialog(page).locator("[data-taking^=png], [data-taking=svg]")).toHaveCount(0);
  const rows = rowsOfCsv(await contentOf(await download(page, pointer, "csv")));
  expect(rows.length).toBeGreaterThan(20);
});

async function taken(page: Page): Promise<readonly Row[]> {
  await openTakeAway(page, pointer);
  const csv = await contentOf(await download(page, pointer, "csv"));
  await page.keyboard.press("Escape");
  return rowsOfCsv(csv);
}

async function picture(page: Page): Promise<string> {
  await openTakeAway(page, pointer);
  return contentOf(await download(page, pointer, "svg"));
}

/** Rows of a table on screen by the words of its heads; a cell with several lines keeps them. */
async function gridOf(page: Page, table: string): Promise<readonly Row[]> {
  const read = await page.locator(table).evaluate((element) => {
    const linesOf = (cell: Element): string =>
      [...cell.childNodes]
        .map((part) => part.textContent?.trim() ?? "")
        .filter((part) => part !== "")
        .join("\n");
    const heads = [...element.querySelectorAll("thead th")].map((cell) => cell.textContent?.trim() ?? "");
    return [...element.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell, at) => [heads[at] ?? "", linesOf(cell)]));
  });
  return read.map((row) => Object.fromEntries(row.map(([head = "", text = ""]) => [plain(head), plain(text)])));
}

/** A table with years as rows and areas as columns beside the exported rows of areas and years. */
async function expectYears(page: Page, table: string, value: string | RegExp = "Wert"): Promise<void> {
  const shown = await gridOf(page, table);
  const rows = await taken(page);
  expect(shown.length).toBeGreaterThan(5);
  for (const { Jahr: year = "", ...values } of shown) {
    for (const [name, text] of Object.entries(values)) {
      const row = rows.find((entry) => entry["Jahr"] === year && entry["Name"] === name) ?? {};
      const head = Object.keys(row).find((candidate) => (typeof value === "string" ? candidate === value : value.test(candidate)));
      expect(numberIn(row[head ?? ""] ?? "no row"), `${year}, ${name}`).toBe(numberIn(text));
    }
  }
}

/** The words of a drawing; a line that was broken reads as one. */
function textOf(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join(" ");
}
