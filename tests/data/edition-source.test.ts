// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { areaLevelId, editionId, tableId } from "../../src/core/model/ids.ts";
import { type EditionSource, editionSource, loadManifest, type SourceOptions } from "../../src/data/edition-source.ts";
import { LoadFailure } from "../../src/data/load-failure.ts";
import { editionFiles, fakeServer, json, manifest, partAreas, people, places, reference, type FakeServer } from "./fake-server.ts";

const table = tableId("leute");
const level = areaLevelId("teil");
const tablePath = "/e/2026/leute.json";

describe("a file that cannot be had", () => {
  it.each<[string, () => Response | Promise<Response>, string, string]>([
    ["answers 404", () => new Response("", { status: 404 }), "status", "Antwort 404"],
    ["answers 500 with a page", () => page(500), "status", "Antwort 500"],
    ["is a web page with status 200", () => page(200), "html", "Daten erwartet, eine Webseite gefunden"],
    [
      "is a web page without a type",
      () => new Response("  <!doctype html><p>Anmelden</p>"),
      "html",
      "Daten erwartet, eine Webseite gefunden",
    ],
    ["is cut off", () => new Response(JSON.stringify(people).slice(0, 40)), "truncated", "40 von 153 Byte"],
    ["is longer than published", () => new Response(`${JSON.stringify(people)} `), "damaged", "153 Byte erwartet, 154 gefunden"],
    [
      "has another number in it",
      () => new Response(JSON.stringify(people).replace("60", "61")),
      "damaged",
      "Die Prüfsumme stimmt nicht mit der Ausgabe überein",
    ],
    ["never comes", () => Promise.reject(new TypeError("fetch failed")), "offline", "keine Antwort (fetch failed)"],
    ["breaks off on the way", brokenStream, "truncated", "Übertragung abgebrochen (terminated)"],
  ])("%s: the failure says what and where", async (_, answer, kind, detail) => {
    const { server, edition } = await open();
    server.answer(tablePath, answer);
    const failure = await failureOf(edition.loadTable(table, level));
    expect({ kind: failure.kind, file: failure.file, detail: failure.detail }).toEqual({ kind, file: "2026/leute.json", detail });
  });

  it("is asked for again when the reader tries again, and then kept", async () => {
    const { server, edition } = await open();
    server.answer(tablePath, () => new Response("", { status: 503 }));
    await failureOf(edition.loadTable(table, level));
    server.answer(tablePath, () => json(people));
    await edition.loadTable(table, level);
    await edition.loadTable(table, level);
    expect(server.requests.filter((url) => url === tablePath)).toHaveLength(2);
  });

  it("is refused with a format failure when it is published but not ours", async () => {
    const server = fakeServer({ ...editionFiles(), "/e/2026/manifest.json": { format: "anderes" } });
    const failure = await failureOf(loadManifest("/e/", editionId("2026"), { fetch: server.fetch }));
    expect(failure.kind).toBe("format");
  });

  it("is called truncated when a manifest ends in the middle", async () => {
    const server = fakeServer(editionFiles());
    server.answer("/e/2026/manifest.json", () => new Response(JSON.stringify(manifest).slice(0, 300)));
    expect((await failureOf(loadManifest("/e/", editionId("2026"), { fetch: server.fetch }))).kind).toBe("truncated");
  });

  it("passes without a hash where the browser has none, but never with a wrong size", async () => {
    const { server, edition } = await open({ digest: null });
    expect(edition.checksHashes).toBe(false);
    server.answer(tablePath, () => new Response(JSON.stringify(people).slice(0, 9)));
    expect((await failureOf(edition.loadTable(table, level))).kind).toBe("truncated");
    server.answer(tablePath, () => json(people));
    expect((await edition.loadTable(table, level)).years).toEqual([2025]);
  });
});

