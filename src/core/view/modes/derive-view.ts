// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { PublishedClasses } from "../../package/edition-format.ts";
import type { AtlasData } from "../atlas-data.ts";
import { comparesToCity } from "../city-comparison.ts";
import type { IndicatorView } from "../indicator-view.ts";
import type { UrlNotice } from "../normalise-state.ts";
import { isLoading, loadedTable } from "../read-cell.ts";
import type { AtlasState, Measure } from "../state.ts";
import { changesSince } from "./change-since.ts";
import { circlesOf } from "./circles.ts";
import { cityDifferences } from "./city-difference.ts";
import { type Differences, differenceView } from "./differences.ts";
import { differenceLimits } from "./diverging-classes.ts";
import { paleAreas } from "./filter-areas.ts";
import { methodOf, readerLimits } from "./reader-classes.ts";
import { reclassed } from "./reclassed.ts";
import { reliableFirst, type YearValues, yearValues } from "./year-values.ts";

/** The view that the reader made of the published one, and what of the wish could not be had. */
export interface DerivedView {
  readonly view: IndicatorView;
  readonly published: IndicatorView;
  /** What is shown in the end; `value` if the difference asked for does not exist. */
  readonly measure: Measure;
  /** First year of a change. */
  readonly since: number | null;
  /** How its classes were made, if not by the edition. */
  readonly classes: AtlasState["classes"];
  readonly notices: readonly UrlNotice[];
}

export type DerivedQuery = Pick<AtlasState, "level" | "year" | "measure" | "since" | "classes" | "circles" | "only" | "within">;

/**
 * Difference, classes, circles and filter of the reader applied to a published view. What cannot be had (no earlier year, no city
 * value, limits that leave no neutral middle) falls back to the published view and becomes one notice each. Classes hold for all
 * years. Counts are never drawn as colours (methods.md 9): they get circles, unless their relative change is shown.
 */
export function deriveView(data: AtlasData, query: DerivedQuery, published: IndicatorView): DerivedView {
  const table = loadedTable(data, published.indicator, query.level);
  const years = isLoading(table) ? [] : yearValues(published.indicator, table);
  const notices: UrlNotice[] = [];
  const measured = measuredView(query, { published, years, notices });
  const circled = withCircles(query, { ...measured, years, notices });
  const pale = paleAreas(data, circled.areas, query);
  return {
    view: pale === null ? circled : { ...circled, pale },
    published,
    measure: measured.measure,
    since: measured.measure === "change" ? (measured.view.beside?.years[0] ?? null) : null,
    classes: measured.classes,
    notices,
  };
}

interface Source {
  readonly published: IndicatorView;
  readonly years: readonly YearValues[];
  readonly notices: UrlNotice[];
}

interface Measured {
  readonly view: IndicatorView;
  readonly measure: Measure;
  readonly classes: AtlasState["classes"];
}

function measuredView(query: DerivedQuery, source: Source): Measured {
  const differences = differencesOf(query, source);
  return differences === null ? valueView(query, source) : differenceMeasure(query, differences, source);
}

function differencesOf({ measure, since, year }: DerivedQuery, { published, years, notices }: Source): Differences | null {
  if (measure === "value") return null;
  const differences = measure === "city" ? cityDifferences(published, years) : changesSince(published, years, since);
  if (differences === null) notices.push({ key: "measure", value: measure, reason: "notAvailable", shown: "value" });
  if (differences !== null && measure === "change" && since !== null && differences.years[0] !== since) {
    notices.push({ key: "since", value: String(since), reason: "notAvailable", shown: String(differences.years[0] ?? year) });
  }
  return differences;
}

function differenceMeasure({ measure, classes }: DerivedQuery, differences: Differences, { published, notices }: Source): Measured {
  const values = reliableFirst(differences.all);
  const wished = differenceLimits(classes, values);
  if (wished === null) notices.push({ key: "classes", value: "manual", reason: "notAvailable", shown: null });
  const limits = wished ?? differenceLimits(null, values) ?? [];
  const kept = wished === null ? null : classes;
  const shown: PublishedClasses = { method: kept === null ? "equal" : methodOf(kept), limits };
  return { view: differenceView(published, differences, shown), measure, classes: kept };
}

function valueView({ classes }: DerivedQuery, { published, years, notices }: Source): Measured {
  if (classes === null) return { view: published, measure: "value", classes };
  const values = reliableFirst(years.flatMap((year) => [...year.areas.values()].map(({ cell }) => cell)));
  const cityValue = years.findLast((year) => hasNumber(year.city.cell))?.city.cell.value ?? null;
  const limits = readerLimits(classes, values, comparesToCity(published.indicator) ? cityValue : null);
  if (limits === null) {
    notices.push({ key: "classes", value: classes.method, reason: "notAvailable", shown: null });
    return { view: published, measure: "value", classes: null };
  }
  return { view: reclassed(published, { method: methodOf(classes), limits }), measure: "value", classes };
}

function withCircles(query: DerivedQuery, { view, measure, years, notices }: Measured & Omit<Source, "published">): IndicatorView {
  const isCount = view.indicator.kind === "count" && measure === "value";
  if (!query.circles && !isCount) return view;
  const circles = circlesOf(
    isCount || measure === "value" ? view.indicator : (view.beside?.indicator ?? view.indicator),
    view.areas,
    years,
  );
  if (circles === null && query.circles) notices.push({ key: "circles", value: "1", reason: "notAvailable", shown: null });
  if (circles === null) return view;
  return isCount ? { ...reclassed(view, { method: "manual", limits: [] }), palette: "plain", circles } : { ...view, circles };
}
