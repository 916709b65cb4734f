// SPDX-License-Identifier: EUPL-1.2
import type { Background, GlossaryTerm, KnownGap } from "../model/background.ts";
import { statusCodes } from "../model/cell.ts";
import type { AreaLevelId, ThemeId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { FileReference, Manifest } from "./edition-format.ts";
import { type CheckRun, complain, filledText, integer, list, quote, record, shape, text } from "./member-checks.ts";
import { localised } from "./parse-manifest.ts";

/** Where the manifest lists the file, beside the registers. */
export const backgroundRegister = "hintergrund";
/** Names of its two parts in `atlas.yaml`. */
export const glossaryRegister = "glossar";
export const gapsRegister = "luecken";

/** How many values of a theme on a level have which status, over all years and areas of this edition. Statuses that do not occur are absent. */
export interface StatusCount {
  readonly theme: ThemeId;
  readonly level: AreaLevelId;
  readonly statuses: Readonly<Record<string, number>>;
}

/** The published file: read when somebody opens the glossary or the page about gaps, never before. */
export interface BackgroundFile extends Background {
  readonly counts: readonly StatusCount[];
}

/** `null` for editions from before there was such a file. */
export function backgroundReference(manifest: Manifest): FileReference | null {
  return manifest.registers[backgroundRegister] ?? null;
}

const backgroundFile = shape<BackgroundFile>({
  glossary: list(shape<GlossaryTerm>({ id: filledText(), term: localised, explanation: localised })),
  gaps: list(
    shape<KnownGap>({ id: filledText(), group: localised, reason: localised, since: text(), step: localised, themes: list(filledText()) }),
  ),
  counts: list(shape<StatusCount>({ theme: filledText(), level: filledText(), statuses: record(integer) })),
});

/** Glossary, gaps and counts of an edition; every counted status is known, and no count is negative. */
export function parseBackgroundFile(value: unknown, file = "background"): BackgroundFile | readonly Issue[] {
  const run: CheckRun = { file, issues: [] };
  if (!backgroundFile(value, "", run)) return run.issues;
  value.counts.forEach(({ statuses }, index) => checkStatuses(statuses, `counts[${index}].statuses`, run));
  return run.issues.length > 0 ? run.issues : value;
}

function checkStatuses(statuses: Readonly<Record<string, number>>, path: string, run: CheckRun): void {
  for (const [status, count] of Object.entries(statuses)) {
    if (!statusCodes.some((known) => known === status)) complain(run, path, `ein bekannter Status erwartet, ${quote(status)} gefunden`);
    if (count < 0) complain(run, `${path}.${status}`, `0 oder mehr erwartet, ${count} gefunden`);
  }
}
