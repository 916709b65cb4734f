// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSourcePackage } from "../../src/intake/package/read-source-package.ts";
import { publishEdition, type PublishedEdition } from "../../src/publish/publish-edition.ts";
import { readCurrent, verifyEdition, writeSite } from "../../scripts/write-site.ts";
import { changedSettings, filesInMemory } from "../intake/package/small-package.ts";

let out = "";
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "write-site-"));
});
afterEach(() => rm(out, { recursive: true }));

test("a site holds the edition, the pages and the pointer, and nothing temporary", async () => {
  await writeSite(out, { edition: await edition("2026"), shell: null, pages: new Map([["index.html", "<!doctype html>"]]) });
  expect((await readdir(out)).sort()).toEqual(["editions", "index.html"]);
  expect((await readdir(join(out, "editions"))).sort()).toEqual(["2026", "current.json"]);
  expect((await readCurrent(out))?.current).toBe("2026");
});

test("an older edition stays and stays listed", async () => {
  await writeSite(out, { edition: await edition("2025"), shell: null, pages: new Map() });
  const newer = await edition("2026", out);
  await writeSite(out, { edition: newer, shell: null, pages: new Map() });
  expect((await readCurrent(out))?.editions.map(({ id }) => id)).toEqual(["2026", "2025"]);
  expect(await readdir(join(out, "editions", "2025"))).toContain("manifest.json");
});

test("the same edition is replaced as a whole", async () => {
  await writeSite(out, { edition: await edition("2026"), shell: null, pages: new Map() });
  await writeFile(join(out, "editions", "2026", "rest.json"), "{}");
  await writeSite(out, { edition: await edition("2026"), shell: null, pages: new Map() });
  expect(await readdir(join(out, "editions", "2026"))).not.toContain("rest.json");
});

test("an edition whose bytes do not fit its manifest is not shown, and the old one stays", async () => {
  await writeSite(out, { edition: await edition("2026"), shell: null, pages: new Map([["index.html", "alt"]]) });
  const fresh = await edition("2027");
  const damaged = new Map([...fresh.files].map(([path, bytes]) => [path, path.includes("suche") ? bytes.slice(1) : bytes]));
  const write = writeSite(out, { edition: { ...fresh, files: damaged }, shell: null, pages: new Map([["index.html", "neu"]]) });
  await expect(write).rejects.toThrow(/verifyEdition: "suche/);
  expect((await readdir(join(out, "editions"))).sort()).toEqual(["2026", "current.json"]);
  expect(await readFile(join(out, "index.html"), "utf8")).toBe("alt");
});

test("a file that was changed on disk is noticed", async () => {
  const written = await edition("2026");
  await writeSite(out, { edition: written, shell: null, pages: new Map() });
  const folder = join(out, "editions", "2026");
  await expect(verifyEdition(folder, written.manifest)).resolves.toBeUndefined();
  await writeFile(join(folder, written.manifest.sheets.path), "{}");
  await expect(verifyEdition(folder, written.manifest)).rejects.toThrow(written.manifest.sheets.path);
});

async function edition(id: string, into?: string): Promise<PublishedEdition> {
  const settings = changedSettings('id: "2026"\n  datum: "2026-05-22"', `id: "${id}"\n  datum: "${id}-05-22"`);
  const { atlas } = await readSourcePackage(filesInMemory(settings));
  if (atlas === null) throw new Error("edition: a small package without errors expected");
  return publishEdition(atlas, { previous: into === undefined ? null : await readCurrent(into) });
}
