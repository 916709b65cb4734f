// SPDX-License-Identifier: EUPL-1.2
export const time = {};

export type TimeTexts = typeof time;
