// SPDX-License-Identifier: EUPL-1.2
import { registerElements } from "../ui/register.ts";
import { SaPicker } from "../ui/picker/sa-picker.ts";
import { AreaFinder, type FinderHandles } from "./area-finder.ts";
import type { AtlasMemory } from "./atlas-memory.ts";

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
  return { finder: new AreaFinder(memory, handles), picker };
}
