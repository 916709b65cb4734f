// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { labelLines, textWidth } from "../../src/map/svg/label-lines.ts";

describe("labelLines", () => {
  it.each([
    ["Hohenbruch", ["Hohen-", "bruch"]],
    ["Hafenvorstadt", ["Hafen-", "vorstadt"]],
    ["Merlebogen", ["Merle-", "bogen"]],
    ["Altmarkt", ["Alt-", "markt"]],
    ["Neue Halde", ["Neue", "Halde"]],
    ["Innenstadt-Ost", ["Innenstadt-", "Ost"]],
    ["Lindenthal/Nord", ["Lindenthal/", "Nord"]],
  ])("breaks %s where a reader would", (name, lines) => {
    expect(labelLines(name)[1]).toEqual(lines);
  });

  it("never breaks a name whose parts it does not know, nor leaves two letters alone", () => {
    expect(labelLines("Ziegelei")).toEqual([["Ziegelei"]]);
    expect(labelLines("Aubach")).toEqual([["Aubach"]]);
  });

  it("prefers one line, then the most even break", () => {
    expect(labelLines("Alt Sankt Georg")).toEqual([["Alt Sankt Georg"], ["Alt Sankt", "Georg"], ["Alt", "Sankt Georg"]]);
  });

  it("loses no letter", () => {
    for (const lines of labelLines("Groß-Borstel Süd")) expect(lines.join(" ").replaceAll("- ", "-")).toBe("Groß-Borstel Süd");
  });
});

describe("textWidth", () => {
  it("knows narrow letters from wide ones", () => {
    expect(textWidth("illi")).toBeLessThan(textWidth("mama") / 2);
    expect(textWidth("")).toBe(0);
  });
});
