// SPDX-License-Identifier: EUPL-1.2
import type { FlagCounts } from "../core/rules/flag-stability.ts";
import { printRuleSet } from "../core/rules/print-rule.ts";
import type { FieldsView } from "../core/view/fields/fields-view.ts";
import { stabilityDefaults, type StabilityRequest, type StabilityState, stabilityVariants } from "../core/view/fields/stability-run.ts";

/** Variants between two reports of progress, and how long a rule must rest before its variants are judged (ms). */
const [slice, rest] = [200, 250];

/** The worker that judges variants; one at a time, for the rules that are shown. */
export class FieldsStability {
  private key = "";
  private current: StabilityState = { kind: "running", done: 0, variants: stabilityVariants };
  private worker: Worker | null = null;
  private timer = 0;

  /** `changed` is called whenever there is more to show. */
  constructor(private readonly changed: () => void) {}

  /** What is known about the rules of a view. */
  stateOf(view: FieldsView): StabilityState {
    return keyOf(view) === this.key ? this.current : { kind: "running", done: 0, variants: stabilityVariants };
  }

  /** Begins with the rules of a view, unless they are the ones of before. */
  follow(view: FieldsView): void {
    if (keyOf(view) === this.key) return;
    this.start(view);
  }

  /** Judges the variants of a view, whatever was before. */
  start(view: FieldsView): void {
    this.stop();
    this.key = keyOf(view);
    this.current = { kind: "running", done: 0, variants: stabilityVariants };
    const fields = view.all.map(({ result }) => result.field);
    const request = { fields, table: view.table, options: stabilityDefaults, variants: stabilityVariants, slice };
    this.timer = window.setTimeout(() => this.run(request), rest);
  }

  cancel(): void {
    this.stop();
    this.show({ kind: "cancelled" });
  }

  private stop(): void {
    window.clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = null;
  }

  private run(request: StabilityRequest): void {
    const worker = new Worker(new URL("./worker/stability-worker.ts", import.meta.url), { type: "module" });
    this.worker = worker;
    worker.addEventListener("error", () => {
      this.stop();
      this.show({ kind: "failed" });
    });
    worker.addEventListener("message", ({ data }: MessageEvent<FlagCounts>) => {
      const isDone = data.variants === request.variants;
      if (isDone) this.stop();
      const fields = request.fields.map(({ id }) => id);
      this.show(isDone ? { kind: "done", counts: data, fields } : { kind: "running", done: data.variants, variants: request.variants });
    });
    worker.postMessage(request);
  }

  private show(state: StabilityState): void {
    this.current = state;
    this.changed();
  }
}

/** Rules, level and year: what decides the counts. */
function keyOf({ rules, level, year }: FieldsView): string {
  return JSON.stringify([printRuleSet(rules), level.id, year]);
}
