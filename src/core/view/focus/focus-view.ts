// SPDX-License-Identifier: EUPL-1.2
import type { CheapestSet } from "../../focus/cheapest-set.ts";
import type { FocusDraft } from "../../focus/draft.ts";
import type { RecordedPoll } from "../../focus/focus-record.ts";
import type { Reach } from "../../focus/reach.ts";
import type { Cell } from "../../model/cell.ts";
import type { ActionField, RuleSet } from "../../model/rule.ts";
import type { PublishedIndicator, PublishedLevel } from "../../package/edition-format.ts";
import type { PollAgreement, RankPair } from "../../register/poll-agreement.ts";
import type { Truth } from "../../rules/three-valued.ts";
import type { NamedArea } from "../read-cell.ts";

/** One area as it stands in the path. */
export interface FocusArea extends NamedArea {
  readonly population: Cell;
  /** Whether it meets the criteria; unknown where secret or missing numbers could decide. */
  readonly answer: Truth;
  /** Counted conditions or fields: met, not judgeable. */
  readonly met: number;
  readonly unknown: number;
  /** How it came to the shortlist; `null`: it is not on it. */
  readonly listed: "criteria" | "hand" | null;
  /** Taken off the shortlist by hand. */
  readonly isRemoved: boolean;
  /** Why it was added, removed or not chosen; "" while nobody wrote it. */
  readonly reason: string;
  /** 1 for the area chosen first; `null`: not chosen. */
  readonly place: number | null;
}

/** People whom a choice should reach, with what it reaches. */
export interface FocusGroup {
  readonly indicator: PublishedIndicator;
  readonly reach: Reach;
  /** One count per area, in the order of the areas. */
  readonly counts: readonly Cell[];
}

/** A poll beside the data, over the areas of the shortlist. */
export interface FocusPoll {
  readonly poll: RecordedPoll;
  readonly agreement: PollAgreement;
  /** Areas on which both sides are far apart: reasons to talk. */
  readonly talks: readonly RankPair[];
  /** Areas that got votes and are not on the shortlist. */
  readonly outside: readonly string[];
}

/** The one exchange of a chosen area for another of the shortlist that reaches most more people of the first group. */
export interface FocusSwap {
  readonly out: FocusArea;
  readonly in: FocusArea;
  readonly reached: number;
  readonly share: number;
}

/** Everything the path to focus areas shows. */
export interface FocusView {
  readonly draft: FocusDraft;
  /** Parts of the link that could not be read, and areas in it that this level does not have. */
  readonly unreadable: readonly string[];
  readonly unknownAreas: readonly string[];
  readonly level: PublishedLevel;
  readonly year: number;
  /** Action fields of the edition; empty if it has none. */
  readonly fields: readonly ActionField[];
  /** How many conditions or fields are counted, and the least number that is asked for. */
  readonly total: number;
  readonly least: number;
  /** The criteria as a field with a rule: its sentence, and its recipe. `null` if the edition offers no criteria. */
  readonly criteria: ActionField | null;
  readonly recipe: RuleSet | null;
  readonly hasPopulation: boolean;
  readonly areas: readonly FocusArea[];
  /** Most conditions first, then by name. */
  readonly shortlist: readonly FocusArea[];
  readonly chosen: readonly FocusArea[];
  readonly polls: readonly FocusPoll[];
  /** The group that the sentence speaks about comes first. */
  readonly groups: readonly FocusGroup[];
  /** Residents, reached like a group. */
  readonly people: Reach;
  /** The cheapest choice for the draft's aim; `null` if the shortlist cannot reach it or the total is not known. */
  readonly cheapest: CheapestSet | null;
  /** The group of the draft's aim; `null` if nobody can be counted. */
  readonly aimed: FocusGroup | null;
  readonly swap: FocusSwap | null;
}
