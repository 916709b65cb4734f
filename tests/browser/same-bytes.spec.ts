// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { computeRecipeFile } from "../../scripts/compute-recipe-file.ts";
import type { FlagCounts } from "../../src/core/rules/flag-stability.ts";
import { openAtlas } from "./open-atlas.ts";

const dist = process.env["ATLAS_DIST"] ?? "dist";

/** The rules of the built edition, varied as the fields view varies them (stability-run.ts). */
const recipe = {
  art: "regeln",
  paket: dist,
  jahr: "2025",
  robustheit: { laeufe: "2000", startwert: "1", schwellen: "0.1", zufall: "ja" },
};

test("the worker of the page and Node judge 2,000 variants of the action fields with the same bytes", async ({ page }) => {
  await page.addInitScript(recordWorker);
  await openAtlas(page, "view=fields&area=0207&year=2025");
  const counted = (): Promise<FlagCounts | null> => page.evaluate(() => lastCounts());
  await expect.poll(async () => (await counted())?.variants, { timeout: 60_000 }).toBe(2000);
  const [inBrowser, inNode] = [await counted(), await countsInNode()];
  const areas = inNode.met.map((field) => field.filter((variants) => variants > 0 && variants < 2000).length);
  expect(Math.min(...areas), "fields where chance decides somewhere").toBeGreaterThan(0);
  expect(digest(inBrowser)).toBe(digest(inNode));
});

function digest(counts: FlagCounts | null): string {
  return createHash("sha256")
    .update(JSON.stringify([counts?.variants, counts?.met, counts?.unknown]))
    .digest("hex");
}

/** Judged from the files of the built site by the code of `atlas compute`. */
async function countsInNode(): Promise<FlagCounts> {
  const document = { value: recipe, lineOf: () => 1 };
  const outcome = await computeRecipeFile({ path: "rezept.yaml", document, source: null, progress: () => undefined });
  expect(outcome.issues).toEqual([]);
  const [result] = outcome.kind === "rules" ? outcome.results : [];
  if (result === undefined || result.stability === null) throw new Error("countsInNode: one varied result expected, none found");
  return result.stability.counts;
}

declare global {
  /** What the worker of the page sent last. */
  function lastCounts(): FlagCounts | null;
}

/** Listens to every worker that the page starts, without changing what it does. */
function recordWorker(): void {
  let last: FlagCounts | null = null;
  globalThis.lastCounts = () => last;
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener("message", ({ data }: MessageEvent<FlagCounts>) => {
        if ("met" in data) last = data;
      });
    }
  };
}
