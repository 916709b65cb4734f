// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readGaps, readGlossary } from "../../../src/intake/package/read-background.ts";

test("a glossary is read in both languages", async () => {
  const { entries, issues } = await readGlossary(
    bytes("begriff;begriff_en;erklärung\nAnteil;Share;Teil von hundert\nRate;;Fälle je Zahl\n"),
    "g.csv",
  );
  expect(entries).toEqual([
    { id: "1", term: { de: "Anteil", en: "Share" }, explanation: { de: "Teil von hundert" } },
    { id: "2", term: { de: "Rate" }, explanation: { de: "Fälle je Zahl" } },
  ]);
  expect(issues.filter(({ severity }) => severity !== "notice")).toEqual([]);
});

test("a row without an explanation is named and left out; the others are used", async () => {
  const { entries, issues } = await readGlossary(bytes("begriff;erklärung\nAnteil;\nRate;Fälle je Zahl\n"), "g.csv");
  expect(entries.map(({ term }) => term.de)).toEqual(["Rate"]);
  expect(issues).toContainEqual(
    expect.objectContaining({ code: "cell-empty", severity: "warning", place: expect.objectContaining({ row: 2 }) as unknown }),
  );
});

test("a file without the needed columns is refused with their names", async () => {
  const { entries, issues } = await readGlossary(bytes("wort;bedeutung\nAnteil;Teil\n"), "g.csv");
  expect(entries).toEqual([]);
  expect(issues.filter(({ severity }) => severity === "error").map(({ place }) => place.column)).toEqual(["begriff", "erklärung"]);
});

test("gaps keep group, reason, date, step and known themes; an unknown theme is named", async () => {
  const csv = "gruppe;grund;seit;schritt;themen\nMenschen ohne Wohnung;Nicht gezählt;2018;Zählung;wohnen|wonen\n";
  const { entries, issues } = await readGaps(bytes(csv), "l.csv", ["wohnen", "arbeit"]);
  expect(entries).toEqual([
    {
      id: "1",
      group: { de: "Menschen ohne Wohnung" },
      reason: { de: "Nicht gezählt" },
      since: "2018",
      step: { de: "Zählung" },
      themes: ["wohnen"],
    },
  ]);
  const unknown = issues.find(({ code }) => code === "reference-unknown");
  expect(unknown?.message).toContain("Meinten Sie „wohnen“?");
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
