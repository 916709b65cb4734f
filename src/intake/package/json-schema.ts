// SPDX-License-Identifier: EUPL-1.2
import { atlasDefinition } from "./definition.ts";

/** The part of JSON Schema (2020-12) that `atlas.yaml` needs. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
}

/** JSON Schema of `atlas.yaml`, derived from {@link atlasDefinition}; editors use it to complete and to mark mistakes. */
export function atlasJsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "atlas.yaml",
    description: "Quellpaket des Demografie- und Sozialatlas, siehe docs/quellpaket.md",
    ...describe(atlasDefinition),
  };
}

/** Schema of the member at `path`, or `null` where the definition knows nothing. */
export function schemaAt(schema: JsonSchema, path: readonly (string | number)[]): JsonSchema | null {
  let here: JsonSchema | undefined = schema;
  for (const step of path) {
    if (here === undefined) return null;
    const others: JsonSchema | undefined = here.additionalProperties === false ? undefined : here.additionalProperties;
    here = typeof step === "number" ? here.items : (here.properties?.[step] ?? others);
  }
  return here ?? null;
}

/**
 * Reads a valibot schema as data: its parts are plain objects, but their types do not say so from outside.
 * Metadata `schema` says what editors see where the reader turns text into something else.
 */
function describe(part: unknown): JsonSchema {
  const schema = record(part);
  const steps = list(schema["pipe"]).slice(1).map(record);
  const refined = steps.reduce<JsonSchema>((sum, step) => ({ ...sum, ...refinement(step) }), {});
  const typed = steps.find((step) => step["type"] === "metadata");
  if (typed === undefined) return { ...base(schema), ...refined };
  const said = refined.description === undefined ? {} : { description: refined.description };
  return { ...record(record(typed["metadata"])["schema"]), ...said };
}

function base(schema: Readonly<Record<string, unknown>>): JsonSchema {
  switch (schema["type"]) {
    case "string":
      return { type: "string" };
    case "literal":
      return { const: schema["literal"] };
    case "picklist":
      return { enum: list(schema["options"]) };
    case "array":
      return { type: "array", items: describe(schema["item"]) };
    case "record":
      return { type: "object", additionalProperties: describe(schema["value"]) };
    case "union":
      return { anyOf: list(schema["options"]).map(describe) };
    case "nullable":
      return { anyOf: [describe(schema["wrapped"]), { type: "null" }] };
    case "optional":
      return describe(schema["wrapped"]);
    case "strict_object":
      return objectSchema(record(schema["entries"]));
    default:
      throw new Error(`atlasJsonSchema: a known kind of schema expected, "${String(schema["type"])}" found`);
  }
}

function objectSchema(entries: Readonly<Record<string, unknown>>): JsonSchema {
  const required = Object.keys(entries).filter((name) => record(entries[name])["type"] !== "optional");
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, describe(entry)])),
    required,
    additionalProperties: false,
  };
}

function refinement(step: Readonly<Record<string, unknown>>): JsonSchema {
  switch (step["type"]) {
    case "description":
      return { description: String(step["description"]) };
    case "non_empty":
      return { minLength: 1 };
    case "regex":
      return { pattern: step["requirement"] instanceof RegExp ? step["requirement"].source : "" };
    case "iso_date":
      return { format: "date" };
    case "min_length":
      return { minItems: Number(step["requirement"]) };
    case "metadata":
    case "transform":
      return {};
    default:
      throw new Error(`atlasJsonSchema: a known rule expected, "${String(step["type"])}" found`);
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
