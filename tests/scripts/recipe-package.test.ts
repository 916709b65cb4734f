// SPDX-License-Identifier: EUPL-1.2
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { build } from "../../scripts/commands/build.ts";
import { compute } from "../../scripts/commands/compute.ts";
import { changedSettings, smallPackage } from "../intake/package/small-package.ts";
import { runCommand } from "./run-command.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "recipe-package-"));
});
afterEach(() => rm(folder, { recursive: true }));

// Children below 15: Altstadt 100 of 1100, Neustadt 50 of 500, Hafen 0 of 80; two years before 120 of 1100, 40 of 500, 0 of 80.
const ages = "id;jahr;a0;a20\n0101;2022;120;980\n0102;2022;40;460\n0201;2022;0;80\n0101;2024;100;1.000\n0102;2024;50;450\n0201;2024;0;80\n";

const index = `art: index
titel: Kinder
paket: paket
ebene: stadtteil
bevoelkerung: einwohner
kennzahlen: { kinder: { spalte: kinder, richtung: 1 } }
normierung: { methode: keine }
aufbau: { index: { teile: [kinder] } }
`;

const rules = `art: regeln
paket: paket
ebene: stadtteil
titel: Felder
autor: Rat
datum: "2026-01-01"
felder:
  - id: viele
    name: Viele Kinder
    betroffene: kinder
    mindestzahl: 20
    regel: { kennzahl: kinder, vergleich: ueber, bezug: umgebung }
`;

describe("an index over a package", () => {
  test("has the values that the page shows, of the newest year; uncertain ones only if the recipe asks for them", async () => {
    const result = await computed(index);
    expect(result).toMatchObject({
      outcome: "ok",
      results: [{ apart: null, areas: [{ id: "0101", name: "Altstadt" }, { score: { value: 10 } }, { score: { value: null } }] }],
    });
    expect(result.results[0].areas[0].score.value).toBeCloseTo(100 / 11, 12);
    const all = await computed(`${index}luecken: { unsicher: verwenden }\n`);
    expect(all).toMatchObject({ results: [{ areas: [{}, {}, { score: { value: 0, status: "unreliable" } }] }] });
  });

  test("reads counts, other years and several years of the same columns", async () => {
    const change = index.replace(
      "{ spalte: kinder, richtung: 1 }",
      "{ spalte: kinder.zaehler, abzueglich: kinder.zaehler@-2, richtung: 1 }",
    );
    expect(await computed(change)).toMatchObject({
      results: [{ areas: [{ score: { value: -20 } }, { score: { value: 10 } }, { score: { value: 0 } }] }],
    });
    const years = await computed(index.replace("ebene: stadtteil", "ebene: stadtteil\njahr: [2022, 2024]"));
    expect(years).toMatchObject({
      results: [
        { apart: "2022", areas: [{}, { score: { value: 8 } }, {}] },
        { apart: "2024", areas: [{}, { score: { value: 10 } }, {}] },
      ],
    });
  });

  test("never makes a number of a secret count", async () => {
    const hidden = changedSettings("zahlen: deutsch\n", "zahlen: deutsch\nschutz: { mindestfallzahl: 60 }\n");
    const { results } = await computed(index, { ...hidden, "alter.csv": ages });
    const secret = results[0].areas[1];
    expect(secret).toMatchObject({
      score: { value: null, status: "suppressed" },
      rank: null,
      parts: { kinder: { value: { value: null } } },
    });
    const counts = index.replace(
      "{ spalte: kinder, richtung: 1 }",
      "{ zaehler: kinder.zaehler, nenner: kinder.nenner, faktor: 100, richtung: 1 }",
    );
    expect((await computed(counts, { ...hidden, "alter.csv": ages })).results[0].areas[1]).toMatchObject({
      score: { value: null, status: "suppressed" },
    });
  });

  test("is the same over the source package and over the built page", async () => {
    const fromSource = await computed(index);
    await runCommand(build, [join(folder, "paket"), "--out", join(folder, "seite"), "--data-only"]);
    const { out } = await runCommand(compute, [join(folder, "rezept.yaml"), "--paket", join(folder, "seite"), "--json"]);
    expect(JSON.parse(out)).toEqual(fromSource);
  });

  test("says which file of a built page is damaged", async () => {
    await writeFiles(index);
    const page = join(folder, "seite");
    await runCommand(build, [join(folder, "paket"), "--out", page, "--data-only"]);
    const edition = join(page, "editions", "2026");
    for (const name of (await readdir(edition)).filter((one) => one !== "manifest.json" && one.endsWith(".json")))
      await writeFile(join(edition, name), "{}");
    const { succeeded, out } = await runCommand(compute, [join(folder, "rezept.yaml"), "--paket", page]);
    expect(succeeded).toBe(false);
    expect(out).toMatch(/✘ 2026\/.*eine unbeschädigte Datei der Ausgabe erwartet/);
  });

  test("says that a direction is its own choice", async () => {
    const other = index.replace("richtung: 1 }", "richtung: -1 }");
    const result = await computed(other);
    expect(result.outcome).toBe("ok");
    expect(result.issues).toMatchObject([{ code: "recipe-own-direction", severity: "warning" }]);
  });
});

