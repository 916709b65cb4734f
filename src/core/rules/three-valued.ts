// SPDX-License-Identifier: EUPL-1.2
/** Answer to a condition. `unknown` is shown as "nicht bewertbar", never as "nicht erfüllt". */
export type Truth = "met" | "notMet" | "unknown";

/** The three-valued "at least `wanted` of these": met if enough are met, unknown if the unknown ones could still be enough. */
export function atLeast(wanted: number, answers: readonly Truth[]): Truth {
  const met = answers.filter((answer) => answer === "met").length;
  const unknown = answers.filter((answer) => answer === "unknown").length;
  if (met >= wanted) return "met";
  return met + unknown >= wanted ? "unknown" : "notMet";
}
