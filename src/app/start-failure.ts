// SPDX-License-Identifier: EUPL-1.2
import { LoadFailure } from "../data/load-failure.ts";
import { loadSpeech } from "../i18n/load-speech.ts";
import { loadFailureNotice } from "../markup/notices.ts";
import { regions } from "../markup/page-shell.ts";
import { patchMarkup } from "../ui/patch/patch-markup.ts";
import { failureWords } from "./failure-words.ts";

/** The page could not wake up: the first paint stays, and one notice says which file is missing and offers to try again. */
export async function showStartFailure(document: Document, error: unknown, again: () => void): Promise<void> {
  const region = document.getElementById(regions.notices);
  if (region === null) throw error;
  const failure = error instanceof LoadFailure ? error : new LoadFailure("format", "", error instanceof Error ? error.message : "");
  const speech = await loadSpeech(document.documentElement.lang);
  patchMarkup(region, [loadFailureNotice(failureWords(failure, speech.texts.notice.publishedView), speech)]);
  region.querySelector("[data-action=again]")?.addEventListener(
    "click",
    () => {
      patchMarkup(region, []);
      again();
    },
    { once: true },
  );
}
