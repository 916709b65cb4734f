// SPDX-License-Identifier: EUPL-1.2
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { cityName, isReferenceThere, patience, sourceOf } from "./build-city.ts";

const run = promisify(execFile);

describe.skipIf(!isReferenceThere)(cityName("A real city by one command"), () => {
  test(
    "Flensburg becomes a complete site: pages, edition and pointer; standard output is JSON and nothing else",
    async () => {
      const out = await mkdtemp(join(tmpdir(), "flensburg-"));
      const args = [
        "--import",
        "tsx",
        "scripts/atlas.ts",
        "build",
        "data/flensburg",
        "--source",
        sourceOf("flensburg-sozialatlas"),
        "--out",
        out,
        "--json",
      ];
      try {
        const { stdout } = await run(process.execPath, args);
        expect(JSON.parse(stdout)).toMatchObject({ outcome: "ok", place: "Flensburg", edition: "2022" });
        expect(await readFile(join(out, "index.html"), "utf8")).toContain("Flensburg");
        expect(JSON.parse(await readFile(join(out, "editions/current.json"), "utf8"))).toMatchObject({ current: "2022" });
      } finally {
        await rm(out, { recursive: true });
      }
    },
    patience,
  );
});
