// SPDX-License-Identifier: EUPL-1.2
/** Words for the share of variants in which an area is chosen: "robust", "wahrscheinlich", "möglich", "nein". */
export type FocusLabel = "robust" | "likely" | "possible" | "no";

/** Source: methods.md 3.7 */
export function focusLabel(share: number): FocusLabel {
  if (share >= 0.9) return "robust";
  if (share >= 0.5) return "likely";
  return share >= 0.1 ? "possible" : "no";
}
