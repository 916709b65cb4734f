// SPDX-License-Identifier: EUPL-1.2
import type { TakeAwayTexts } from "../de-views/take-away.ts";

export const takeAway: TakeAwayTexts = {};
