// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import type { AreaId, AreaLevelId, IndicatorId } from "../core/model/ids.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { DisadvantageArea, SeriesView } from "../core/view/indicator-view.ts";
import { keyFactIndicators } from "../core/view/key-fact-indicators.ts";
import { availableLevels } from "../core/view/levels-and-years.ts";
import { populationIndicator, selectPopulation } from "../core/view/population.ts";
import type { AgesView } from "../core/view/profile/age-view.ts";
import type { ProfileRow, ProfileView } from "../core/view/profile/profile-view.ts";
import { selectAges } from "../core/view/profile/select-ages.ts";
import { selectProfile } from "../core/view/profile/select-profile.ts";
import { isLoading, joinNeeds, type Loading } from "../core/view/read-cell.ts";
import { selectDisadvantage } from "../core/view/select-disadvantage.ts";
import { type KeyFact, selectKeyFacts } from "../core/view/select-key-facts.ts";
import { type OffersView, selectOffers } from "../core/view/select-offers.ts";
import { selectSeries } from "../core/view/select-series.ts";
import type { AtlasState } from "../core/view/state.ts";
import { selectTime } from "../core/view/time/select-time.ts";
import type { TimeView } from "../core/view/time/time-view.ts";
import type { ProfileTexts } from "../i18n/de-views/profile.ts";
import type { TimeTexts } from "../i18n/de-views/time.ts";
import { areaList } from "../markup/area-list.ts";
import { locator } from "../markup/outline.ts";
import { agesSection, hasAges, ratiosSection } from "../markup/profile/ages.ts";
import { conditionsMet, developments } from "../markup/profile/developments.ts";
import { type HeadInput, partsWithin, profileHead } from "../markup/profile/head.ts";
import { keyNumbers, offerGroups } from "../markup/profile/key-numbers.ts";
import { leadSentences } from "../markup/profile/lead.ts";
import { rowTable } from "../markup/profile/row-table.ts";
import "../ui/styles/profile.css";
import "../ui/styles/series.css";
import type { ComposedPage, OpenView } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import { viewTools } from "./view-tools.ts";

/** Words of the profile and of the lines over time in it. */
export interface ProfileWords {
  readonly profile: ProfileTexts;
  readonly time: TimeTexts;
}

/** All that a profile is made of, selected from what is in memory. */
interface ProfileParts {
  readonly view: ProfileView;
  readonly facts: readonly KeyFact[];
  readonly ages: AgesView | null;
  readonly offers: OffersView | null;
  readonly conditions: DisadvantageArea | null;
  readonly lines: readonly TimeView[];
  readonly people: SeriesView | null;
}

/** Most charts in "Wie hat es sich entwickelt?" and fewest years that make a line. */
const [mostLines, fewestYears] = [3, 3];

/** The profile of the chosen area; without one it asks for an area. */
export function openProfile(words: ProfileWords): OpenView {
  return (data, state) => {
    const { area } = state;
    const parts = area === null ? null : selectParts(data, { ...state, area });
    if (parts !== null && isLoading(parts)) return parts;
    return {
      compose: (model, context) =>
        parts === null ? composeChoice(model, words, context) : composeProfile(model, { parts, words }, context),
      take: async (input) => {
        const { takeProfile } = await import("./take-away-profile.ts");
        return takeProfile(parts?.view ?? null, words.profile.title, input);
      },
      scene: () => null,
    };
  };
}

type ChosenState = AtlasState & { readonly area: AreaId };

function selectParts(data: AtlasData, state: ChosenState): ProfileParts | Loading | null {
  const view = selectProfile(data, state);
  const facts = selectKeyFacts(data, state);
  const ages = selectAges(data, state);
  const offers = selectOffers(data, { ...state, group: null });
  const judged = data.manifest.conditions.length === 0 ? null : selectDisadvantage(data, { ...state, conditions: [] });
  const people = selectPeople(data, state);
  const needs = joinNeeds(view ?? {}, facts, ages ?? {}, offers ?? {}, judged ?? {}, people ?? {}, selectPopulation(data, state));
  if (needs !== null) return needs;
  if (view === null || isLoading(view) || isLoading(facts)) return null;
  return {
    view,
    facts,
    ages: present(ages),
    offers: present(offers),
    conditions: present(judged)?.areas.find(({ id }) => id === state.area) ?? null,
    lines: selectLines(data, view, state),
    people: present(people),
  };
}

function present<T extends object>(part: T | Loading | null): T | null {
  return part === null || isLoading(part) ? null : part;
}

/** Residents over the years, where the level has them. */
function selectPeople(data: AtlasData, { level, area, language }: ChosenState): SeriesView | Loading | null {
  const indicator = populationIndicator(data.manifest);
  if (indicator === null || !availableLevels(data.manifest, indicator.id).some(({ id }) => id === level)) return null;
  return selectSeries(data, { indicator: indicator.id, level, area, language });
}

/** Lines of the indicator that is shown and of the key facts, as far as they have enough years. */
function selectLines(data: AtlasData, view: ProfileView, state: ChosenState): readonly TimeView[] {
  const rows = view.themes.flatMap((theme) => theme.rows);
  const wanted = [...new Set([state.indicator, ...keyFactIndicators(data.manifest, state.level)])];
  const lines = wanted.flatMap((id): readonly TimeView[] => {
    const row = rows.find(({ indicator }) => indicator.id === id);
    if (row === undefined) return [];
    const time = selectTime(data, { ...state, indicator: id, year: row.year, compared: [], since: null, line: "value" });
    return isLoading(time) || time.years.length < fewestYears ? [] : [time];
  });
  return lines.slice(0, mostLines);
}

