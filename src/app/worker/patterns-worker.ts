// SPDX-License-Identifier: EUPL-1.2
import { type PatternJob, runPatternJob } from "../../core/view/patterns/pattern-job.ts";

/** Does one job and sends what there is to say. Ending the worker cancels it. */
addEventListener("message", ({ data }: MessageEvent<PatternJob>) => {
  for (const answer of runPatternJob(data)) postMessage(answer);
});
