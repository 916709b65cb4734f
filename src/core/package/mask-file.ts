// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../model/issue.ts";
import type { MaskFile } from "./edition-format.ts";
import { type CheckRun, complain, list, position, shape } from "./member-checks.ts";

const maskFile = shape<MaskFile>({ polygons: list(list(list(position))) });

/** Inhabited land; every ring has at least four positions, the first again at its end. */
export function parseMaskFile(value: unknown, file = "mask"): MaskFile | readonly Issue[] {
  const run: CheckRun = { file, issues: [] };
  if (!maskFile(value, "", run)) return run.issues;
  value.polygons.forEach((rings, polygon) =>
    rings.forEach((ring, index) => {
      const [first, last] = [ring[0], ring.at(-1)];
      const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
      if (ring.length < 4 || !isClosed)
        complain(run, `polygons[${polygon}][${index}]`, "einen geschlossenen Ring aus mindestens 4 Punkten erwartet");
    }),
  );
  return run.issues.length > 0 ? run.issues : value;
}
