// SPDX-License-Identifier: EUPL-1.2
import { de, type Texts } from "./de.ts";
import { en } from "./en.ts";
import { type Speech, speechOf } from "./speech.ts";

/** Languages that are built in, German first. */
export const languages: Readonly<Record<string, Texts>> = { de, en };

/** The speech of a language; German where the language is not built in. */
export function speak(language: string): Speech {
  const texts = Object.hasOwn(languages, language) ? languages[language] : undefined;
  return texts === undefined ? speechOf("de", de) : speechOf(language, texts);
}
