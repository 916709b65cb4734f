// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { printMarkup } from "../../../src/core/markup/tree.ts";
import { known } from "../../../src/core/model/cell.ts";
import type { TimeLine, TimeView } from "../../../src/core/view/time/time-view.ts";
import { plainText } from "../../../src/i18n/parts.ts";
import { time as words } from "../../../src/i18n/de-views/time.ts";
import { time as english } from "../../../src/i18n/en-views/time.ts";
import { speak } from "../../../src/i18n/speak.ts";
import { notes, timeChart, type TimeInput } from "../../../src/markup/time/time-chart.ts";
import { timeSentence } from "../../../src/markup/time/time-sentence.ts";
import { changeTable, linesInWords, valueTable } from "../../../src/markup/time/time-table.ts";
import { childPoverty, partLevel, seriesOf, share } from "../small-view.ts";

const speech = speak("de");
const series = seriesOf({ 2022: 20, 2023: 30, 2024: "suppressed", 2025: 38 });
const calm = { ...seriesOf({ 2022: 20, 2023: 21, 2024: 20, 2025: 21 }), name: "Hafen" };

function line(changes: Partial<TimeLine> = {}): TimeLine {
  const change = { from: { year: 2022, cell: known(20) }, to: { year: 2025, cell: known(38) }, difference: 18, kind: "rose" } as const;
  return {
    kind: "chosen",
    position: 0,
    area: series.area,
    name: "Ziegelei",
    measured: series,
    counts: [],
    shown: series,
    change,
    ...changes,
  };
}

function input(lines: readonly TimeLine[], changes: Partial<TimeView> = {}): TimeInput {
  const view = {
    indicator: childPoverty,
    level: partLevel,
    form: "value",
    years: [2022, 2023, 2024, 2025],
    since: 2022,
    year: 2025,
    lines,
    ...changes,
  } as const;
  return { view, words, speech };
}

const city = line({ kind: "city", name: "Beispielstadt", shown: calm, measured: calm, change: { ...change(20, 21), kind: "same" } });

function change(from: number, to: number): { from: TimePoint; to: TimePoint; difference: number } {
  return { from: { year: 2022, cell: known(from) }, to: { year: 2025, cell: known(to) }, difference: to - from };
}

type TimePoint = Extract<TimeLine["change"], object>["from"];

const plain = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0]+/g, " ");
const say = (given: TimeInput): string => plainText(timeSentence(given)).replaceAll("\u00a0", " ");

describe("the sentence over the lines", () => {
  test("says risen only for a clear change, about the same otherwise", () => {
    expect(say(input([city, line()]))).toBe(
      "Kinder unter 15 Jahren in Grundsicherung: Von 2022 bis 2025 ist der Wert in der ganzen Stadt etwa gleich geblieben " +
        "(20,0 % und 21,0 %; der Unterschied kann Zufall sein). In Ziegelei ist er von 20,0 % auf 38,0 % gestiegen.",
    );
  });

  test("has the same meaning in English", () => {
    const given = { ...input([city, line()]), words: english, speech: speak("en") };
    expect(say(given)).toContain("In Ziegelei it has risen from 20.0% to 38.0%.".replace(/%/g, " %"));
  });

  test("says why there is no change", () => {
    expect(say(input([line({ change: "break" })]))).toMatch(/Zwischen 2022 und 2025 beginnt eine neue Zählweise/);
    expect(say(input([line({ change: "gap" })]))).toMatch(/weil ein Wert fehlt\.$/);
  });

  test("of a single year says so", () => {
    expect(say(input([line()], { years: [2025] }))).toBe("Kinder unter 15 Jahren in Grundsicherung: Werte gibt es hier nur für 2025.");
  });

  test("has indicator and year as controls", () => {
    expect(timeSentence(input([city])).flatMap((part) => (part.kind === "slot" ? [part.slot] : []))).toEqual(["indicator", "year"]);
  });

  test("does not hold a count of one area against the sum of all", () => {
    const counted = input([city, line()], { indicator: share({ kind: "count", unit: { de: "Menschen" }, decimals: 0 }) });
    expect(say(counted)).not.toContain("ganzen Stadt");
  });
});

describe("the table of changes", () => {
  test("has an arrow only for a change that is more than chance", () => {
    const html = plain(printMarkup(changeTable(input([city, line(), line({ name: "Neu", change: "break" })]))));
    expect(html).toContain("Beispielstadt 20,0 % 21,0 % +1,0 Prozentpunkte etwa gleich");
    expect(html).toContain("Ziegelei 20,0 % 38,0 % +18,0 Prozentpunkte gestiegen");
    expect(html).toContain("neue Zählweise dazwischen");
  });

  test("says that a change of another kind is not tested", () => {
    const html = plain(printMarkup(changeTable(input([line({ change: { ...change(20, 38), kind: "untested" } })]))));
    expect(html).toContain("+18,0 Prozentpunkte ohne Test");
  });
});

describe("the chart", () => {
  test("names every line at its end, so that no legend is needed, and lists the lines for screen readers", () => {
    const html = printMarkup(timeChart(input([city, line()])));
    expect(plain(html)).toContain("Ziegelei 38,0");
    expect(html).toContain("2022 bis 2025. Beispielstadt, Ziegelei");
  });

  test("leaves a hidden year open", () => {
    const gaps = { ...series, segments: [series.points.slice(0, 2), series.points.slice(3)] };
    const html = printMarkup(timeChart(input([line({ shown: gaps, measured: gaps })])));
    expect(/class="line-own" d="([^"]+)"/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2);
  });

  test("says that an index is calculated, and that its axis does not begin at zero", () => {
    const given = input([line()], { form: "index" });
    expect(notes(given).join(" ")).toMatch(/^Berechnet: 2022 = 100\..*Die Achse beginnt nicht bei null/);
    expect(notes(input([line()])).join(" ")).toBe("Lücken in den Linien sind Jahre ohne Wert.");
  });
});

test("values in words and as a table say the same as the lines, hidden years included", () => {
  expect(plain(printMarkup(linesInWords(input([line()]))))).toContain(
    "Ziegelei: 2022 20,0 %, 2025 38,0 %. Am höchsten 2025 (38,0 %), am niedrigsten 2022 (20,0 %). Ohne Wert: 2024.",
  );
  expect(plain(printMarkup(valueTable(input([line()]))))).toContain("2023 30,0 % 2024 keine Angabe 2025 38,0 %");
});

test("a change without a test is told without judging it", () => {
  const untested = { ...change(20, 38), kind: "untested" } as const;
  expect(say(input([line({ kind: "city", change: untested }), line({ change: untested })]))).toBe(
    "Kinder unter 15 Jahren in Grundsicherung: Von 2022 bis 2025 hat sich der Wert in der ganzen Stadt von 20,0 % auf 38,0 % verändert. " +
      "In Ziegelei hat er sich von 20,0 % auf 38,0 % verändert.",
  );
});
