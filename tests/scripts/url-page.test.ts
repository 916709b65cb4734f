// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { printUrlDocumentation } from "../../src/core/view/url-documentation.ts";

/** After a change of the keys: `npx vitest run --project unit tests/scripts/url-page.test.ts -u` writes the page anew. */
test("docs/url.md says of every key of the link what the code says", async () => {
  expect(existsSync("docs/url.md")).toBe(true);
  await expect(printUrlDocumentation()).toMatchFileSnapshot("../../docs/url.md");
});
