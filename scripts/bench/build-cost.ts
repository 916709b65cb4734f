// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

export interface BuildCost {
  readonly seconds: number;
  /** Highest resident memory of the process, in MB; `null` where the system does not tell. */
  readonly peakMb: number | null;
}

/** Runs a command in a process of its own and measures wall time and peak memory. */
export async function measureCommand(program: string, args: readonly string[]): Promise<BuildCost> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  let peakMb: number | null = null;
  const timer = setInterval(() => {
    if (child.pid === undefined) return;
    void highestMemory(child.pid).then((found) => {
      if (found !== null) peakMb = Math.max(peakMb ?? 0, found);
    });
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`bench: exit code 0 expected of "${program} ${args.join(" ")}", ${code} found`);
  return { seconds: (performance.now() - started) / 1000, peakMb };
}

async function highestMemory(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const found = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return found === undefined ? null : Number(found) / 1024;
}
