// SPDX-License-Identifier: EUPL-1.2
export const takeAway = {};

export type TakeAwayTexts = typeof takeAway;
