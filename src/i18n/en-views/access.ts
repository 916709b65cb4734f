// SPDX-License-Identifier: EUPL-1.2
import type { AccessTexts } from "../de-views/access.ts";

export const access: AccessTexts = {};
