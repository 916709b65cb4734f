// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readYaml, type YamlReading } from "../../src/intake/read-yaml.ts";

test("a tab as indentation is named with line and cause", () => {
  expect(read("ort:\n\tid: a\n")).toMatchObject({
    document: null,
    issues: [{ code: "manifest-syntax", place: { line: 2 }, message: expect.stringContaining("Tabulator") }],
  });
});

test.each([
  ["{", "manifest-syntax"],
  ["a: [1, 2", "manifest-syntax"],
  ["a: 'offen", "manifest-syntax"],
  ["a: !!js/function x", "manifest-tag"],
  ["a: !eigen x", "manifest-tag"],
  ["a: 1\na: 2", "manifest-member-twice"],
  ["__proto__: {b: 1}", "manifest-member-forbidden"],
  ["a: 1\n---\nb: 2", "manifest-several-documents"],
  ["", "file-empty"],
  ["<html></html>", "manifest-not-text"],
  ["[".repeat(100_000), "manifest-too-deep"],
  [`${"- ".repeat(50_000)}a`, "manifest-too-deep"],
  ["? ".repeat(50_000), "manifest-too-deep"],
])("%.30j is refused as %s", (text, code) => {
  const reading = read(text);
  expect(reading.document).toBeNull();
  expect(reading.issues.map((issue) => issue.code)).toContain(code);
});

test("every scalar stays text, an empty one is null", () => {
  const { document, issues } = read("a: 05112000\nb: 'NO'\nc: 12\nd:\ne: true\n");
  expect({ ...Object(document?.value) }).toEqual({ a: "05112000", b: "NO", c: "12", d: null, e: "true" });
  expect(issues).toMatchObject([{ code: "manifest-kept-as-text", place: { line: [1] }, value: ["05112000"] }]);
});

test("the line of a member is known, or that of its nearest parent", () => {
  const { document } = read("ebenen:\n  - id: stadt\n  - id: quartier\n    datei: q.geojson\n");
  expect(document?.lineOf(["ebenen", 1, "datei"])).toBe(4);
  expect(document?.lineOf(["ebenen", 1, "namensspalte"])).toBe(3);
  expect(document?.lineOf(["tabellen"])).toBe(1);
});

test("an anchor used a few times is fine", () => {
  expect(read("a: &x [1]\nb: *x\n").document?.value).toMatchObject({ a: ["1"], b: ["1"] });
});

test("members of a JSON file have lines too", () => {
  expect(read('{\n "a": {"b": "c"}\n}').document?.lineOf(["a", "b"])).toBe(2);
});

function read(text: string): YamlReading {
  return readYaml(new TextEncoder().encode(text), "atlas.yaml");
}
