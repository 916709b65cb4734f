// SPDX-License-Identifier: EUPL-1.2
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "a",
  œ: "o",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
};

/**
 * A text as it is compared in a search: lower case, without accents, hyphens and marks; words divided by one space.
 * "ä", "ae" and "a" become the same, likewise ö and ü, so that a reader need not know how a name is spelt; "ß" is "ss".
 * "Str." and a word ending in "str" are written out as "strasse", "St." before another word as "sankt".
 *
 * @example foldText("Alt-Münsterstr. 5") // "alt munsterstrasse 5"
 */
export function foldText(text: string): string {
  return foldWords(text)
    .map((word, index, words) => (index === words.length - 1 && word === "st" ? word : writeOut(word)))
    .join(" ");
}

/**
 * The same for what is being typed: the last word may be unfinished, so it is only written out if a full stop ends it.
 * "Hauptstr" stays as it is and is found as the beginning of "hauptstrasse"; "str" may become "Strand".
 */
export function foldQuery(text: string): string {
  const isLastFinished = /[.\s]$/.test(text);
  return foldWords(text)
    .map((word, index, words) => (index === words.length - 1 && !isLastFinished ? word : writeOut(word)))
    .join(" ");
}

function foldWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\u00ad'’]/gu, "")
    .replace(/[ßæœøłđı]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function writeOut(word: string): string {
  if (word === "st") return "sankt";
  return word.endsWith("str") ? `${word}asse` : word;
}
