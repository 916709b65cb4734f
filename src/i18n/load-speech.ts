// SPDX-License-Identifier: EUPL-1.2
import type { Texts } from "./de.ts";
import { deFirst } from "./de-first.ts";
import { type Speech, speechOf } from "./speech.ts";

/** `first`: the words of the map as it opens · `all`: those of tables, text, chosen areas and further pages too. */
export type SpeechExtent = "first" | "all";

/** Languages of the page. German words of the first page are always there; everything else is fetched when somebody wants it. */
const languages: Readonly<Record<string, () => Promise<Texts>>> = {
  de: async () => ({ ...deFirst, ...(await import("./de-later.ts")).deLater }),
  en: async () => (await import("./en.ts")).en,
};

/** The words of the first page; asking for others is a mistake in code. */
const firstTexts: Texts = {
  ...deFirst,
  get about(): Texts["about"] {
    return notFetched("about");
  },
  get disadvantage(): Texts["disadvantage"] {
    return notFetched("disadvantage");
  },
  get facts(): Texts["facts"] {
    return notFetched("facts");
  },
  get offers(): Texts["offers"] {
    return notFetched("offers");
  },
  get table(): Texts["table"] {
    return notFetched("table");
  },
  get text(): Texts["text"] {
    return notFetched("text");
  },
};

function notFetched(section: string): never {
  throw new Error(`loadSpeech: "all" words expected before "${section}" is read, those of the first page found`);
}

/** The speech of a language; German for a language that is not built in. */
export async function loadSpeech(language: string, extent: SpeechExtent = "all"): Promise<Speech> {
  const known = Object.hasOwn(languages, language) ? language : "de";
  if (known === "de" && extent === "first") return speechOf("de", firstTexts);
  const texts = await languages[known]?.();
  return speechOf(known, texts ?? firstTexts);
}
