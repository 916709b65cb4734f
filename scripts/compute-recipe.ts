// SPDX-License-Identifier: EUPL-1.2
import * as v from "valibot";
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import { readYaml } from "../src/intake/read-yaml.ts";
import { report } from "../src/intake/report-issue.ts";

/** What `compute` is asked for. Folders as written in the recipe. */
export interface ComputeRecipe {
  readonly folder: string;
  readonly source: string | null;
  readonly level: string;
  readonly year: number | null;
  readonly indicators: readonly string[] | null;
  readonly conditions: readonly string[] | null;
}

const definition = v.strictObject({
  paket: v.string(),
  quelle: v.optional(v.string()),
  ebene: v.string(),
  jahr: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}$/),
      v.transform((text) => Number(text)),
    ),
  ),
  kennzahlen: v.optional(v.array(v.string())),
  bedingungen: v.optional(v.array(v.string())),
});

/** Reads a recipe for `compute`. `recipe` is `null` if there is any error. */
export function parseComputeRecipe(
  bytes: Uint8Array,
  file: string,
): { readonly recipe: ComputeRecipe | null; readonly issues: readonly Issue[] } {
  const { document, issues } = readYaml(bytes, file);
  if (document === null) return { recipe: null, issues };
  const parsed = v.safeParse(definition, document.value);
  if (!parsed.success) {
    const wrong = parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => String(key));
      const known = Object.keys(definition.entries).join(", ");
      const expected =
        issue.expected === "never" ? `eine der Angaben ${known}` : `${path.join(".")} als ${issue.expected ?? "andere Angabe"}`;
      return report("error", "recipe-wrong", `${expected} erwartet, ${issue.received} gefunden.`, {
        place: { file, line: document.lineOf(path), member: path.join(".") },
        value: issue.received,
      });
    });
    return { recipe: null, issues: [...issues, ...wrong] };
  }
  const { paket, quelle, ebene, jahr, kennzahlen, bedingungen } = parsed.output;
  const recipe: ComputeRecipe = {
    folder: paket,
    source: quelle ?? null,
    level: ebene,
    year: jahr ?? null,
    indicators: kennzahlen ?? null,
    conditions: bedingungen ?? null,
  };
  return { recipe: hasErrors(issues) ? null : recipe, issues };
}
