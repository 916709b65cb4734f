// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../model/issue.ts";
import type { Manifest } from "./edition-format.ts";
import { type CheckRun, complain, filledText, list, nullable, shape, text } from "./member-checks.ts";

/** The texts of a manifest in one further language, in the order in which the manifest holds its texts; `null`: not translated. */
export interface TextsFile {
  readonly language: string;
  readonly texts: readonly (string | null)[];
}

type Translations = Readonly<Record<string, string>>;

/**
 * Takes the further languages out of a manifest, so that nobody fetches a language that nobody reads. German and the main language
 * stay. `addTexts` puts a language back: `addTexts(manifest, file)` for every file gives the manifest from before.
 */
export function splitTexts(full: Manifest): { readonly manifest: Manifest; readonly files: readonly TextsFile[] } {
  const further = full.languages.filter((language, index) => index > 0 && language !== "de");
  const texts = textsOf(full);
  const files = further.map((language): TextsFile => ({ language, texts: texts.map((translations) => translations[language] ?? null) }));
  const manifest = changeTexts(full, (translations) => {
    const kept = Object.entries(translations).filter(([language]) => !further.includes(language));
    return Object.fromEntries(kept);
  });
  return { manifest, files };
}

/** The manifest with the texts of one more language; the file must have been parsed for it. */
export function addTexts(manifest: Manifest, { language, texts }: TextsFile): Manifest {
  const next = texts.values();
  return changeTexts(manifest, (translations) => {
    const translation = next.next().value ?? null;
    return translation === null ? translations : { ...translations, [language]: translation };
  });
}

const textsFile = shape<TextsFile>({ language: filledText(), texts: list(nullable(text())) });

/** Texts of one language for this manifest: one entry for each of its texts. */
export function parseTextsFile(value: unknown, manifest: Manifest, file = "texts"): TextsFile | readonly Issue[] {
  const run: CheckRun = { file, issues: [] };
  if (!textsFile(value, "", run)) return run.issues;
  const expected = textsOf(manifest).length;
  if (value.texts.length === expected) return value;
  complain(run, "texts", `${expected} Texte wie in manifest.json erwartet, ${value.texts.length} gefunden`);
  return run.issues;
}

function textsOf(manifest: Manifest): readonly Translations[] {
  const found: Translations[] = [];
  changeTexts(manifest, (translations) => {
    found.push(translations);
    return translations;
  });
  return found;
}

/** Replaces every text of the manifest, in its order. */
function changeTexts(manifest: Manifest, change: (translations: Translations) => Translations): Manifest {
  return changeWithin(manifest, change) as Manifest;
}

function changeWithin(value: unknown, change: (translations: Translations) => Translations): unknown {
  if (Array.isArray(value)) return value.map((entry) => changeWithin(entry, change));
  if (typeof value !== "object" || value === null) return value;
  if (isText(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, changeWithin(member, change)]));
}

function isText(value: object): value is Translations {
  return "de" in value && typeof value.de === "string";
}
