// SPDX-License-Identifier: EUPL-1.2
import { defineConfig } from "vitest/config";

const suite = (name: string, include: string[], timeout = 20_000) => ({
  test: { name, include, environment: "node" as const, testTimeout: timeout, env: { TZ: "Europe/Berlin" } },
});

export default defineConfig({
  test: {
    projects: [
      suite("unit", ["tests/{app,core,intake,publish,data,map,markup,i18n,ui,scripts}/**/*.test.ts"]),
      suite("golden", ["tests/golden/**/*.test.ts"], 60_000),
      suite("messy", ["tests/messy/**/*.test.ts"], 60_000),
      suite("cities", ["tests/cities/**/*.test.ts"], 240_000),
      suite("published", ["tests/published/**/*.test.ts"], 240_000),
      suite("build", ["tests/build/**/*.test.ts"], 240_000),
    ],
  },
});
