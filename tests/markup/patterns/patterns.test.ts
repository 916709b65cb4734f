// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaTypes } from "../../../src/core/clusters/area-types.ts";
import { gap, known } from "../../../src/core/model/cell.ts";
import { areaId } from "../../../src/core/model/ids.ts";
import { type Markup, printMarkup } from "../../../src/core/markup/tree.ts";
import { groupOf } from "../../../src/core/view/patterns/pattern-group.ts";
import { neighboursView } from "../../../src/core/view/patterns/neighbours-view.ts";
import { type TypeMaterial, typesView } from "../../../src/core/view/patterns/types-view.ts";
import { smoothingView } from "../../../src/core/view/patterns/smoothing-view.ts";
import { printStudy, standardStudy } from "../../../src/core/view/patterns/study.ts";
import { statusView } from "../../../src/core/view/patterns/status-view.ts";
import { patterns } from "../../../src/i18n/de-views/patterns.ts";
import { patterns as english } from "../../../src/i18n/en-views/patterns.ts";
import { plainText } from "../../../src/i18n/parts.ts";
import { speak } from "../../../src/i18n/speak.ts";
import { patternsHead } from "../../../src/markup/patterns/frame.ts";
import {
  neighboursBeside,
  neighboursLegend,
  neighboursMap,
  neighboursSentence,
  neighboursTable,
  neighboursText,
} from "../../../src/markup/patterns/neighbours.ts";
import type { PatternsInput } from "../../../src/markup/patterns/patterns-input.ts";
import { smoothingMap, smoothingSentence, smoothingTable } from "../../../src/markup/patterns/smoothing.ts";
import { typeProfiles } from "../../../src/markup/patterns/type-profiles.ts";
import { typesMap, typesSentence, typesTable, typesText } from "../../../src/markup/patterns/types.ts";
import { statusCells } from "../../../src/markup/patterns/status-cells.ts";
import { statusBeside, statusMap, statusSentence, statusTable, statusText } from "../../../src/markup/patterns/status.ts";
import { area, childPoverty, partLevel, viewOf } from "../small-view.ts";

const names = ["Alt", "Bach", "Dorf", "Eck"];

describe("neighbourhoods in words", () => {
  const found = {
    kind: "neighbours",
    clusters: ["highHigh", "highLow", "notSignificant", null],
    neighbours: [[1], [0, 2], [1], []],
  } as const;

  test("head the view with areas and people, outliers and what chance explains", () => {
    expect(plainText(neighboursSentence(tested(found), input()))).toBe(
      "1 von 4 Stadtteilen hat bei Kinder unter 15 Jahren in Grundsicherung hohe Werte und ist von hohen Werten umgeben. Dort leben 1.000 Menschen, 25 von 100. Ein Gebiet ist ein Ausreißer unter seinen Nachbarn. 1 ist nicht von Zufall zu unterscheiden. Von einem lässt sich nichts sagen.",
    );
  });

  test("say that they are being tested while the worker runs, and nothing else", () => {
    const running = { ...input(), progress: { kind: "running", share: 0.4 } } as const;
    expect(plainText(neighboursSentence(tested(null), running))).toContain("werden mit ihren Nachbarn verglichen");
    expect(print(patternsHead([], { year: 2025 }, running))).toContain("Wird berechnet: 40");
    expect(print(neighboursLegend(tested(null), running))).not.toContain("data-class");
  });

  test("say the same on the map, in the table and in the text", () => {
    const view = tested(found);
    const [table, text] = [print([neighboursTable(view, input())]), print([neighboursText(view, input())])];
    for (const { plate } of neighboursMap(view, input()).areas) {
      const [name = "", value = "", finding = ""] = plate.map(plain);
      expect(rowOf(table, name)).toContain(finding);
      expect(rowOf(table, name)).toContain(value);
      expect(text).toContain(`${name}: ${value}, ${finding}.`);
    }
  });

  test("write no probability anywhere", () => {
    const view = tested(found);
    const all = print([...neighboursLegend(view, input()), neighboursTable(view, input()), neighboursText(view, input())]);
    expect(all).not.toMatch(/\bp\s*[=<≤]|p-Wert/i);
    expect(all).toContain("9.999 neue Verteilungen je Gebiet, Startzahl 1");
  });

  test("tell of a hidden value that it is not part of it, without a number", () => {
    const view = tested(found);
    const row = rowOf(print([neighboursTable(view, input())]), "Eck").replace(/1\.000/, "");
    expect(row).toContain("ohne Wert, deshalb nicht dabei");
    expect(row.replace(/<[^>]*>/g, "").replace(/^0|\D0\D/g, "")).not.toMatch(/\d\d/);
    expect(print(neighboursLegend(view, input()))).toContain("geheim gehalten");
  });

  test("name the neighbours of the chosen area", () => {
    const html = print(neighboursBeside(tested(found), { ...input(), area: areaId("bach") }));
    expect(html).toContain("Die 2 Nachbarn mit Wert haben im Mittel 20,0");
    expect(html).toMatch(/Alt<\/a>.*Dorf<\/a>/);
  });
});

