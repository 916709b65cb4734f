// SPDX-License-Identifier: EUPL-1.2

const dynamicSigns = ["+", "±", "−"] as const;

/**
 * What stands on an area: number of the status class and sign of the dynamics, as Berlin prints them.
 *
 * @example statusSign(2, 0) // "3+"
 */
export function statusSign(statusClass: number, dynamicClass: number): string {
  return `${statusClass + 1}${dynamicSigns[dynamicClass] ?? ""}`;
}
