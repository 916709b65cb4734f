// SPDX-License-Identifier: EUPL-1.2
/** Stable codes of inputs that a method refuses (methods.md): callers and tests rely on them, the message is for people. */
export type MethodErrorCode =
  | "NO_DATA"
  | "NOT_FINITE"
  | "CLASS_COUNT"
  | "BREAKS_ORDER"
  | "PARAMETER"
  | "WEIGHTS"
  | "NEGATIVE_COUNT"
  | "CANNOT_AGGREGATE"
  | "SHARE_SUM"
  | "NEGATIVE_SHARE"
  | "UNKNOWN_ID"
  | "NO_DENOMINATOR"
  | "LENGTH"
  | "RULE_REF"
  | "BALLOT";

/** A method was asked for something that has no answer. `details` holds the offending entries, for machines. */
export class MethodError extends Error {
  readonly code: MethodErrorCode;
  readonly details: Readonly<Record<string, number>>;

  constructor(code: MethodErrorCode, message: string, details: Readonly<Record<string, number>> = {}) {
    super(message);
    this.name = "MethodError";
    this.code = code;
    this.details = details;
  }
}
