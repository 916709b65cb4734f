// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { editionId } from "../../../src/core/model/ids.ts";
import type { CurrentEdition } from "../../../src/core/package/edition-format.ts";
import { newerEdition } from "../../../src/core/view/newer-edition.ts";

const list = (current: string): CurrentEdition => ({
  current: editionId(current),
  editions: [
    { id: editionId("2026"), date: "2026-05-22", title: { de: "Sozialatlas 2026" } },
    { id: editionId("2026-korrigiert"), date: "2026-05-22", title: { de: "Sozialatlas 2026" } },
    { id: editionId("2025"), date: "2025-05-20", title: { de: "Sozialatlas 2025" } },
  ],
});

test.each([
  ["2025", "2026", "2026"],
  ["2026", "2026", null],
  ["2026", "2025", null],
  ["2026", "2026-korrigiert", null],
  ["2019", "2026", null],
])("who reads edition %s while %s is current is told of %s", (shown, current, told) => {
  expect(newerEdition(list(current), editionId(shown))).toBe(told);
});
