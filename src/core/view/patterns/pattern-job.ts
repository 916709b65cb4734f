// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "../../stats/method-error.ts";
import { type NeighboursJob, type NeighboursResult, runNeighbours } from "./neighbours-run.ts";
import { runTypes, type TypesJob, type TypesResult } from "./types-run.ts";

/** What a worker computes for the view "Muster"; plain data. */
export type PatternJob = NeighboursJob | TypesJob;

/** `refused`: the numbers at hand do not allow it, such as fewer areas than types. */
export type PatternResult = NeighboursResult | TypesResult | { readonly kind: "refused" };

/** What a worker says: how far it is, then the result. */
export type PatternAnswer = { readonly kind: "progress"; readonly share: number } | PatternResult;

/** Steps of progress that are told; more would only repaint the page. */
const reports = 10;

/** Does a job and says how far it is about ten times. The same job gives the same result everywhere. */
export function* runPatternJob(job: PatternJob): Generator<PatternAnswer, void> {
  try {
    const steps: Generator<number, PatternResult> = job.kind === "types" ? runTypes(job) : runNeighbours(job);
    let told = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        yield step.value;
        return;
      }
      if (step.value * reports < told + 1) continue;
      told = Math.floor(step.value * reports);
      yield { kind: "progress", share: step.value };
    }
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    yield { kind: "refused" };
  }
}

/** How far a computation is. */
export type PatternProgress =
  | { readonly kind: "running"; readonly share: number }
  | { readonly kind: "done"; readonly result: PatternResult }
  | { readonly kind: "failed" };
