// SPDX-License-Identifier: EUPL-1.2
export const modes = {};

export type ModesTexts = typeof modes;
