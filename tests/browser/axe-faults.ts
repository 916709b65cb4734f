// SPDX-License-Identifier: EUPL-1.2
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe is asked: every rule, or only those whose answer depends on nothing but colours. */
export const questions = {
  all: { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false },
  colours: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"], preload: false },
} as const;

interface Axe {
  readonly run: (context: Document, options: unknown) => Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Accessibility faults of what the page shows now, in words. Axe is brought into a page once and then asked in place. */
export async function axeFaults(page: Page, question: keyof typeof questions = "all"): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode().withRules(["document-title"]).analyze();
  return page.evaluate(async (options) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, options);
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 160)).join(" · ")})`);
  }, questions[question]);
}