describe("an opened edition", () => {
  it("is the newest one unless one is pinned", async () => {
    const { server, edition } = await open();
    expect(edition.manifest.edition.id).toBe("2026");
    expect(server.requests).toEqual(["/e/current.json", "/e/2026/manifest.json"]);
    server.requests.length = 0;
    await loadManifest("/e/", editionId("2026"), { fetch: server.fetch });
    expect(server.requests).toEqual(["/e/2026/manifest.json"]);
  });

  it("gives counts with their status, the suppressed one without its number", async () => {
    const { edition } = await open();
    const series = (await edition.loadTable(table, level)).series.get("leute");
    expect([...(series?.values ?? [])]).toEqual([60, 10, 0, 30]);
    expect([...(series?.status ?? [])]).toEqual([0, 0, 2, 0]);
  });

  it("resolves parents through the level above and fetches the file of all areas and rivers once", async () => {
    const { server, edition } = await open();
    const [areas] = await Promise.all([
      edition.loadLevelAreas(level),
      edition.loadGeometry(level),
      edition.loadLevelAreas(areaLevelId("bezirk")),
      edition.loadFurniture(),
    ]);
    expect(areas.parents).toEqual(["N", "S", "N"]);
    expect(server.requests.filter((url) => url.endsWith("gebiete.json"))).toHaveLength(1);
  });

  it.each(["teil", "bezirk"])("is refused where the areas of level %s, which the manifest names, are not there", async (missing) => {
    const { edition } = await openWithPlaces({ ...places, levels: places.levels.filter((entry) => entry.level !== missing) });
    const failure = await failureOf(edition.loadLevelAreas(level));
    expect(failure).toMatchObject({
      kind: "format",
      file: "gebiete.json",
      detail: `Gebiete der Ebene "${missing}" erwartet, keine gefunden`,
    });
  });

  it("is refused where a level has names but too few parents", async () => {
    const { edition } = await openWithPlaces({ ...places, levels: [...places.levels.slice(0, 2), { ...partAreas, parents: [0] }] });
    const failure = await failureOf(edition.loadLevelAreas(level));
    expect(failure.detail).toContain("gebiete.json, levels[2].parents: 3 Einträge wie in ids erwartet, 1 gefunden");
  });

  it("draws each border once and tells borders between parents from the others", async () => {
    const { edition } = await open();
    const geometry = await edition.loadGeometry(level);
    expect(geometry.areas.map(({ id }) => id)).toEqual(["01", "02", "03"]);
    expect(geometry.parentBorders).toEqual([
      [
        [1, 1],
        [1, 2],
      ],
    ]);
    expect(geometry.borders).toEqual([
      [
        [0, 1],
        [1, 1],
      ],
    ]);
    expect(geometry.bounds).toEqual([0, 0, 2, 2]);
  });

  it("has no rivers where the package has none, without asking for another file", async () => {
    const { server, edition } = await openWithPlaces({ ...places, furniture: null });
    await edition.loadLevelAreas(level);
    const before = server.requests.length;
    expect(await edition.loadFurniture()).toBeNull();
    expect(server.requests).toHaveLength(before);
  });

  it("loads rivers, search and sheets on demand", async () => {
    const { edition } = await open();
    expect((await edition.loadFurniture())?.lines[0]?.name).toBe("Merle");
    expect((await edition.loadSearch()).entries).toEqual([]);
    expect((await edition.loadSheets()).sheets).toEqual([]);
  });

  it("ends the waiting of the one who gave up and still answers the other", async () => {
    const { edition } = await open();
    const given = new AbortController();
    const first = edition.loadTable(table, level, given.signal);
    const second = edition.loadTable(table, level);
    given.abort();
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    expect((await second).table).toBe("leute");
  });

  it("asks again after everybody gave up", async () => {
    const { server, edition } = await open();
    const given = new AbortController();
    const first = edition.loadTable(table, level, given.signal);
    given.abort();
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    await edition.loadTable(table, level);
    expect(server.requests.filter((url) => url === tablePath)).toHaveLength(2);
  });
});

interface Opened {
  readonly server: FakeServer;
  readonly edition: EditionSource;
}

async function open(options: SourceOptions = {}, files = editionFiles()): Promise<Opened> {
  const server = fakeServer(files);
  const own = { fetch: server.fetch, ...options };
  return { server, edition: editionSource("/e/", await loadManifest("/e/", null, own), own) };
}

/** The edition with other areas or rivers. */
function openWithPlaces(value: unknown): Promise<Opened> {
  const changed = { ...manifest, places: reference("gebiete.json", value) };
  return open({}, { ...editionFiles(), "/e/2026/manifest.json": changed, "/e/2026/gebiete.json": value });
}

function page(status: number): Response {
  return new Response("<!doctype html><h1>Anmeldung</h1>", { status, headers: { "content-type": "text/html; charset=utf-8" } });
}

function brokenStream(): Response {
  return new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError("terminated")) }));
}

async function failureOf(loading: Promise<unknown>): Promise<LoadFailure> {
  const error: unknown = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof LoadFailure) return error;
  throw new Error(`a LoadFailure expected, ${String(error)} found`);
}
