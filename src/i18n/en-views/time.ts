// SPDX-License-Identifier: EUPL-1.2
import type { TimeTexts } from "../de-views/time.ts";

export const time: TimeTexts = {};
