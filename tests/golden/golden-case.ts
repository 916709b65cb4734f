// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How far a number may be from the expected one: `abs` or `rel`, whichever holds; neither: equal. */
export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
  /** `set`: lists are compared without their order · `monte-carlo`: shares from random draws, wide enough for their number. */
  readonly kind?: "set" | "monte-carlo";
  /** Present if `#rrggbb` may differ by 1 per channel. */
  readonly color?: string;
}

export interface GoldenCase {
  readonly id: string;
  readonly fn: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tol?: Tolerance;
  readonly optional?: boolean;
}

export interface Topic {
  readonly name: string;
  readonly cases: readonly GoldenCase[];
}

/** Reads every file of a folder that holds cases (the schema is in shared/methods.md 10); other JSON files are catalogues. */
export function readTopics(folder: string): readonly Topic[] {
  if (!existsSync(folder)) throw new Error(`golden files: folder expected, "${folder}" not found; check GOLDEN_DIR`);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const content = JSON.parse(readFileSync(join(folder, file), "utf8")) as { topic?: string; cases?: GoldenCase[] } | null;
    return content?.cases === undefined ? [] : [{ name: content.topic ?? file.replace(/\.json$/, ""), cases: content.cases }];
  });
}