describe("what an edition lacks is said with place and suggestion", () => {
  test.each([
    [
      "an indicator",
      ["spalte: kinder", "spalte: kindr"],
      'Zeile 6, Angabe "kennzahlen.kinder": eine Kennzahl der Ausgabe „2026“ (Kleinstadt) erwartet, "kindr" gefunden. Meinten Sie „kinder“?',
    ],
    ["a part", ["spalte: kinder", "spalte: einwohner.nenner"], "Erlaubt sind einwohner, einwohner.zaehler"],
    [
      "a level",
      ["ebene: stadtteil", "ebene: stadteil"],
      'eine Ebene der Ausgabe „2026“ (Kleinstadt) erwartet, "stadteil" gefunden. Meinten Sie „stadtteil“?',
    ],
    ["a year", ["ebene: stadtteil", "ebene: stadtteil\njahr: 2021"], "für 2022, 2024, nicht für 2021"],
    ["a text", ["aufbau:", "ohne: { spalte: bezirk, wert: x }\naufbau:"], "eine der Angaben gebiet, name, umgebung, jahr erwartet"],
    ["everything", ["paket: paket", "paket: nirgends"], "ein Quellpaket (atlas.yaml) oder eine gebaute Seite"],
  ])("%s", async (_, [from = "", to = ""], words) => {
    const result = await computed(index.replace(from, to));
    expect(result).toMatchObject({ outcome: "error", results: [] });
    expect(result.issues.map(({ message }) => message).join("\n")).toContain(words);
  });

  test("an indicator that rules name, at its place in their file", async () => {
    const result = await computed(rules.replace("kennzahl: kinder", "kennzahl: kindr"));
    expect(result.issues[0]?.message).toMatch(/rezept\.yaml, Zeile 12, Angabe "felder\.0\.regel": .*Meinten Sie „kinder“\?/);
  });
});

describe("action fields over a package", () => {
  test("give reasons, sentence and people per area", async () => {
    expect(await computed(rules)).toMatchObject({
      outcome: "ok",
      kind: "rules",
      results: [
        {
          fields: [
            {
              id: "viele",
              sentence:
                "Kinder unter 15 Jahren über dem Wert des umgebenden Gebiets. Außerdem mindestens 20 Fälle bei „Kinder unter 15 Jahren“.",
              met: ["0102"],
              people: { value: 500 },
              affected: { value: 50 },
            },
          ],
          union: { met: ["0102"] },
          areas: [
            { id: "0101", fields: { viele: { result: "notMet", conditions: [{ threshold: { value: 9.375 } }, {}] } } },
            {
              id: "0102",
              belongs: "met",
              fields: { viele: { result: "met", conditions: [{ value: { value: 10 }, distance: 0.625 }, { distance: 30 }] } },
            },
            { id: "0201", fields: { viele: { result: "notMet" } } },
          ],
        },
      ],
    });
  });

  test("people read the same as text", async () => {
    await writeFiles(rules);
    const { out } = await runCommand(compute, [join(folder, "rezept.yaml")]);
    expect(out).toContain("V Viele Kinder: 1 von 3 Gebieten, 500 Menschen, 50 Betroffene");
    expect(out).toContain("Neustadt\n  V Viele Kinder: ja");
    expect(out).toContain("✔ Kinder unter 15 Jahren über dem Wert des umgebenden Gebiets (10, Schwelle 9,38)");
  });

  test("a file of rules can be computed as it is", async () => {
    const file = rules.replace("art: regeln\npaket: paket\n", 'format: sozialatlas-regeln\nversion: "1"\n');
    await writeFiles(file);
    const { out, succeeded } = await runCommand(compute, [join(folder, "rezept.yaml"), "--paket", join(folder, "paket"), "--json"]);
    expect(succeeded).toBe(true);
    expect(JSON.parse(out)).toMatchObject({ results: [{ union: { met: ["0102"] } }] });
  });

  test("rules may lie in a file of their own, or in the package", async () => {
    const file = rules.replace("art: regeln\npaket: paket\n", 'format: sozialatlas-regeln\nversion: "1"\n');
    await mkdir(join(folder, "paket"), { recursive: true });
    await writeFile(join(folder, "felder.yaml"), file);
    const named = await computed("art: regeln\npaket: paket\nregeln: felder.yaml\n");
    expect(named).toMatchObject({ outcome: "ok", title: "Felder", results: [{ union: { met: ["0102"] } }] });
    const own = await computed("art: regeln\npaket: paket\n", { "alter.csv": ages, "regeln.yaml": file });
    expect(own).toMatchObject({ outcome: "ok", results: [{ union: { met: ["0102"] } }] });
  });

  test("the same seed gives the same bytes, and progress is told", async () => {
    const varied = `${rules}robustheit: { laeufe: 500, startwert: 3 }\n`;
    await writeFiles(varied);
    const first = await runCommand(compute, [join(folder, "rezept.yaml"), "--json"]);
    const second = await runCommand(compute, [join(folder, "rezept.yaml"), "--json"]);
    expect(second.out).toBe(first.out);
    expect(first.progress).toContain("Varianten: 200 von 500");
    expect(JSON.parse(first.out)).toMatchObject({
      results: [{ robustness: { variants: 500, seed: 3 }, areas: [{}, { fields: { viele: { robustness: { unknownShare: 0 } } } }, {}] }],
    });
  });
});

interface Computed {
  readonly outcome: string;
  readonly issues: readonly { readonly message: string }[];
  readonly results: { readonly 0: { readonly areas: { readonly 0: { readonly score: { readonly value: number } }; readonly 1: unknown } } };
}

async function writeFiles(recipe: string, changes: Readonly<Record<string, string>> = { "alter.csv": ages }): Promise<void> {
  await mkdir(join(folder, "paket"), { recursive: true });
  for (const [name, content] of Object.entries({ ...smallPackage, ...changes })) await writeFile(join(folder, "paket", name), content);
  await writeFile(join(folder, "rezept.yaml"), recipe);
}

async function computed(recipe: string, changes?: Readonly<Record<string, string>>): Promise<Computed> {
  await writeFiles(recipe, changes);
  const { out } = await runCommand(compute, [join(folder, "rezept.yaml"), "--json"]);
  return JSON.parse(out) as Computed;
}
