// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { parseBackgroundFile } from "../../../src/core/package/background-file.ts";

const file = {
  glossary: [{ id: "1", term: { de: "Anteil" }, explanation: { de: "Teil von hundert" } }],
  gaps: [{ id: "1", group: { de: "Wer" }, reason: { de: "Warum" }, since: "", step: { de: "" }, themes: ["wohnen"] }],
  counts: [{ theme: "wohnen", level: "stadtteil", statuses: { ok: 10, suppressed: 2 } }],
};

test("what was written is read back unchanged", () => {
  expect(parseBackgroundFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
});

test.each([
  ["a glossary that is no list", { ...file, glossary: {} }],
  ["a term without words", { ...file, glossary: [{ id: "1", term: "Anteil", explanation: { de: "" } }] }],
  ["an unknown status", { ...file, counts: [{ theme: "wohnen", level: "stadtteil", statuses: { secret: 1 } }] }],
  ["a negative count", { ...file, counts: [{ theme: "wohnen", level: "stadtteil", statuses: { ok: -1 } }] }],
  ["nothing", null],
])("%s is refused with its place", (_name, value) => {
  const issues = parseBackgroundFile(value, "hintergrund.json");
  expect(Array.isArray(issues) && issues.length > 0).toBe(true);
});
