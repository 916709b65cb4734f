// SPDX-License-Identifier: EUPL-1.2
import type { AccessTexts } from "./de-views/access.ts";
import type { ComparisonTexts } from "./de-views/comparison.ts";
import type { EmbedTexts } from "./de-views/embed.ts";
import type { FieldsTexts } from "./de-views/fields.ts";
import type { FocusTexts } from "./de-views/focus.ts";
import type { ModesTexts } from "./de-views/modes.ts";
import type { PatternsTexts } from "./de-views/patterns.ts";
import type { ProfileTexts } from "./de-views/profile.ts";
import type { SheetsTexts } from "./de-views/sheets.ts";
import type { TakeAwayTexts } from "./de-views/take-away.ts";
import type { TimeTexts } from "./de-views/time.ts";

/**
 * Texts of what is opened after the first page, by section. German has a file per section, so that each view fetches its own words;
 * every other language is fetched whole.
 */
export interface ViewTexts {
  readonly access: AccessTexts;
  readonly comparison: ComparisonTexts;
  readonly embed: EmbedTexts;
  readonly fields: FieldsTexts;
  readonly focus: FocusTexts;
  readonly modes: ModesTexts;
  readonly patterns: PatternsTexts;
  readonly profile: ProfileTexts;
  readonly sheets: SheetsTexts;
  readonly takeAway: TakeAwayTexts;
  readonly time: TimeTexts;
}

export type ViewSection = keyof ViewTexts;
