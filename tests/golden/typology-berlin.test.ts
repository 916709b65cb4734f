// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { differences } from "./compare.ts";
import type { GoldenCase } from "./golden-case.ts";
import { typologyAdapter } from "./adapter-typology.ts";

const path = fileURLToPath(new URL("../../../shared/golden/typology_mss_berlin.json", import.meta.url));
const isThere = existsSync(path);
const note = isThere ? "" : " (skipped: ../shared/golden is absent)";

describe.skipIf(!isThere)(`published classes of Monitoring Soziale Stadtentwicklung Berlin${note}`, () => {
  const { cases } = isThere ? (JSON.parse(readFileSync(path, "utf8")) as { cases: readonly GoldenCase[] }) : { cases: [] };

  test.each(cases.map((one) => [one.id, one] as const))("%s: every area has its published class", (_, { fn, input, expected, tol }) => {
    expect(differences(typologyAdapter[fn]?.(input), expected, tol)).toEqual([]);
  });
});