interface ProfileContent {
  readonly parts: ProfileParts;
  readonly words: ProfileWords;
}

function composeProfile(model: PageModel, { parts, words }: ProfileContent, context: PageContext): ComposedPage {
  const { view, facts, ages, offers, conditions, lines } = parts;
  const { speech } = context;
  const sheet = (indicator: IndicatorId): string => linkTo(context, { view: "sheet", indicator });
  const head = headInput(model, { parts, words }, context);
  const shared = { words: words.profile, speech, sheet };
  const agesInput = hasAges(ages)
    ? { ages, year: model.state.year, years: model.view.years, meanAge: meanAge(view, ages), ...shared }
    : null;
  const within = parts.view.inside[0]?.level;
  const levelWords = context.data.manifest.levels.find(({ id }) => id === within);
  const sections = [
    h("div", { class: "toolbar no-print" }, viewTools(speech, ["takeAway"])),
    h(
      "div",
      { class: "profile-top" },
      h(
        "div",
        {},
        keyNumbers({ facts, ...shared }),
        offers === null ? null : offerGroups({ view: offers, ...shared, href: (group) => linkTo(context, { view: "map", offers: group }) }),
      ),
      agesInput === null ? null : agesSection(agesInput),
    ),
    rowTable({ view, ...shared }),
    developments({
      views: lines,
      href: ({ indicator }) => linkTo(context, { view: "time", indicator: indicator.id }),
      timeWords: words.time,
      words: words.profile,
      speech,
    }),
    agesInput === null ? null : ratiosSection(agesInput),
    conditions === null
      ? null
      : conditionsMet({ area: conditions, href: linkTo(context, { view: "disadvantage" }), words: words.profile, speech }),
    levelWords === undefined ? null : partsWithin(head, words.profile.around(speech.areas(levelWords))),
    h("p", { class: "source" }, words.profile.source(speech.local(context.data.manifest.edition.source))),
  ];
  return {
    ...emptyPage,
    title: `${words.profile.title} ${view.name}`,
    sentence: profileHead(head),
    form: sections.filter((section) => section !== null),
  };
}

const emptyPage = { index: null, toolbar: null, below: null, area: null } as const;

function headInput({ state }: PageModel, { parts, words }: ProfileContent, context: PageContext): HeadInput {
  const { data, geometry, speech } = context;
  const { view } = parts;
  const population = selectPopulation(data, state);
  return {
    view,
    lead: leadSentences({
      view,
      people: isLoading(population) ? { value: null, status: "missing" } : population(view.id),
      peopleSeries: parts.people,
      words: words.profile,
      speech,
    }),
    locator: geometry === null ? null : locator(geometry, view.id),
    links: {
      all: linkTo(context, { area: null }),
      map: linkTo(context, { view: "map", form: "map" }),
      time: linkTo(context, { view: "time" }),
      area: ({ id, level }) => linkTo(context, { area: id, ...onLevel(context, level) }),
    },
    words: words.profile,
    speech,
  };
}

/** Mean age from single years, where the edition has such an indicator for the year of the ages. */
function meanAge(
  { themes }: ProfileView,
  { year }: AgesView,
): { readonly area: ProfileRow["area"]["cell"]; readonly city: ProfileRow["city"]["cell"] } | null {
  const row = themes
    .flatMap((theme) => theme.rows)
    .find((candidate) => candidate.indicator.kind === "mean" && candidate.indicator.numerator.startsWith("summe_alter("));
  return row === undefined || row.year !== year || !hasNumber(row.area.cell) ? null : { area: row.area.cell, city: row.city.cell };
}

/** What a link to another level has to change: the level must have the indicator. */
function onLevel({ data, state }: PageContext, level: AreaLevelId): Pick<AtlasState, "level" | "indicator" | "compared"> {
  const has = (indicator: IndicatorId): boolean => availableLevels(data.manifest, indicator).some(({ id }) => id === level);
  const indicator = has(state.indicator) ? state.indicator : (keyFactIndicators(data.manifest, level)[0] ?? state.indicator);
  return { level, indicator, compared: [] };
}

/** One sentence that asks, a search field, the levels, and every area as a link. */
function composeChoice({ view }: PageModel, { profile }: ProfileWords, context: PageContext): ComposedPage {
  const { data, speech, state } = context;
  const levels = data.manifest.levels.filter(({ parent }) => parent !== null);
  const links = levels.map((level): Markup =>
    h(
      "a",
      { href: linkTo(context, { area: null, ...onLevel(context, level.id) }), "aria-current": level.id === state.level ? "true" : null },
      speech.areas(level).plural,
    ),
  );
  return {
    ...emptyPage,
    title: profile.title,
    sentence: [h("h1", {}, profile.ask)],
    form: [
      h("sa-search", { id: "sa-search-profile" }),
      h("div", { class: "seg", role: "group", "aria-label": profile.levels }, links),
      h("section", { class: "block" }, ...areaList({ view, speech, href: (area) => linkTo(context, { area }) })),
    ],
  };
}
