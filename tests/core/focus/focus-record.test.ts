// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FocusRecord, serialiseFocusRecord } from "../../../src/core/focus/focus-record.ts";
import { parseFocusRecord } from "../../../src/core/focus/parse-focus-record.ts";
import type { Json } from "../../../src/core/model/json.ts";

const text = fc.string();
const whole = fc.integer();
const reasoned = fc.record({ area: text, reason: text });

const anyRecord: fc.Arbitrary<FocusRecord> = fc.record({
  title: text,
  place: text,
  edition: text,
  level: text,
  year: whole,
  date: text,
  criteria: text,
  recipe: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json),
  seed: whole,
  shortlist: fc.array(fc.record({ area: text, reason: text, by: fc.constantFrom("criteria" as const, "hand" as const) })),
  polls: fc.array(
    fc.record({ topic: text, date: text, participants: fc.nat(), scores: fc.array(fc.record({ area: text, score: fc.integer() })) }),
  ),
  chosen: fc.array(reasoned),
  rejected: fc.array(reasoned),
  reasons: text,
});

describe("a focus record", () => {
  test("comes back from its file as it was", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(parseFocusRecord(JSON.parse(JSON.stringify(serialiseFocusRecord(record))))).toEqual(record);
      }),
    );
  });

  test("that is damaged names every place and hands nothing on", () => {
    const issues = parseFocusRecord({
      format: "sozialatlas-fokus",
      version: 1,
      title: "Fokusquartiere 2027",
      year: "2025",
      shortlist: [{ area: "01", reason: "", by: "luck" }],
      polls: {},
    });
    const messages = Array.isArray(issues) ? issues.map(({ message }: { message: string }) => message) : [];
    expect(messages).toContain(
      'fokus.json, year: Zahl erwartet, "2025" gefunden. Bitte eine Datei verwenden, die mit „Als Datei sichern“ entstanden ist.',
    );
    expect(messages.some((message) => message.startsWith('fokus.json, shortlist[0].by: criteria oder hand erwartet, "luck"'))).toBe(true);
    expect(messages.some((message) => message.startsWith("fokus.json, polls: Liste erwartet"))).toBe(true);
  });

  test.each([
    [{ format: "sozialatlas-fokus", version: 2 }, "fokus.json, version: Fassung 1 erwartet, 2 gefunden."],
    [{ type: "FeatureCollection", features: [] }, "fokus.json, format: „sozialatlas-fokus“ erwartet, nichts gefunden."],
    [null, "fokus.json: gesicherte Fokusquartiere erwartet, nichts gefunden."],
    [[1, 2], "fokus.json: gesicherte Fokusquartiere erwartet, [1,2] gefunden."],
  ])("that is another version or something else is refused in one sentence: %j", (value, sentence) => {
    const advice = " Bitte eine Datei verwenden, die mit „Als Datei sichern“ entstanden ist.";
    expect(parseFocusRecord(value)).toEqual([expect.objectContaining({ message: sentence + advice })]);
  });

  test("never throws, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseFocusRecord(value)).toBeInstanceOf(Array);
      }),
    );
  });
});
