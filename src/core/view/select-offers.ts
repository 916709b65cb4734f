// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId } from "../model/ids.ts";
import type { Offer, OfferGroup } from "../model/offer.ts";
import { offersReference } from "../package/offers-file.ts";
import type { AtlasData } from "./atlas-data.ts";
import type { LonLat } from "./geometry.ts";
import { findLevel } from "./levels-and-years.ts";
import { isLoading, joinNeeds, loadedAreas, type Loading } from "./read-cell.ts";

/** Which offers: those of an area, for everybody (`group: null`) or for one group. */
export interface OffersQuery {
  readonly level: AreaLevelId;
  readonly area: AreaId;
  readonly group: string | null;
}

export interface ShownOffer {
  readonly offer: Offer;
  /** Name of the area it serves as a whole; `null` for a place to go to. */
  readonly covers: string | null;
}

export interface NearOffer {
  readonly offer: Offer;
  /** As the crow flies from the middle of the area, in km. */
  readonly kilometres: number;
}

/** What an area has to offer. */
export interface OffersView {
  readonly areaName: string;
  /** Groups with the number of offers for them here, in the order of their names; groups without any offer here have 0. */
  readonly groups: readonly (OfferGroup & { readonly count: number })[];
  /** The chosen group; `null` while none is, or if the edition has none of that id. */
  readonly group: (OfferGroup & { readonly count: number }) | null;
  /** Offers of the chosen group in the order of their names: in the area or a part of it, and those that cover it as a whole. */
  readonly offers: readonly ShownOffer[];
  /** The closest ones outside, where there are fewer than three here. */
  readonly near: readonly NearOffer[];
}

const enough = 3;
const farthest = 5;
const order = new Intl.Collator("de");

/** Offers for an area, or what must be loaded first; `null` if the edition has no register of offers. */
export function selectOffers(data: AtlasData, query: OffersQuery): OffersView | Loading | null {
  if (offersReference(data.manifest) === null) return null;
  const register = data.offers ?? null;
  if (register === null) return { loading: [{ kind: "offers" }] };
  const chain = areaChain(data, query);
  if (isLoading(chain)) return chain;
  const { groups, offers } = register;
  const here = offers.filter((offer) => isFor(offer, query, chain)).toSorted(byName);
  const counted = groups
    .map((group) => ({ ...group, count: here.filter((offer) => offer.groups.includes(group.id)).length }))
    .toSorted((a, b) => order.compare(a.name.de, b.name.de));
  const group = counted.find(({ id }) => id === query.group) ?? null;
  const shown = group === null ? [] : here.filter((offer) => offer.groups.includes(group.id));
  return {
    areaName: chain[0]?.name ?? query.area,
    groups: counted,
    group,
    offers: shown.map((offer) => ({ offer, covers: coveredName(offer, chain) })),
    near: group === null || shown.length >= enough ? [] : nearest(offers, { group: group.id, shown, point: chain[0]?.label ?? null }),
  };
}

interface ChainArea {
  readonly level: AreaLevelId;
  readonly area: AreaId;
  readonly name: string;
  readonly label: LonLat | null;
}

/** The area and those around it, up to the city. */
function areaChain(data: AtlasData, { level, area }: OffersQuery): readonly ChainArea[] | Loading {
  const chain: ChainArea[] = [];
  let next: { readonly level: AreaLevelId | null; readonly area: AreaId | null } = { level, area };
  while (next.level !== null && next.area !== null) {
    const areas = loadedAreas(data, next.level);
    if (isLoading(areas)) return joinNeeds(areas) ?? { loading: [] };
    const index = areas.ids.indexOf(next.area);
    chain.push({ level: next.level, area: next.area, name: areas.names[index] ?? next.area, label: areas.labels[index] ?? null });
    next = { level: findLevel(data.manifest, next.level)?.parent ?? null, area: areas.parents[index] ?? null };
  }
  return chain;
}

/** In the area or one of its parts, or for the whole of an area around it. */
function isFor(offer: Offer, { level, area }: OffersQuery, chain: readonly ChainArea[]): boolean {
  if (offer.areas[level] === area) return true;
  return offer.reach === "area" && chain.some((outer) => outer.level === offer.level && outer.area === offer.areas[outer.level]);
}

/** The name of the covered area, as far as it is the area shown or one around it. */
function coveredName(offer: Offer, chain: readonly ChainArea[]): string | null {
  if (offer.reach === "place") return null;
  return chain.find(({ level, area }) => level === offer.level && offer.areas[level] === area)?.name ?? null;
}

function nearest(
  offers: readonly Offer[],
  wish: { readonly group: string; readonly shown: readonly Offer[]; readonly point: LonLat | null },
): readonly NearOffer[] {
  const { group, shown, point } = wish;
  if (point === null) return [];
  return offers
    .flatMap((offer): readonly NearOffer[] => {
      const isCandidate = offer.reach === "place" && offer.position !== null && offer.groups.includes(group) && !shown.includes(offer);
      return isCandidate && offer.position !== null ? [{ offer, kilometres: distance(point, offer.position) }] : [];
    })
    .filter(({ kilometres }) => kilometres <= farthest)
    .toSorted((a, b) => a.kilometres - b.kilometres || byName(a.offer, b.offer))
    .slice(0, enough - shown.length);
}

function byName(a: Offer, b: Offer): number {
  return order.compare(a.name, b.name) || order.compare(a.id, b.id);
}

/** Great-circle distance in km (haversine, mean radius of the Earth). */
function distance([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}
