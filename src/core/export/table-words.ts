// SPDX-License-Identifier: EUPL-1.2
import type { Localised } from "../model/ids.ts";
import type { Truth } from "../rules/three-valued.ts";
import type { MeasuredColumn, MeasuredWords } from "./measured-columns.ts";

/** What a row is in its table. */
export type TakenRole = "city" | "chosen" | "compared" | "reference" | "other";

export type TableColumn =
  | MeasuredColumn
  | "key"
  | "name"
  | "parent"
  | "year"
  | "class"
  | "emphasis"
  | "indicator"
  | "role"
  | "steps"
  | "difference"
  | "source"
  | "note"
  | "people"
  | "met"
  | "unknown"
  | "of"
  | "belongs"
  | "field"
  | "condition"
  | "threshold"
  | "verdict"
  | "listed"
  | "reason"
  | "place"
  | "relation"
  | "theme";

/** Words of all tables that can be taken away, in the language of the reader. */
export interface TableWords extends MeasuredWords {
  readonly columns: Readonly<Record<TableColumn, string>>;
  readonly roles: Readonly<Record<TakenRole, string>>;
  readonly verdict: Readonly<Record<Truth, string>>;
  readonly yes: string;
  readonly no: string;
  /** Head of the value of one year: "Wert 2017". */
  readonly valueOf: (year: string) => string;
  /** Head of what belongs to a named thing: "Kinderarmut: Urteil". */
  readonly partOf: (name: string, part: string) => string;
  /** Unit in the head of a column: "Kinderarmut (%)". */
  readonly inUnit: (name: string, unit: string) => string;
}

/** Words and the language that names of indicators and areas are told in. */
export interface TableSpeech {
  readonly words: TableWords;
  readonly local: (text: Localised) => string;
}
