// SPDX-License-Identifier: EUPL-1.2
import type { PatternAnswer, PatternJob, PatternProgress } from "../core/view/patterns/pattern-job.ts";

/** One computation: what decides about its result, and how to make what is sent to the worker. */
export interface PatternTask {
  readonly key: string;
  readonly job: () => PatternJob;
}

/** Keeps the result of the view "Muster" that is shown, and the worker while it computes; one at a time. */
export class PatternsDesk {
  private key = "";
  private current: PatternProgress = { kind: "running", share: 0 };
  private worker: Worker | null = null;

  /** What is known for a task; begins with it unless it is the one of before. `changed` is called whenever there is more to show. */
  follow(task: PatternTask, changed: () => void): PatternProgress {
    if (task.key !== this.key) this.start(task, changed);
    return this.current;
  }

  /** Begins a task, whatever was before. */
  private start({ key, job }: PatternTask, changed: () => void): void {
    this.worker?.terminate();
    this.key = key;
    this.current = { kind: "running", share: 0 };
    const worker = new Worker(new URL("./worker/patterns-worker.ts", import.meta.url), { type: "module" });
    this.worker = worker;
    const show = (state: PatternProgress): void => {
      this.current = state;
      if (state.kind !== "running") worker.terminate();
      changed();
    };
    worker.addEventListener("error", () => show({ kind: "failed" }));
    worker.addEventListener("message", ({ data }: MessageEvent<PatternAnswer>) => {
      show(data.kind === "progress" ? { kind: "running", share: data.share } : { kind: "done", result: data });
    });
    worker.postMessage(job());
  }
}
