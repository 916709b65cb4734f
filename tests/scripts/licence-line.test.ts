// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { filesBelow } from "../../scripts/files.ts";

const configuration = [".dependency-cruiser.cjs", "eslint.config.js", "playwright.config.ts", "vite.config.ts", "vitest.config.ts"];
/** Equal to the file of the design, byte by byte. */
const asReceived = ["src/ui/tokens.css"];
/** Cases and files to read, under CC0 as REUSE.toml says. */
const data = ["tests/golden/data/", "tests/messy/files/"];

const lines: Readonly<Record<string, string>> = {
  css: "/* SPDX-License-Identifier: EUPL-1.2 */",
  ts: "// SPDX-License-Identifier: EUPL-1.2",
  js: "// SPDX-License-Identifier: EUPL-1.2",
  cjs: "// SPDX-License-Identifier: EUPL-1.2",
};

test("every source file begins with its licence", async () => {
  const files = [...configuration, ...(await sourcesIn("src")), ...(await sourcesIn("scripts")), ...(await sourcesIn("tests"))];
  expect(files.length).toBeGreaterThan(400);
  const without: string[] = [];
  for (const path of files) {
    const line = lines[path.split(".").at(-1) ?? ""];
    if (line === undefined || !(await readFile(path, "utf8")).startsWith(`${line}\n`)) without.push(path);
  }
  expect(without).toEqual([]);
});

async function sourcesIn(folder: string): Promise<readonly string[]> {
  const paths = (await filesBelow(folder)).map((path) => `${folder}/${path}`);
  return paths.filter((path) => /\.(ts|css)$/.test(path) && !asReceived.includes(path) && !data.some((start) => path.startsWith(start)));
}
