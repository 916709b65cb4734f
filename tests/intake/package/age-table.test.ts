// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readSourcePackage } from "../../../src/intake/package/read-source-package.ts";
import { changedSettings, filesInMemory } from "./small-package.ts";

const wish = "alterstabelle: { groesse: personen, alter: alter, geschlecht: geschlecht, maennlich: m, weiblich: w }";
const dimensions = { from: "merkmale: { alter:", to: "merkmale: { geschlecht: { spalte: geschlecht }, alter:" };
const table = "id;jahr;geschlecht;a0;a20\n0101;2024;m;50;500\n0101;2024;w;50;500\n0102;2024;m;50;450\n0201;2024;w;0;80";

function withWish(text: string): ReturnType<typeof filesInMemory> {
  const settings = (changedSettings(dimensions.from, dimensions.to)["atlas.yaml"] ?? "").replace("tabellen:", `${text}\ntabellen:`);
  return filesInMemory({ "atlas.yaml": settings, "alter.csv": table });
}

test("an age table is read with groups of five years up to 90 and down to the finest level unless it says otherwise", async () => {
  const { atlas, issues } = await readSourcePackage(withWish(wish));
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(atlas?.ageTable).toEqual({
    measure: "personen",
    ageDimension: "alter",
    sexDimension: "geschlecht",
    male: "m",
    female: "w",
    width: 5,
    openFrom: 90,
    finestLevel: "stadtteil",
    crossed: [],
  });
});

test("a package without one asks for none", async () => {
  const { atlas } = await readSourcePackage(filesInMemory());
  expect(atlas?.ageTable).toBeUndefined();
});

test.each([
  ["an unknown measure", "groesse: personen", "groesse: person", "Meinten Sie „personen“?"],
  ["an unknown dimension", "geschlecht: geschlecht", "geschlecht: geschlecht_", "Meinten Sie „geschlecht“?"],
  ["a value nobody has", "maennlich: m", "maennlich: M", '(m, w) erwartet, "M" gefunden.'],
  ["groups of no years", "weiblich: w", "weiblich: w, gruppen: 0", "Gruppen von mindestens 1 Jahr erwartet"],
  ["an open end before the first group is full", "weiblich: w", "weiblich: w, offen_ab: 3", "vor der offenen Gruppe Platz haben"],
  ["an unknown level", "weiblich: w", "weiblich: w, feinste_ebene: teil", '"teil" gefunden.'],
])("%s is named with what can be done", async (_, from, to, words) => {
  const { atlas, issues } = await readSourcePackage(withWish(wish.replace(from, to)));
  expect(atlas).toBeNull();
  expect(issues.map(({ message }) => message).join("\n")).toContain(words);
});
