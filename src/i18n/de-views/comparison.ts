// SPDX-License-Identifier: EUPL-1.2
export const comparison = {};

export type ComparisonTexts = typeof comparison;
