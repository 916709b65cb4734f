// SPDX-License-Identifier: EUPL-1.2
/** Answer to a condition. `unknown` is shown as "nicht bewertbar", never as "nicht erfüllt". */
export type Truth = "met" | "notMet" | "unknown";

/** The three-valued "at least `wanted` of these": met if enough are met, unknown if the unknown ones could still be enough. */
export function atLeast(wanted: number, answers: readonly Truth[]): Truth {
  let [met, unknown] = [0, 0];
  for (const answer of answers) {
    if (answer === "met") met += 1;
    else if (answer === "unknown") unknown += 1;
  }
  if (met >= wanted) return "met";
  return met + unknown >= wanted ? "unknown" : "notMet";
}

/** The three-valued "all of these": not met if one is not met, else unknown if one is unknown. All of none is met. */
export function allOf(answers: readonly Truth[]): Truth {
  return atLeast(answers.length, answers);
}

/** The three-valued "one of these": met if one is met, else unknown if one is unknown. One of none is not met. */
export function anyOf(answers: readonly Truth[]): Truth {
  return atLeast(1, answers);
}

/** Turns met and not met around; unknown stays unknown. */
export function negate(answer: Truth): Truth {
  if (answer === "unknown") return answer;
  return answer === "met" ? "notMet" : "met";
}
