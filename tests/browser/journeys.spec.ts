// SPDX-License-Identifier: EUPL-1.2
import { test } from "@playwright/test";
import { askForMyNeighbourhood, checkTheClaim, finger, keys, pointer } from "./resident-journeys.ts";

for (const [name, hand] of Object.entries({ "the mouse": pointer, "keys only": keys })) {
  test(`a resident finds offers for an older person by ${name}`, ({ page }) => askForMyNeighbourhood(page, hand));

  test(`a resident checks a claim about child poverty by ${name}`, ({ page }) => checkTheClaim(page, hand));
}

test.describe("at 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a resident finds offers for an older person by finger", ({ page }) => askForMyNeighbourhood(page, finger));

  test("a resident checks a claim about child poverty by finger", ({ page }) => checkTheClaim(page, finger));
});
