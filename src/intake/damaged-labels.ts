// SPDX-License-Identifier: EUPL-1.2
const months = "jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]";
const dayMonth = new RegExp(`^\\d{1,2}[.\\s-]*(${months})[a-zä]*\\.?$`, "i");
const monthDay = new RegExp(`^(${months})[a-zä]*\\.?[\\s-]*\\d{1,2}$`, "i");

/** Labels such as "06. Okt" or "Mai 12": groups ("6-10", "5-12") that a spreadsheet program took for dates. */
export function findDamagedLabels(
  labels: readonly { readonly row: number; readonly text: string }[],
): readonly { readonly row: number; readonly text: string }[] {
  return labels.filter(({ text }) => dayMonth.test(text.trim()) || monthDay.test(text.trim()));
}
