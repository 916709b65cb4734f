// SPDX-License-Identifier: EUPL-1.2
import type { RuleEdit, RuleEditName } from "../../core/view/fields/edit-fields.ts";

const names: readonly RuleEditName[] = [
  "indicator",
  "part",
  "operator",
  "reference",
  "const",
  "factor",
  "plus",
  "quantile",
  "meanPlusSd",
  "grouping",
  "wanted",
  "remove",
  "addCondition",
  "addGroup",
  "affected",
  "floor",
  "removeField",
  "resetField",
];

/** What a control of the rule editor changes, as its attributes say; `null` for any other control. */
export function editOf({ dataset }: HTMLElement, value: string): RuleEdit | null {
  const what = names.find((name) => name === dataset["edit"]);
  const { field, path } = dataset;
  return what === undefined || field === undefined || path === undefined ? null : { field, path, what, value };
}
