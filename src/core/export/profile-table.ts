// SPDX-License-Identifier: EUPL-1.2
import type { AreaValue } from "../view/indicator-view.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import type { ProfileView } from "../view/profile/profile-view.ts";
import { type Measured, measuredColumns, statusColumns } from "./measured-columns.ts";
import type { TableSpeech } from "./table-words.ts";
import { type TakenTable, takenTable, wholeNumber } from "./taken-table.ts";

interface Profiled {
  readonly theme: string;
  readonly indicator: PublishedIndicator;
  readonly year: number;
  readonly area: AreaValue;
  /** `null` where the value is that of an area around. */
  readonly city: AreaValue | null;
}

/** All indicators of a profile: the value of the area, or of the closest area around that has it, and the value of the city. */
export function profileTable(about: Pick<TakenTable, "id" | "name">, view: ProfileView, speech: ProfileSpeech): TakenTable {
  const { words, local, relation } = speech;
  const { columns } = words;
  const measured = ({ area, indicator }: Profiled): Measured => ({ ...area, decimals: indicator.decimals, unit: local(indicator.unit) });
  return takenTable<Profiled>(
    { ...about, isByArea: false },
    [
      { id: "theme", head: columns.theme, cell: ({ theme }) => theme },
      { id: "indicator", head: columns.indicator, cell: ({ indicator }) => local(indicator.name) },
      { id: "key", head: columns.key, cell: ({ area }) => area.id },
      { id: "name", head: columns.name, cell: ({ area }) => area.name },
      { id: "year", head: columns.year, cell: ({ year }) => wholeNumber(year) },
      ...measuredColumns(words, measured),
      {
        id: "city",
        head: words.roles.city,
        cell: ({ city, indicator }) => (city === null ? null : { cell: city.cell, decimals: indicator.decimals }),
      },
      { id: "relation", head: columns.relation, cell: ({ area }) => relation(area) },
      ...statusColumns(words, measured),
    ],
    view.themes.flatMap(({ theme, rows, outer }) => [
      ...rows.map((row): Profiled => ({ ...row, theme: local(theme.name) })),
      ...outer.map((row): Profiled => ({ ...row, theme: local(theme.name), city: null })),
    ]),
  );
}

export interface ProfileSpeech extends TableSpeech {
  /** "höher als in der Stadt"; "" without a test. */
  readonly relation: (area: AreaValue) => string;
}