describe("status and dynamics in words", () => {
  test("head the view with low status, people and those not rated", () => {
    expect(plainText(statusSentence(rated(), input()))).toBe(
      "1 von 4 Stadtteilen hat einen niedrigen oder sehr niedrigen Status. Dort leben 1.000 Menschen, 25 von 100. Keiner davon entwickelt sich auffallend ungünstiger als die anderen. Ein Gebiet ist nicht bewertet.",
    );
  });

  test("say the same on the map, in the table and in the text", () => {
    const view = rated();
    const [table, text] = [print([statusTable(view, input())]), print([statusText(view, input())])];
    for (const { sign, plate } of statusMap(view, input()).areas) {
      const [name = "", classes = ""] = plate;
      expect(text).toContain(`${name}: ${classes}.`);
      expect(rowOf(table, name)).toContain(`>${sign ?? ""}<`);
    }
    expect(rowOf(table, "Eck")).toContain("nicht bewertet, weil mindestens ein Wert fehlt");
  });

  test("count areas and people of every cell, which leads to its areas", () => {
    const html = print([statusCells(rated(), input())]);
    const total = [...html.matchAll(/<span>(\d+) Stadtteile?<\/span>/g)].reduce((sum, match) => sum + Number(match[1]), 0);
    expect(total).toBe(3);
    expect(html).toContain('href="study:c7"');
    expect(print([statusCells(rated(), { ...input(), study: { ...standardStudy, shown: 7 } })])).toContain('aria-current="true"');
  });

  test("show the indicators behind the classes of the chosen area", () => {
    const html = print(statusBeside(rated(), { ...input(), area: areaId("dorf") }));
    expect(html).toContain("Kinder unter 15 Jahren");
    expect(html).toMatch(/60,0\s%.*\(0,0\)/);
  });

  test("leave all but the chosen cell pale, those not rated too", () => {
    const map = statusMap(rated(), { ...input(), study: { ...standardStudy, shown: 7 } });
    expect(map.areas.map(({ isPale }) => isPale)).toEqual([true, true, false, true]);
  });
});

describe("smoothed values in words", () => {
  test("stand beside the measured ones on the map and in the table", () => {
    const view = smoothingView(measured());
    const table = print([smoothingTable(view, input())]);
    for (const { plate } of smoothingMap(view, input()).areas.slice(0, 3)) {
      const [name = "", both = ""] = plate;
      expect(both).toMatch(/^[\d,]+\s% gemessen, [\d,]+\s% geglättet$/);
      for (const number of both.match(/\d+,\d/g) ?? []) expect(rowOf(table, name)).toContain(number);
    }
    expect(smoothingMap(view, input()).areas[3]?.plate[1]).toBe("keine Angabe, nicht geglättet");
  });

  test("of a mean are refused with the reason", () => {
    const { view, population } = measured();
    const mean = smoothingView({ view: { ...view, indicator: { ...childPoverty, kind: "mean" } }, population });
    expect(plainText(smoothingSentence(mean, input()))).toContain("lässt sich nicht glätten");
  });
});

