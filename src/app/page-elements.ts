// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import { icon } from "../markup/icons.ts";
import { patchMarkup } from "../ui/patch/patch-markup.ts";
import type { FinderHandles } from "./area-finder.ts";
import type { AtlasMemory } from "./atlas-memory.ts";
import type { LiveElements } from "./live-elements.ts";
import { loadCode } from "../data/load-code.ts";
import { searchWords, type SearchWords } from "./search-words.ts";

/**
 * The elements with a life of their own: search fields, and the list behind the words of the sentence. Their code comes when the page
 * is interactive, or at once when somebody needs one. Until then a plain field stands in each search and takes what is typed; the
 * field that follows goes on with it.
 */
export class PageElements {
  private waking: Promise<LiveElements> | null = null;
  private live: LiveElements | null = null;

  constructor(
    private readonly document: Document,
    private readonly memory: AtlasMemory,
    private readonly handles: FinderHandles,
  ) {
    document.addEventListener("focusin", (event) => {
      if (this.live === null && event.target instanceof Element && event.target.closest("sa-search") !== null) this.wakeSoon();
    });
  }

  /** Gives every search field its words; may be called again whenever they change. */
  connect(): void {
    const fields = this.document.querySelectorAll("sa-search");
    const words = searchWords(this.memory.data.manifest, this.handles.state(), this.handles.speech());
    for (const field of fields) {
      if (this.live === null) patchMarkup(field, [plainField(words)]);
      else this.live.finder.connect(field);
    }
  }

  /** Fetches the code once; throws a `LoadFailure` if it does not come, and tries again when it is next asked. */
  wake(): Promise<LiveElements> {
    this.waking ??= this.start();
    return this.waking;
  }

  /** The same for nobody in particular: a failure is reported. */
  wakeSoon(): void {
    this.wake().catch((error: unknown) => this.handles.failed(error, () => this.wakeSoon()));
  }

  private async start(): Promise<LiveElements> {
    try {
      const { wakeElements } = await loadCode("live-elements.js", () => import("./live-elements.ts"));
      this.live = wakeElements(this.document, this.memory, this.handles);
      this.connect();
      this.handles.mended();
      return this.live;
    } catch (error) {
      this.waking = null;
      throw error;
    }
  }
}

/** Looks like the field that will take its place. */
function plainField({ label, placeholder }: SearchWords): Markup {
  const input = h("input", { type: "search", autocomplete: "off", spellcheck: "false", "aria-label": label, placeholder });
  return h("label", { class: "sa-search" }, icon("search"), input);
}
