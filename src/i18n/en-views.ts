// SPDX-License-Identifier: EUPL-1.2
import { access } from "./en-views/access.ts";
import { comparison } from "./en-views/comparison.ts";
import { embed } from "./en-views/embed.ts";
import { fields } from "./en-views/fields.ts";
import { focus } from "./en-views/focus.ts";
import { modes } from "./en-views/modes.ts";
import { patterns } from "./en-views/patterns.ts";
import { profile } from "./en-views/profile.ts";
import { sheets } from "./en-views/sheets.ts";
import { takeAway } from "./en-views/take-away.ts";
import { time } from "./en-views/time.ts";
import type { ViewTexts } from "./view-texts.ts";

export const enViews: ViewTexts = { access, comparison, embed, fields, focus, modes, patterns, profile, sheets, takeAway, time };
