// SPDX-License-Identifier: EUPL-1.2
import { editionId } from "../core/model/ids.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import { editionSource, loadManifest } from "../data/edition-source.ts";
import { LoadFailure } from "../data/load-failure.ts";
import { AtlasMemory } from "./atlas-memory.ts";
import { AtlasPage } from "./atlas-page.ts";
import { showStartFailure } from "./start-failure.ts";

/**
 * Wakes the published page: reads the manifest it was published with and hands over to the page. If that fails, the page of the first
 * paint stays as it is, readable and complete, with one notice. `opened`: the page of an earlier try that got as far as that.
 */
export async function startAtlas(document: Document, opened: AtlasPage | null = null): Promise<void> {
  let page = opened;
  try {
    page ??= await openPage(document);
    await page.start();
  } catch (error) {
    await showStartFailure(document, error, () => void startAtlas(document, page));
  }
}

async function openPage(document: Document): Promise<AtlasPage> {
  const base = document.documentElement.dataset["editions"] ?? "editions/";
  const manifest = await loadWantedManifest(base, document.documentElement.dataset["edition"] ?? null);
  return new AtlasPage(document, new AtlasMemory(editionSource(base, manifest)));
}

/** The manifest of the edition in the link; of the published one if there is none in it, or none of that name. */
async function loadWantedManifest(base: string, published: string | null): Promise<Manifest> {
  const loadPublished = (): Promise<Manifest> => loadManifest(base, published === null ? null : editionId(published));
  const wanted = new URLSearchParams(location.hash.slice(1)).get("edition") ?? "";
  if (wanted === "" || wanted === published) return loadPublished();
  try {
    return await loadManifest(base, editionId(wanted));
  } catch (error) {
    if (error instanceof LoadFailure && error.kind === "status") return loadPublished();
    throw error;
  }
}
