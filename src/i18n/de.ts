// SPDX-License-Identifier: EUPL-1.2
import { deFirst } from "./de-first.ts";
import { deLater } from "./de-later.ts";

export type { AreaWords, FlaggedCounts, GapStatus, LoadFailure, Period } from "./de-first.ts";

/** All German texts: they define keys and types; a language that lacks a key does not compile. */
export const de = { ...deFirst, ...deLater };

/** Keys and message types of every language: the German ones, whatever the words are. */
export type Texts = Widened<typeof de>;

type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : T extends (...values: never[]) => unknown
      ? T
      : { readonly [Key in keyof T]: Widened<T[Key]> };
