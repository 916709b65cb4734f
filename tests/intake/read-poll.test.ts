// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { readPoll } from "../../src/intake/read-poll.ts";

const options = [
  { id: "01", name: "Hafenvorstadt" },
  { id: "02", name: "Ostwerk" },
  { id: "03", name: "Neue Halde" },
];

const read = (text: string) => readPoll(new TextEncoder().encode(text), "umfrage.csv", options);

describe("ballots", () => {
  test("name areas by key or by name, best first", async () => {
    const { poll, issues } = await read("Rang 1;Rang 2;Rang 3\nOstwerk;01;neue  halde\nHafenvorstadt;;\n;;\n");
    expect(issues.filter(({ severity }) => severity !== "notice")).toEqual([]);
    expect(poll?.kind === "ballots" ? poll.ballots.slice(0, 2) : null).toEqual([["02", "01", "03"], ["01"]]);
  });

  test("that name an area twice are left out, unknown names are suggested", async () => {
    const { poll, issues } = await read("1. Wahl;2. Wahl\nOstwerk;02\nOstwerg;Hafenvorstadt\n");
    expect(poll).toEqual({ kind: "ballots", ballots: [["01"]] });
    expect(issues.map(({ code, place, severity }) => [code, severity, place.row])).toEqual([
      ["poll-option-twice", "warning", 2],
      ["poll-option-unknown", "warning", 3],
    ]);
    expect(issues[1]?.message).toBe(
      'umfrage.csv, Zeile 3, Spalte "1. Wahl": ein Gebiet dieser Ebene erwartet, "Ostwerg" gefunden. Die Stimme wird nicht gezählt. Meinten Sie „Ostwerk“?',
    );
  });

  test("without one known area are refused", async () => {
    const { poll, issues } = await read("Rang 1;Rang 2\nNirgendwo;Irgendwo\n");
    expect(poll).toBeNull();
    expect(issues.at(-1)).toMatchObject({ code: "poll-empty", severity: "error" });
  });
});

describe("a result table", () => {
  test("is taken as it is given, with its own ranks", async () => {
    const { poll } = await read("Rang;Gebiet;Punkte\n1;Ostwerk;1,4\n2;Hafenvorstadt;0,7\n");
    expect(poll).toEqual({
      kind: "table",
      rows: [
        { option: "02", score: 1.4, rank: 1 },
        { option: "01", score: 0.7, rank: 2 },
      ],
    });
  });

  test("without ranks ranks by its order", async () => {
    const { poll } = await read("Gebiet;Punkte\nOstwerk;1\nHafenvorstadt;2\n");
    expect(poll?.kind === "table" ? poll.rows.map(({ rank }) => rank) : null).toEqual([1, 2]);
  });

  test("leaves out lines without a number and says which", async () => {
    const { poll, issues } = await read("Gebiet;Punkte\nOstwerk;viel\nHafenvorstadt;2\n");
    expect(poll?.kind === "table" ? poll.rows.map(({ option }) => option) : null).toEqual(["01"]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "poll-number", value: "viel", place: { file: "umfrage.csv", row: 2, column: "Punkte" } }),
    );
  });

  test("that names an area twice is refused", async () => {
    const { poll, issues } = await read("Gebiet;Punkte\nOstwerk;3\n02;2\n");
    expect([poll, issues.at(-1)?.code]).toEqual([null, "poll-option-twice"]);
  });
});

test.each(["a;b\n1;2\n", ""])("a file without known columns says what is expected (%j)", async (text) => {
  const { poll, issues } = await read(text);
  expect(poll).toBeNull();
  expect(issues.some(({ severity }) => severity === "error")).toBe(true);
});
