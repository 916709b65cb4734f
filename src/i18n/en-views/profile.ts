// SPDX-License-Identifier: EUPL-1.2
import type { ProfileTexts } from "../de-views/profile.ts";

export const profile: ProfileTexts = {};
