// SPDX-License-Identifier: EUPL-1.2
import { classificationAdapter } from "./adapter-classification.ts";
import { compositeAdapter } from "./adapter-composite.ts";
import { indicatorAdapter } from "./adapter-indicators.ts";
import { timeAdapter } from "./adapter-time.ts";
import { typologyAdapter } from "./adapter-typology.ts";
import { uncertaintyAdapter } from "./adapter-uncertainty.ts";
import type { Adapter } from "./adapter-entry.ts";

/** Logical function of the golden files → our implementation. A function that is not here counts as not built yet. */
export const adapter: Adapter = {
  ...indicatorAdapter,
  ...classificationAdapter,
  ...timeAdapter,
  ...uncertaintyAdapter,
  ...compositeAdapter,
  ...typologyAdapter,
};
