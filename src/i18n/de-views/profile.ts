// SPDX-License-Identifier: EUPL-1.2
export const profile = {};

export type ProfileTexts = typeof profile;
