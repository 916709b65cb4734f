import { editionId } from "../core/model/ids.ts";
import { loadManifest, editionSource } from "../data/edition-source.ts";
import { AtlasMemory } from "./atlas-memory.ts";
import { AtlasPage } from "./atlas-page.ts";
import { showStartFailure } from "./start-failure.ts";

/**
 * Wakes the published page: reads the manifest it was published with and hands over to the page. If that fails, the page of the first
 * paint stays as it is, readable and complete, with one notice.
 */
export async function startAtlas(document: Document): Promise<void> {
  const root = document.documentElement;
  const base = root.dataset["editions"] ?? "editions/";
  try {
    const published = root.dataset["edition"] ?? null;
    const pinned = new URLSearchParams(location.hash.slice(1)).get("edition") ?? published;
    const manifest = await loadManifest(base, pinned === null ? null : editionId(pinned));
    const page = new AtlasPage(document, new AtlasMemory(editionSource(base, manifest)));
    await page.start();
  } catch (error) {
    await showStartFailure(document, error, () => void startAtlas(document));
  }
}
