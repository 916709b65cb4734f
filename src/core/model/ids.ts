// SPDX-License-Identifier: EUPL-1.2
/** Branded strings: keys keep leading zeros and are never numbers; one kind of key cannot be passed for another. */
export type Brand<K extends string> = string & { readonly __brand: K };
export type AreaId = Brand<"area">;
export type AreaLevelId = Brand<"level">;
export type IndicatorId = Brand<"indicator">;
export type MeasureId = Brand<"measure">;
export type ThemeId = Brand<"theme">;
export type TableId = Brand<"table">;
export type EditionId = Brand<"edition">;

export const areaId = (text: string): AreaId => text as AreaId;
export const areaLevelId = (text: string): AreaLevelId => text as AreaLevelId;
export const indicatorId = (text: string): IndicatorId => text as IndicatorId;
export const measureId = (text: string): MeasureId => text as MeasureId;
export const themeId = (text: string): ThemeId => text as ThemeId;
export const tableId = (text: string): TableId => text as TableId;
export const editionId = (text: string): EditionId => text as EditionId;

/** A text in German, with English (and further languages) beside it. Missing languages fall back to German. */
export interface Localised {
  readonly de: string;
  readonly en?: string | undefined;
}
