// SPDX-License-Identifier: EUPL-1.2
import { cityPlan, type StadtteilPlan } from "./city-plan.ts";

export const cityKey = "00";

export interface DemoArea {
  readonly key: string;
  readonly name: string;
}

export interface Stadtteil extends DemoArea {
  /** 0-based position among the Stadtteile. */
  readonly index: number;
  readonly bezirk: string;
  readonly plan: StadtteilPlan;
  /** Positions of its Quartiere in {@link quartiere}. */
  readonly quartiere: readonly number[];
}

export interface Quartier extends DemoArea {
  readonly index: number;
  readonly stadtteil: number;
}

/** Keys are hierarchical: Bezirk "02", Stadtteil "0207" (numbered through the city), Quartier "020703". */
export const bezirke: readonly DemoArea[] = cityPlan.map((bezirk, index) => ({ key: twoDigits(index + 1), name: bezirk.name }));

export const stadtteile: readonly Stadtteil[] = numberStadtteile();

export const quartiere: readonly Quartier[] = stadtteile.flatMap((stadtteil) =>
  stadtteil.plan.quartiere.map((name, position) => ({
    key: `${stadtteil.key}${twoDigits(position + 1)}`,
    name,
    index: stadtteil.quartiere[0] === undefined ? 0 : stadtteil.quartiere[0] + position,
    stadtteil: stadtteil.index,
  })),
);

function numberStadtteile(): Stadtteil[] {
  const numbered: Stadtteil[] = [];
  let nextQuartier = 0;
  for (const [position, bezirk] of cityPlan.entries())
    for (const plan of bezirk.stadtteile) {
      const key = twoDigits(position + 1);
      const first = nextQuartier;
      nextQuartier += plan.quartiere.length;
      numbered.push({
        key: `${key}${twoDigits(numbered.length + 1)}`,
        name: plan.name,
        index: numbered.length,
        bezirk: key,
        plan,
        quartiere: plan.quartiere.map((_, offset) => first + offset),
      });
    }
  return numbered;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
