// SPDX-License-Identifier: EUPL-1.2
import type { Status } from "../model/cell.ts";

/** What stands in the place of a number that is not there: signs that our own intake reads back as the same status. */
export const gapSigns: Readonly<Record<Exclude<Status, "ok" | "unreliable">, string>> = {
  missing: "k. A.",
  suppressed: ".",
  pending: "...",
  notApplicable: "x",
  undefined: "x",
};
