// SPDX-License-Identifier: EUPL-1.2
export const sheets = {};

export type SheetsTexts = typeof sheets;
