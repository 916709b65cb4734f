// SPDX-License-Identifier: EUPL-1.2
import { loadCode } from "../data/load-code.ts";
import { registerElements } from "../ui/register.ts";
import { SaPicker } from "../ui/picker/sa-picker.ts";
import { AreaFinder, type FinderHandles } from "./area-finder.ts";
import type { AtlasMemory } from "./atlas-memory.ts";
import { ContextHints } from "./context-hints.ts";

/** The elements of the page that have a life of their own. */
export interface LiveElements {
  readonly finder: AreaFinder;
  readonly picker: SaPicker;
}

/** Wakes the search fields of the page, words first, and adds the list behind the words of the sentence. */
export function wakeElements(document: Document, memory: AtlasMemory, handles: FinderHandles): LiveElements {
  registerElements();
  const picker = new SaPicker();
  document.body.append(picker);
  void new ContextHints(document, memory, handles.state);
  void noticeNewer(document, memory, handles);
  return { finder: new AreaFinder(memory, handles), picker };
}

/** Only a link that holds another edition fast than the one the page was published with can be behind; the code comes for nobody else. */
async function noticeNewer(
  document: Document,
  memory: AtlasMemory,
  { state, failed }: Pick<FinderHandles, "state" | "failed">,
): Promise<void> {
  const { edition } = state();
  if (edition === null || edition === document.documentElement.dataset["edition"]) return;
  try {
    const { noticeNewerEdition } = await loadCode("newer-edition.js", () => import("./newer-edition.ts"));
    await noticeNewerEdition(document, { manifest: memory.source.manifest, state });
  } catch (error) {
    failed(error, () => void noticeNewer(document, memory, { state, failed }));
  }
}