describe("types in words", () => {
  test("head the view with the largest type and those of none", () => {
    const sentence = plainText(typesSentence(typed(), input()));
    expect(sentence).toContain("Die 3 Stadtteile mit allen Werten lassen sich in 2 Typen ordnen.");
    expect(sentence).toContain("Der größte, Typ A, umfasst 2 Stadtteile mit 2.000 Menschen.");
    expect(sentence).toContain("Ein Gebiet ist nicht eingeordnet.");
  });

  test("say the same on the map, in the table and in the text", () => {
    const view = typed();
    const [table, text] = [print([typesTable(view, input())]), print([typesText(view, input())])];
    for (const { plate } of typesMap(view, input()).areas) {
      const [name = "", type = ""] = plate;
      expect(rowOf(table, name)).toContain(type);
      expect(text).toContain(`${name}: ${type}.`);
    }
  });

  test("are described by what is higher and lower, with the numbers of the bars beside them", () => {
    const html = print(typeProfiles(typed(), input()));
    expect(html).toContain("niedriger: Kinder unter 15 Jahren");
    expect(html).toContain("höher als im Mittel der Gebiete: Kinder unter 15 Jahren");
    expect(html.match(/<span class="n">[+−]\d,\d<\/span>/g)).toHaveLength(2);
  });

  test("say how far the worker is, or that there are too few areas", () => {
    const running = { ...input(), progress: { kind: "running", share: 0 } } as const;
    const none = typesView(typeMaterial(), null);
    expect(plainText(typesSentence(none, running))).toBe("Welche 4 Typen gibt es unter den Stadtteilen?");
    expect(plainText(typesSentence(none, input()))).toContain("lassen sich keine 4 Typen bilden");
  });
});

describe("the link", () => {
  test("names what it cannot read and marks the part that is open", () => {
    const html = print(patternsHead([], { year: 2025 }, { ...input(), refused: ["unsinn"] }));
    expect(html).toContain("„unsinn“");
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  });

  test("has the same words in both languages", () => {
    expect(Object.keys(english)).toEqual(Object.keys(patterns));
  });
});

function input(): PatternsInput {
  return {
    words: patterns,
    speech: speak("de"),
    study: standardStudy,
    refused: [],
    place: "Beispielstadt",
    link: ({ area: id }) => `area:${id ?? ""}`,
    studyLink: (change) => `study:${printStudy({ ...standardStudy, ...change })}`,
    area: null,
    progress: null,
  };
}

function measured() {
  const cells = [known(10), known(20), known(30), gap("suppressed")];
  return { view: viewOf(names.map((name, index) => area(name, cells[index] ?? 0))), population: names.map(() => known(1000)) };
}

function tested(found: Parameters<typeof neighboursView>[2]) {
  const values = [10, 20, 30, null];
  return neighboursView(measured(), { kind: "neighbours", shapes: names.map(() => [[[[0, 0]]]]), values }, found);
}

function typeMaterial(): TypeMaterial {
  const now = [known(10), known(11), known(60), gap("suppressed")];
  const areas = names.map((name) => ({ id: areaId(name.toLowerCase()), name, parentName: null, population: known(1000) }));
  const columns = [{ indicator: childPoverty, now, before: now }];
  return { areas, level: partLevel, year: 2025, since: 2025, columns, leftOut: [], set: "conditions", sets: ["conditions"] };
}

function typed() {
  const found = areaTypes([[10, 11, 60, null]], { method: "ward", k: 2, seed: 1 });
  return typesView(typeMaterial(), { kind: "types", found });
}

function rated() {
  const cells = [known(10), known(10), known(60), gap("suppressed")];
  const areas = names.map((name) => ({ id: areaId(name.toLowerCase()), name, parentName: null, population: known(1000) }));
  const columns = [{ indicator: childPoverty, now: cells, before: cells }];
  const view = statusView({ areas, level: partLevel, year: 2025, since: 2023, columns, leftOut: [] }, 300, {
    set: "conditions",
    sets: ["conditions"],
  });
  // Changes are equal here, so dynamics could not be told; the classes of a real city are tested with the selector.
  const classes = [
    [1, 1],
    [1, 1],
    [2, 1],
  ] as const;
  const judged = view.areas.map((one, index) => {
    const [statusClass, dynamicClass] = classes[index] ?? [null, null];
    if (statusClass === null) return { ...one, reason: "gap" as const, fill: "suppressed" as const };
    return { ...one, statusClass, dynamicClass, reason: null, fill: statusClass, status: known(statusClass), dynamic: known(0) };
  });
  const cellOf = (s: number, d: number) => groupOf(judged, (at) => judged[at]?.statusClass === s && judged[at]?.dynamicClass === d);
  const cellsOf = view.cells.map((row, s) => row.map((_, d) => cellOf(s, d)));
  return {
    ...view,
    areas: judged,
    cells: cellsOf,
    unrated: [{ reason: "gap" as const, ...groupOf(judged, (at) => judged[at]?.reason === "gap") }],
  };
}

function print(trees: readonly Markup[]): string {
  return trees.map(printMarkup).join("").replaceAll("\u00a0", " ");
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

function rowOf(table: string, name: string): string {
  return table.match(new RegExp(`<tr data-area="${name.toLowerCase()}".*?</tr>`))?.[0] ?? "";
}
