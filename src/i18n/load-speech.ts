// SPDX-License-Identifier: EUPL-1.2
import { de, type Texts } from "./de.ts";
import { type Speech, speechOf } from "./speech.ts";

/** Languages of the page. German is always there; every other one is a file of its own that is fetched when somebody wants it. */
const languages: Readonly<Record<string, () => Promise<Texts>>> = {
  de: () => Promise.resolve(de),
  en: async () => (await import("./en.ts")).en,
};

/** The speech of a language; German for a language that is not built in. */
export async function loadSpeech(language: string): Promise<Speech> {
  const load = Object.hasOwn(languages, language) ? languages[language] : undefined;
  return load === undefined ? speechOf("de", de) : speechOf(language, await load());
}
