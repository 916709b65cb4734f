// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "@playwright/test";

/** How many sheets of A4 the page takes. */
export async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}
