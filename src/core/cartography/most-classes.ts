// SPDX-License-Identifier: EUPL-1.2

/** Classes of one map: more colours of one palette cannot be told apart (methods.md 9). */
export const mostClasses = 7;
