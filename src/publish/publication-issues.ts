// SPDX-License-Identifier: EUPL-1.2
import type { Atlas } from "../core/model/atlas.ts";
import type { Issue } from "../core/model/issue.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import type { Mismatch } from "./counts-on-levels.ts";
import type { IncompleteCity } from "./incomplete-city.ts";
import type { LevelTree } from "./level-tree.ts";
import type { PublicationMeasures } from "./publication-measures.ts";

export interface Publication {
  readonly raw: PublicationMeasures;
  readonly manifest: Manifest;
}

/** What the office should know about an edition: indicators without numbers, totals that do not fit their parts, incomplete city values. */
export function publicationIssues(atlas: Atlas, tree: LevelTree, { raw, manifest }: Publication): Issue[] {
  return [...lostIndicators(atlas, manifest), ...lostAreas(tree), ...mismatchIssues(raw), ...incompleteIssues(raw)];
}

function lostIndicators(atlas: Atlas, manifest: Manifest): Issue[] {
  const published = new Set(manifest.indicators.map(({ id }) => id));
  const lost = atlas.indicators.filter(({ id }) => !published.has(id));
  const issues = lost.map(({ id }): Issue => {
    const isDefault = id === atlas.defaults.indicator;
    const consequence = isDefault
      ? "Sie ist die Kennzahl der Startansicht: ohne sie kann nichts veröffentlicht werden."
      : "Sie wird ausgelassen.";
    const message = `Kennzahl "${id}": Zählgrößen auf einer gemeinsamen Ebene erwartet, keine Tabelle enthält sie so. ${consequence} Prüfen Sie Formel und Ebenen der Tabellen.`;
    return { code: "indicator-without-numbers", severity: isDefault ? "error" : "warning", message, place: {}, value: id };
  });
  return issues;
}

function lostAreas(tree: LevelTree): Issue[] {
  return tree.nodes.flatMap((node) => {
    const lost = node.source.areas.filter((_, index) => node.parent !== null && node.parents[index] === -1);
    if (lost.length === 0) return [];
    const names = lost.map((area) => `${area.name} (${area.id})`);
    const message = `Ebene "${node.id}": für jedes Gebiet ein Gebiet der Ebene "${node.parent?.id ?? ""}" erwartet, für ${names.length} keines gefunden: ${listed(names)}. Ihre Zahlen fehlen in allen Summen. Zuordnung ergänzen.`;
    return [{ code: "area-without-parent", severity: "error", message, place: {}, value: lost.map((area) => area.id) } satisfies Issue];
  });
}

function mismatchIssues(raw: PublicationMeasures): Issue[] {
  return [...raw.counts].flatMap(([text, { mismatches }]) => {
    const worst = mismatches.reduce<Mismatch | null>((most, next) => (most === null || excess(next) > excess(most) ? next : most), null);
    if (worst === null) return [];
    const { level, area, year, delivered, sum } = worst;
    const name = level.source.areas[area]?.name ?? "";
    const message =
      `Zählgröße "${text}", ${name} ${year}: geliefert ${delivered}, Summe der Teilgebiete ${sum}. Der gelieferte Wert gilt.` +
      (mismatches.length > 1 ? ` Größte von ${mismatches.length} Abweichungen über 0,5 %.` : "") +
      " Prüfen Sie, ob Gebiete fehlen oder anders gezählt wurde.";
    const place = { entry: text, key: level.source.areas[area]?.id ?? "" };
    return [
      {
        code: "city-mismatch",
        severity: "warning",
        message,
        place,
        facts: { delivered, sum, year, count: mismatches.length },
      } satisfies Issue,
    ];
  });
}

function excess({ delivered, sum }: Mismatch): number {
  return Math.abs(delivered - sum) / Math.max(Math.abs(delivered), 1);
}

/** One issue per set of lacking areas, for all formulas and years it concerns. */
function incompleteIssues(raw: PublicationMeasures): Issue[] {
  const groups = new Map<string, { readonly city: IncompleteCity; readonly years: Set<number>; readonly formulas: Set<string> }>();
  for (const measure of raw.measures) {
    for (const [year, city] of measure.incomplete) {
      const key = city.lacking.map(({ node, area }) => `${node.id}/${area}`).join(" ");
      const group = groups.get(key) ?? { city, years: new Set<number>(), formulas: new Set<string>() };
      group.years.add(year);
      group.formulas.add(measure.formula);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ city, years, formulas }): Issue => {
    const areas = city.lacking.map(({ node, area }) => node.source.areas[area]?.name ?? "");
    const sorted = [...years].sort((a, b) => a - b);
    const message =
      `Für ${areas.length === 1 ? "ein Gebiet" : `${areas.length} Gebiete`} (${listed(areas)}) fehlen ${sorted.length === 1 ? "im Jahr" : "in den Jahren"} ${sorted.join(", ")} Zahlen zu ${listed([...formulas])}. ` +
      "Der Wert der Stadt ist aus den übrigen Gebieten gerechnet und als unsicher gekennzeichnet. Liefern Sie die Zahlen nach oder einen Wert für die ganze Stadt.";
    const key = city.lacking.map(({ node, area }) => node.source.areas[area]?.id ?? "");
    return { code: "city-incomplete", severity: "warning", message, place: { key }, facts: { years: sorted, formulas: [...formulas] } };
  });
}

function listed(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(", ")} und ${names.length - 8} weitere` : names.join(", ");
}
