// SPDX-License-Identifier: EUPL-1.2
export const embed = {};

export type EmbedTexts = typeof embed;
