// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { importFile } from "../../src/intake/import-files.ts";
import { readGeometry } from "../../src/intake/read-geometry.ts";
import { readTable } from "../../src/intake/read-table.ts";
import { readYaml } from "../../src/intake/read-yaml.ts";

const folder = new URL("../messy/files/", import.meta.url);
const samples = ["table", "geometry", "workbook", "archive", "manifest", "privacy"]
  .flatMap((part) => readdirSync(new URL(`${part}/`, folder)).map((name) => `${part}/${name}`))
  .filter((path) => !/zip_bomb|deep_nesting|too_many/.test(path))
  .map((path) => new Uint8Array(readFileSync(new URL(path, folder))));

test("no bytes at all make a reader throw, and what is not read has a reason", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), readByAll), { numRuns: 300 });
});

test("no damage to a real file makes a reader throw", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.nat(),
      async (sample, changes, cut) => {
        const bytes = sample.slice(0, cut % 5 === 0 ? cut % (sample.length + 1) : sample.length);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        await readByAll(bytes);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test("no text of structural characters makes a reader throw", async () => {
  const text = fc.string({
    unit: fc.constantFrom(
      '"',
      ";",
      "\n",
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      "-",
      "1",
      "a",
      "&",
      "*",
      "!",
      "<",
      "\t",
      "|",
      ">",
      "?",
      "'",
      "%",
      "#",
      " ",
    ),
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(text, (characters) => readByAll(new TextEncoder().encode(characters))),
    { numRuns: 500 },
  );
});

async function readByAll(bytes: Uint8Array): Promise<void> {
  const [table, geometry, yaml] = [
    await readTable(bytes, "a.csv"),
    await readGeometry(bytes, "a.geojson", { keyColumn: "key" }),
    readYaml(bytes, "a.yaml"),
  ];
  for (const [content, issues] of [
    [table.table, table.issues],
    [geometry.features, geometry.issues],
    [yaml.document, yaml.issues],
  ] as const) {
    if (content === null) expect(issues.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
  }
  for (const name of ["a.csv", "a.geojson", "a.yaml"]) await importFile({ name, bytes });
  expect(Reflect.get({}, "polluted")).toBeUndefined();
}
