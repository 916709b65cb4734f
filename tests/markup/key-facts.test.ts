// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { gap, known } from "../../src/core/model/cell.ts";
import { areaId } from "../../src/core/model/ids.ts";
import { printMarkup } from "../../src/core/markup/tree.ts";
import type { AreaValue } from "../../src/core/view/indicator-view.ts";
import type { KeyFact } from "../../src/core/view/select-key-facts.ts";
import { speak } from "../../src/i18n/speak.ts";
import { keyFacts } from "../../src/markup/key-facts.ts";
import { indicator } from "../core/view/small-edition.ts";

const german = speak("de");

test.each(["loading", "failed"] as const)("while the numbers are %s the section says so", (facts) => {
  expect(printMarkup(keyFacts({ facts, areaName: "Ziegelei", speech: german }))).toContain(german.texts.facts[facts]);
});

test("an edition without key facts says so, and a name of markup stays text", () => {
  const html = printMarkup(keyFacts({ facts: [], areaName: "<i>Ziegelei", speech: german }));
  expect(html).toContain("Für &lt;i&gt;Ziegelei gibt es in dieser Ausgabe keine wichtigsten Zahlen.");
});

test("a secret value says why in the place of the sentence", () => {
  const html = factHtml({ area: value("Ziegelei", { cell: gap("suppressed"), numerator: gap("suppressed"), relation: null }) });
  expect(html).toContain('<span class="value gap">keine Angabe</span>');
  expect(html).toContain("In Ziegelei betrifft es so wenige Menschen");
  expect(html).not.toMatch(/\d,\d/u);
});

test("a fact is number, name, cases of base, tested comparison with the city, and date", () => {
  const html = factHtml({});
  expect(html).toContain('<span class="value">17,5\u00a0%</span>');
  expect(html).toContain("<b>2.310 von 13.198</b>");
  expect(html).toContain("Das ist ein niedrigerer Anteil als in der ganzen Stadt (21,1\u00a0%).");
  expect(html).toContain("Stand 31.12.2025");
});

test("without a test the city value stands alone", () => {
  const html = factHtml({ area: value("Ziegelei", { relation: null }) });
  expect(html).toContain("In der ganzen Stadt sind es 21,1\u00a0%.");
  expect(html).not.toContain("niedrigerer");
});

test("names and labels made of markup stay text", () => {
  const hostile = { de: "<script>alert(1)</script>" };
  const html = factHtml({ indicator: indicator("alt", { name: hostile, denominatorLabel: hostile, numeratorLabel: hostile }) });
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script&gt;");
});

function factHtml(changes: Partial<KeyFact>): string {
  const city = value("Stadt", { cell: known(21.1), relation: null });
  const fact: KeyFact = { indicator: indicator("alt"), year: 2025, area: value("Ziegelei", {}), city, ...changes };
  return printMarkup(keyFacts({ facts: [fact], areaName: "Ziegelei", speech: german }));
}

/** 2,310 of 13,198 residents are 65 and over, 17.5 %: the numbers of the drawing of the area page. */
function value(name: string, changes: Partial<AreaValue>): AreaValue {
  return {
    id: areaId("0207"),
    name,
    parentName: "Nord",
    cell: known((100 * 2310) / 13198),
    numerator: known(2310),
    denominator: known(13198),
    classIndex: 1,
    relation: "lower",
    interval: null,
    ...changes,
  };
}
