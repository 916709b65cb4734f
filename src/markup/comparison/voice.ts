// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../../core/model/ids.ts";
import type { AreaValue, IndicatorView } from "../../core/view/indicator-view.ts";
import type { Reference } from "../../core/view/comparison/reference.ts";
import { gap } from "../../core/model/cell.ts";
import type { ComparisonTexts } from "../../i18n/de-views/comparison.ts";
import type { Speech } from "../../i18n/speech.ts";

/** Words and number style of the page, and the texts of the comparison in the same language. */
export interface Voice {
  readonly speech: Speech;
  readonly words: ComparisonTexts;
}

/** An area in the comparison, in the order of its colour and shape. */
export interface ComparedArea {
  readonly id: AreaId;
  readonly name: string;
}

/** What every chart of the comparison is made of. */
export interface ComparisonInput {
  /** One view per indicator, all of the same level. */
  readonly views: readonly IndicatorView[];
  readonly areas: readonly ComparedArea[];
  readonly reference: Reference;
  readonly voice: Voice;
}

/** The value of an area in a view; a gap (`missing`) where the view does not have it. */
export function valueOf(view: IndicatorView, area: ComparedArea): AreaValue {
  const found = view.areas.find(({ id }) => id === area.id);
  const missing = gap("missing");
  return (
    found ?? {
      ...area,
      parentName: null,
      cell: missing,
      numerator: missing,
      denominator: null,
      classIndex: null,
      relation: null,
      interval: null,
    }
  );
}

/** The value of the reference in a view, under its name. */
export function referenceOf(view: IndicatorView, { values, name }: Reference): AreaValue {
  const found = values.get(view.indicator.id);
  return found === undefined ? valueOf({ ...view, areas: [] }, { id: view.city.id, name }) : { ...found, name };
}

/** The reference inside a sentence: "die Stadt", the name of any other. */
export function referenceInSentence({ kind, name }: Reference, { words }: Voice): string {
  return kind === "city" ? words.theCity : name;
}

/** "Stadt" while the city is the reference, its name for any other. */
export function referenceName({ kind, name }: Reference, { words }: Voice): string {
  return kind === "city" ? words.city : name;
}
