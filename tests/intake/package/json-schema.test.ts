// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { atlasJsonSchema, schemaAt } from "../../../src/intake/package/json-schema.ts";

test("the schema for editors in docs is the definition that the reader checks (npm run -s atlas -- schema)", async () => {
  const published: unknown = JSON.parse(await readFile("docs/atlas.schema.json", "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(atlasJsonSchema())));
});

test("numbers and yes or no are numbers and booleans for editors, although the reader keeps them as text", () => {
  const schema = atlasJsonSchema();
  expect(schemaAt(schema, ["start", "jahr"])).toMatchObject({ type: "integer", minimum: 0 });
  expect(schemaAt(schema, ["ort", "erfunden"])).toMatchObject({ type: "boolean" });
  expect(schemaAt(schema, ["version"])).toMatchObject({ const: 1 });
});

test("keys of areas are texts, so that an editor marks a number without quotation marks", () => {
  expect(schemaAt(atlasJsonSchema(), ["ebenen", 0, "schluessel"])).toMatchObject({ type: "string" });
});

test("members that may be left out are not required", () => {
  const { required } = schemaAt(atlasJsonSchema(), ["tabellen", 0]) ?? {};
  expect(required).toEqual(["id", "ebene", "gebiet", "jahr", "groessen"]);
});

test("a path that the definition does not know has no schema", () => {
  expect(schemaAt(atlasJsonSchema(), ["ort", "genitv"])).toBeNull();
});
