// SPDX-License-Identifier: EUPL-1.2
export const access = {};

export type AccessTexts = typeof access;
