// SPDX-License-Identifier: EUPL-1.2
import { classificationAdapter } from "./adapter-classification.ts";
import { indicatorAdapter } from "./adapter-indicators.ts";
import { rulesAdapter } from "./adapter-rules.ts";
import { timeAdapter } from "./adapter-time.ts";
import { uncertaintyAdapter } from "./adapter-uncertainty.ts";
import type { Adapter } from "./adapter-entry.ts";

/** Logical function of the golden files → our implementation. A function that is not here counts as not built yet. */
export const adapter: Adapter = {
  ...indicatorAdapter,
  ...classificationAdapter,
  ...rulesAdapter,
  ...timeAdapter,
  ...uncertaintyAdapter,
};
