// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from "node:url";
import { buildSite } from "./build-site.ts";
import { printResult } from "./commands/build.ts";
import { demoFolder, isDemoCityCurrent, writeDemoCity } from "./demo-city/write.ts";
import { terminal } from "./terminal.ts";

/** Writes the demo city's source package unless it is there already, then its site. Returns whether all went well. */
export async function buildDemo(out = "dist"): Promise<boolean> {
  const output = terminal();
  output.progress("Die Beispielstadt wird erfunden");
  if (!isDemoCityCurrent(demoFolder)) writeDemoCity({ outDir: demoFolder });
  const result = await buildSite({ folder: demoFolder, out, progress: output.progress });
  printResult(result, output);
  return result.outcome === "ok";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await buildDemo()) ? 0 : 1;
