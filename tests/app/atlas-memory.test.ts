// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { AtlasMemory } from "../../src/app/atlas-memory.ts";
import { splitTexts } from "../../src/core/package/manifest-texts.ts";
import { areaLevelId } from "../../src/core/model/ids.ts";
import { editionSource } from "../../src/data/edition-source.ts";
import { editionFiles, fakeServer, manifest as german, reference } from "../data/fake-server.ts";

const full = {
  ...german,
  languages: ["de", "en"],
  levels: german.levels.map((level) => ({ ...level, singular: { de: level.singular.de, en: `${level.id} (en)` } })),
};

test("texts of a further language are fetched once, and reach the names of levels that came before and after them", async () => {
  const { memory, requests } = open();
  const signal = new AbortController().signal;
  await memory.loadAreas(areaLevelId("bezirk"), signal);
  expect(memory.data.manifest.levels[1]?.singular).toEqual({ de: "bezirk" });
  await Promise.all([memory.loadTexts("en", signal), memory.loadTexts("en", signal)]);
  await memory.loadTexts("en", signal);
  expect(memory.data.manifest).toEqual(memory.source.manifest.texts && { ...full, texts: memory.source.manifest.texts });
  expect(memory.data.levels.get("bezirk")?.level.singular.en).toBe("bezirk (en)");
  expect((await memory.loadAreas(areaLevelId("teil"), signal)).level.singular.en).toBe("teil (en)");
  expect(requests.filter((url) => url.includes("texte"))).toEqual(["/e/2026/texte-en.json"]);
});

test("the main language needs no file", async () => {
  const { memory, requests } = open();
  await memory.loadTexts("de", new AbortController().signal);
  expect(requests).toEqual([]);
});

test("texts that cannot be had are asked for again", async () => {
  const { memory, server } = open();
  const signal = new AbortController().signal;
  server.answer("/e/2026/texte-en.json", () => new Response("", { status: 503 }));
  await expect(memory.loadTexts("en", signal)).rejects.toMatchObject({ kind: "status", file: "2026/texte-en.json" });
  server.answer("/e/2026/texte-en.json", () => new Response(JSON.stringify(splitTexts(full).files[0])));
  await memory.loadTexts("en", signal);
  expect(memory.data.manifest.levels[1]?.singular.en).toBe("bezirk (en)");
});

function open() {
  const { manifest, files } = splitTexts(full);
  const file = files[0];
  const published = { ...manifest, texts: { en: reference("texte-en.json", file) } };
  const server = fakeServer({ ...editionFiles(), "/e/2026/texte-en.json": file });
  const memory = new AtlasMemory(editionSource("/e/", published, { fetch: server.fetch }));
  return { memory, server, requests: server.requests };
}
