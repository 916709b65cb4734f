// SPDX-License-Identifier: EUPL-1.2
import type { ModesTexts } from "../de-views/modes.ts";

export const modes: ModesTexts = {};
