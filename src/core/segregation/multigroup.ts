// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/** How several groups that make up everybody live apart. */
export interface MultigroupSegregation {
  /** Information index and dissimilarity over all groups, 0 to 1; `null` if fewer than two groups have members. */
  readonly theilH: number | null;
  readonly dissimilarity: number | null;
  /** Per area: entropy −Σp ln p, and the chance 1 − Σp² that two people drawn are of different groups; `null` where nobody or an unknown number lives. */
  readonly diversity: readonly (number | null)[];
  readonly simpson: readonly (number | null)[];
}

/**
 * `groups[m][i]` is the count of group m in area i. An area where one count is not known is left out.
 * Throws MethodError: LENGTH, NEGATIVE_COUNT. Source: Reardon & Firebaugh 2002
 */
export function multigroupSegregation(groups: readonly (readonly (number | null)[])[]): MultigroupSegregation {
  const areas = sharesOfAreas(groups);
  const inhabited = areas.filter((area) => area !== null);
  const total = sum(inhabited.map((area) => area.total));
  const city = groups.map((_, group) => (total === 0 ? 0 : sum(inhabited.map((area) => area.total * at(area.shares, group))) / total));
  const [cityEntropy, citySimpson] = [entropy(city), simpson(city)];
  const isMixed = city.filter((share) => share > 0).length > 1;
  const distances = inhabited.map((area) => area.total * sum(city.map((share, group) => Math.abs(at(area.shares, group) - share))));
  const lost = inhabited.map((area) => area.total * (cityEntropy - entropy(area.shares)));
  return {
    theilH: isMixed ? sum(lost) / (total * cityEntropy) : null,
    dissimilarity: isMixed ? sum(distances) / (2 * total * citySimpson) : null,
    diversity: areas.map((area) => (area === null ? null : entropy(area.shares))),
    simpson: areas.map((area) => (area === null ? null : simpson(area.shares))),
  };
}

function sharesOfAreas(groups: readonly (readonly (number | null)[])[]) {
  const size = groups[0]?.length ?? 0;
  const other = groups.find((group) => group.length !== size);
  if (other !== undefined) throw new MethodError("LENGTH", `multigroup: ${size} areas per group expected, ${other.length} found`);
  return Array.from({ length: size }, (_, area) => {
    const counts = groups.map((group) => at(group, area)).filter((count) => count !== null);
    const wrong = counts.find((count) => !(count >= 0) || !Number.isFinite(count));
    if (wrong !== undefined) throw new MethodError("NEGATIVE_COUNT", `multigroup: counts from 0 expected, ${wrong} found for area ${area}`);
    const total = sum(counts);
    return counts.length < groups.length || total === 0 ? null : { total, shares: counts.map((count) => count / total) };
  });
}

function entropy(shares: readonly number[]): number {
  return -sum(shares.map((share) => (share > 0 ? share * Math.log(share) : 0))) || 0;
}

function simpson(shares: readonly number[]): number {
  return 1 - sum(shares.map((share) => share ** 2));
}
