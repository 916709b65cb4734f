// SPDX-License-Identifier: EUPL-1.2
import type { SheetsTexts } from "../de-views/sheets.ts";

export const sheets: SheetsTexts = {};
