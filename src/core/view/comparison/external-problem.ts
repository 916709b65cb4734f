// SPDX-License-Identifier: EUPL-1.2

/** Columns of a table of external values; `year`, `source` may be empty, the others are needed. */
export type ExternalColumn = "indicator" | "value" | "name" | "year" | "source";

/** What is wrong with a table of external values; rows are 1-based and count the header. Put into words by the page.
 * `notText`: the file is a workbook, a picture or something else that is no text. */
export type ExternalProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "tooLong"; readonly most: number }
  | { readonly kind: "openQuote"; readonly row: number }
  | { readonly kind: "notText" }
  | { readonly kind: "noColumns"; readonly columns: readonly ExternalColumn[]; readonly found: readonly string[] }
  | { readonly kind: "unknownIndicator"; readonly row: number; readonly value: string; readonly nearest: string | null }
  | {
      readonly kind: "count" | "noNumber" | "ambiguousNumber" | "noShare" | "noYear" | "noName" | "repeated";
      readonly row: number;
      readonly value: string;
    };
