// SPDX-License-Identifier: EUPL-1.2
import type { ComparisonTexts } from "../de-views/comparison.ts";

export const comparison: ComparisonTexts = {};
