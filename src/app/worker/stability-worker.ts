// SPDX-License-Identifier: EUPL-1.2
import { runStability, type StabilityRequest } from "../../core/view/fields/stability-run.ts";

/** Judges the variants of one request and sends the counts so far after every slice. Ending the worker cancels it. */
addEventListener("message", ({ data }: MessageEvent<StabilityRequest>) => {
  for (const counts of runStability(data)) postMessage(counts);
});
