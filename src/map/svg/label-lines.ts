// SPDX-License-Identifier: EUPL-1.2
/** Second parts of German place names, longest first where one ends in another. */
const secondParts = [
  "vorstadt",
  "neustadt",
  "altstadt",
  "siedlung",
  "hausen",
  "kirchen",
  "viertel",
  "speicher",
  "winkel",
  "graben",
  "bogen",
  "breite",
  "frieden",
  "rücken",
  "brücken",
  "brück",
  "mühle",
  "hügel",
  "garten",
  "hagen",
  "stein",
  "platz",
  "markt",
  "stadt",
  "grund",
  "bruch",
  "acker",
  "büttel",
  "stedt",
  "leben",
  "rode",
  "reuth",
  "kuhle",
  "halde",
  "heide",
  "wiese",
  "weiler",
  "kirch",
  "dorf",
  "berg",
  "burg",
  "feld",
  "heim",
  "bach",
  "wald",
  "tal",
  "thal",
  "holz",
  "moor",
  "ried",
  "ring",
  "wall",
  "werk",
  "hafen",
  "park",
  "lohe",
  "höhe",
  "beck",
  "born",
  "furt",
  "horst",
  "lage",
  "loh",
  "hof",
  "see",
  "weg",
  "tor",
  "aue",
  "au",
] as const;
const shortestPart = 3;

/**
 * All sensible ways to set a place name: on one line, and on two lines broken at a space, after a hyphen, or between the parts of a
 * compound ("Hohenbruch" → "Hohen-" / "bruch"). Ordered from the fewest lines to the most even break. Never empty.
 */
export function labelLines(name: string): readonly (readonly string[])[] {
  const breaks = [...spaceBreaks(name), ...compoundBreaks(name)];
  const even = ([first = "", second = ""]: readonly string[]): number => Math.max(first.length, second.length);
  return [[name], ...breaks.sort((a, b) => even(a) - even(b))];
}

function spaceBreaks(name: string): (readonly string[])[] {
  const places = [...name].flatMap((letter, index) => (letter === " " || letter === "-" || letter === "/" ? [index] : []));
  return places
    .map((index) => {
      const keep = name[index] === " " ? 0 : 1;
      return [name.slice(0, index + keep), name.slice(index + 1)] as const;
    })
    .filter(([first, second]) => first.length >= 2 && second.length >= 2);
}

function compoundBreaks(name: string): (readonly string[])[] {
  if (/[ \-/]/.test(name)) return [];
  const part = secondParts.find((ending) => name.toLowerCase().endsWith(ending) && name.length - ending.length >= shortestPart);
  if (part === undefined || part.length < shortestPart) return [];
  const at = name.length - part.length;
  return [[`${name.slice(0, at)}-`, name.slice(at)]];
}

/**
 * Estimated width of a text in Source Sans 3 (weight 560), in units of the font size. Good to about 5 per cent:
 * it decides whether a label fits, before any font is loaded and without measuring.
 */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if ("ijlI.,:;|'’!".includes(letter)) return 0.27;
  if ("ftr-()[]/ 1".includes(letter)) return 0.34;
  if ("mwMW%@".includes(letter)) return 0.84;
  if (letter >= "0" && letter <= "9") return 0.51;
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 0.61 : 0.52;
}
