// SPDX-License-Identifier: EUPL-1.2
import type { AtlasData } from "../core/view/atlas-data.ts";
import { isLoading, type Loading } from "../core/view/read-cell.ts";
import { type KeyFact, selectKeyFacts } from "../core/view/select-key-facts.ts";
import { type OffersView, selectOffers } from "../core/view/select-offers.ts";
import type { AtlasState } from "../core/view/state.ts";
import { LoadFailure } from "../data/load-failure.ts";
import type { Pending } from "../markup/key-facts.ts";
import type { AtlasMemory } from "./atlas-memory.ts";
import type { PageModel } from "./page-model.ts";

/** Key facts and offers of the chosen area, as far as they are in memory. */
export interface Details {
  readonly facts: readonly KeyFact[] | Pending;
  /** `null` if the edition has no register of offers. */
  readonly offers: OffersView | Pending | null;
}

type Part = keyof Details;

/**
 * What the card says beyond the shown indicator. Its files are fetched after the view is painted: the card never waits for them, and
 * one that cannot be had takes only its own part away.
 */
export class AreaDetails {
  private readonly failed = new Set<Part>();

  constructor(private readonly memory: AtlasMemory) {}

  /** What can be shown now; `null` while no area is chosen. */
  select(model: PageModel, data: AtlasData): Details | null {
    const { chosen, state } = model;
    if (chosen === null || state.view !== "map") return null;
    const [facts, offers] = [selectFacts(data, state), selectOffersOf(data, state)];
    return {
      facts: isLoading(facts) ? this.pending("facts") : facts,
      offers: offers !== null && isLoading(offers) ? this.pending("offers") : offers,
    };
  }

  /** Loads what the chosen area still lacks, calling `arrived` after each part. Answers with the first file that could not be had. */
  async load(model: PageModel, arrived: () => void): Promise<LoadFailure | null> {
    const { state } = model;
    if (this.select(model, this.memory.data) === null) return null;
    const facts = this.loadPart("facts", (data) => selectFacts(data, state), arrived);
    const offers = this.loadPart("offers", (data) => selectOffersOf(data, state) ?? {}, arrived);
    const failures = await Promise.all([facts, offers]);
    return failures.find((failure) => failure !== null) ?? null;
  }

  private async loadPart(part: Part, select: (data: AtlasData) => object | Loading, arrived: () => void): Promise<LoadFailure | null> {
    if (!isLoading(select(this.memory.data))) return null;
    this.failed.delete(part);
    try {
      await this.memory.gather(select, new AbortController().signal);
      return null;
    } catch (error) {
      if (!(error instanceof LoadFailure)) throw error;
      this.failed.add(part);
      return error;
    } finally {
      arrived();
    }
  }

  private pending(part: Part): Pending {
    return this.failed.has(part) ? "failed" : "loading";
  }
}

function selectFacts(data: AtlasData, { level, area, year }: AtlasState): readonly KeyFact[] | Loading {
  return area === null ? [] : selectKeyFacts(data, { level, area, year });
}

function selectOffersOf(data: AtlasData, { level, area, offers }: AtlasState): OffersView | Loading | null {
  return area === null ? null : selectOffers(data, { level, area, group: offers });
}
