// SPDX-License-Identifier: EUPL-1.2
import type { AreaWords } from "../de.ts";
import { type Count, mark, type SentencePart, slot, text } from "../parts.ts";

/** People in areas: their number, whether more may live there, and how many of 100 that is ("" if unknown). */
export interface PeopleWords {
  readonly count: Count;
  readonly isAtLeast: boolean;
  readonly per100: string;
}

/** Numbers of areas by what their neighbourhood shows. */
export interface FindingCounts {
  readonly all: Count;
  readonly highHigh: Count;
  readonly lowLow: Count;
  readonly outliers: Count;
  readonly notSignificant: Count;
}

const areasOf = (count: Count, words: AreaWords): string => `${count.text} ${count.value === 1 ? words.singular : words.plural}`;
const ofAreas = (count: Count, words: AreaWords): SentencePart =>
  slot("level", `${count.text} ${count.value === 1 ? words.singular : words.dative}`);

/** German texts of the view "Muster". */
export const patterns = {
  title: "Muster",
  expert: "Für Fachleute",
  valuesOf: "Werte für ",
  link: "Für Fachleute: Muster",
  refused: (what: string) => `Ein Teil dieses Links passt nicht zu dieser Ansicht und wird nicht angewendet: ${what}. Alles andere gilt.`,
  parts: {
    label: "Welches Muster?",
    status: "Status und Dynamik",
    neighbours: "Nachbarschaft",
    types: "Gebietstypen",
    smoothing: "Glätten",
  },
  running: (share: string) => `Wird berechnet: ${share} sind geschafft.`,
  failed: "Die Berechnung ist fehlgeschlagen. Laden Sie die Seite neu, um es noch einmal zu versuchen.",
  noShapes: (words: AreaWords) => `Für die ${words.plural} gibt es keine Umrisse, deshalb lässt sich nicht sagen, wer neben wem liegt.`,
  done: (sentence: string) => `Fertig berechnet. ${sentence}`,
  people: ({ count, isAtLeast, per100 }: PeopleWords) => {
    const share = per100 === "" ? "" : `, ${per100} von 100`;
    return `${isAtLeast ? "mindestens " : ""}${count.value === 1 ? "1 Mensch" : `${count.text} Menschen`}${share}`;
  },
  noPeople: "Zahl der Menschen nicht bekannt",
  livesThere: (people: string) => ` Dort leben ${people}.`,
  columns: { parent: "liegt in", people: "Menschen", sign: "Zeichen" },
  text: { heading: "Diese Ansicht in Worten", groups: "Die Gruppen", areas: "Gebiet für Gebiet" },
  legend: {
    label: "Was die Farben und Zeichen bedeuten",
    help: "Ein Eintrag hebt seine Gebiete hervor, noch ein Klick zeigt wieder alle.",
    sign: (sign: string) => `Zeichen ${sign}`,
    areas: areasOf,
  },
  list: {
    heading: "Alle Gebiete",
    help: (words: AreaWords) => `Wählen Sie ein Gebiet auf der Karte oder in der Liste der ${words.plural}.`,
  },
  toList: "Zur Liste aller Gebiete",
  how: "So wird gerechnet",

  set: {
    heading: "Welche Kennzahlen",
    sets: { conditions: "Mehrfach belastet", fields: "Handlungsfelder" },
    used: (count: Count) => (count.value === 1 ? "1 Kennzahl zählt mit" : `${count.text} Kennzahlen zählen mit`),
    madeOf: (names: readonly string[]) => `Zusammengezählt: ${names.join(" · ")}.`,
    leftOut: "Nicht dabei",
    reason: {
      neutral: "ob viel oder wenig davon Bedarf anzeigt, ist nicht festgelegt",
      count: "eine Anzahl, die mit der Größe des Gebiets wächst",
      level: "auf dieser Ebene nicht veröffentlicht",
      year: "nicht für dieselben Jahre vorhanden oder dazwischen neu gezählt",
    },
  },

  status: {
    mapTitle: (year: string, since: string) => `Karte: Status ${year} und Dynamik seit ${since}`,
    sentence: (low: Count, all: Count, words: AreaWords): readonly SentencePart[] => [
      mark(low.value === 0 ? "Keiner" : low.text),
      text(" von "),
      ofAreas(all, words),
      text(` ${low.value < 2 ? "hat" : "haben"} einen niedrigen oder sehr niedrigen Status.`),
    ],
    worse: (worse: Count) =>
      worse.value === 0
        ? " Keiner davon entwickelt sich auffallend ungünstiger als die anderen."
        : worse.value === 1
          ? " Einer davon entwickelt sich auffallend ungünstiger als die anderen."
          : ` ${worse.text} davon entwickeln sich auffallend ungünstiger als die anderen.`,
    nothing: (words: AreaWords): readonly SentencePart[] => [
      text("Für die "),
      slot("level", words.plural),
      text(" lassen sich Status und Dynamik so nicht bestimmen: Keine Kennzahl hat Werte für beide Jahre."),
    ],
    nobodyRated: (words: AreaWords): readonly SentencePart[] => [
      text("Von den "),
      slot("level", words.dative),
      text(" lässt sich so keiner bewerten: Überall fehlt mindestens ein Wert oder leben zu wenige Menschen."),
    ],
    unratedCount: (count: Count) => (count.value === 1 ? " Ein Gebiet ist nicht bewertet." : ` ${count.text} Gebiete sind nicht bewertet.`),
    years: (year: string, since: string) => `${since} und ${year}`,
    statusHead: "Status",
    dynamicHead: "Dynamik",
    classes: ["hoch", "mittel", "niedrig", "sehr niedrig"],
    dynamics: ["positiv", "stabil", "negativ"],
    statusClass: (word: string) => `Status ${word}`,
    dynamicClass: (word: string) => `Dynamik ${word}`,
    both: (status: string, dynamic: string) => `Status ${status}, Dynamik ${dynamic}`,
    tableHeading: "Wie viele Gebiete und Menschen",
    cellHelp: "Eine Zelle hebt ihre Gebiete auf der Karte hervor, noch ein Klick zeigt wieder alle.",
    cellLabel: (both: string, areas: string, people: string) => `${both}: ${areas}${people === "" ? "" : `, ${people}`}`,
    empty: "keines",
    unrated: {
      few: (least: string) => `nicht bewertet, weil weniger als ${least} Menschen hier leben`,
      noPeople: () => "nicht bewertet, weil die Zahl der Menschen nicht bekannt ist",
      gap: () => "nicht bewertet, weil mindestens ein Wert fehlt",
    },
    unratedHeading: "Nicht bewertet",
    dynamicYears: "Dynamik über",
    yearsLink: (years: string) => (years === "1" ? "1 Jahr" : `${years} Jahre`),
    preset: { berlin: "wie Berlin", hamburg: "wie Hamburg" },
    least: "Bewertet wird ab",
    leastLink: (least: string) => (least === "0" ? "ohne Mindestzahl" : `${least} Menschen`),
    columns: { statusScore: "Status-Wert", dynamicScore: "Dynamik-Wert" },
    caption: (year: string, since: string) => `Status ${year} und Dynamik seit ${since}`,
    cellCaption: "Gebiete und Menschen nach Status und Dynamik",
    since: (value: string, change: string) => `${value} (${change})`,
    noChange: "Veränderung nicht bekannt",
    areaSentence: (area: string, what: string) => `${area}: ${what}.`,
    scores: (status: string, dynamic: string) => `Status-Wert ${status}, Dynamik-Wert ${dynamic}.`,
    partsHeading: (year: string, since: string) => `Woraus das kommt: ${year}, in Klammern die Veränderung seit ${since}`,
    how: [
      "Jede Kennzahl wird so gedreht, dass ein hoher Wert mehr Unterstützungsbedarf bedeutet, und in Standardabweichungen vom Mittel der bewerteten Gebiete ausgedrückt. Ihre Summe, noch einmal so umgerechnet, ist der Status-Wert. Ebenso entsteht aus den Veränderungen der Dynamik-Wert.",
      "Status: hoch unter −1, mittel bis 1, niedrig bis 1,5, sehr niedrig darüber. Dynamik: positiv unter −1, stabil bis 1, negativ darüber. So rechnet das Monitoring Soziale Stadtentwicklung Berlin über zwei Jahre, Hamburg über drei Jahre; die Grenzen der Hamburger Klassen sind nicht veröffentlicht, hier gelten die Berliner.",
      "Status und Dynamik vergleichen die Gebiete untereinander. Eine negative Dynamik heißt, dass es sich dort ungünstiger entwickelt als anderswo, nicht unbedingt, dass die Werte schlechter geworden sind.",
    ],
  },

  neighbours: {
    mapTitle: (indicator: string, year: string) =>
      `Karte: Gebiete, die ihren Nachbarn gleichen oder von ihnen abweichen. ${indicator}, ${year}`,
    waiting: (indicator: string, words: AreaWords): readonly SentencePart[] => [
      text("Liegen hohe und niedrige Werte bei "),
      slot("indicator", indicator),
      text(" nebeneinander? Die "),
      slot("level", words.plural),
      text(" werden mit ihren Nachbarn verglichen."),
    ],
    untested: (indicator: string, words: AreaWords): readonly SentencePart[] => [
      text("Bei "),
      slot("indicator", indicator),
      text(" lassen sich die "),
      slot("level", words.plural),
      text(" nicht mit ihren Nachbarn vergleichen."),
    ],
    sentence: ({ highHigh, all }: FindingCounts, indicator: string, words: AreaWords): readonly SentencePart[] => [
      mark(highHigh.value === 0 ? "Keiner" : highHigh.text),
      text(" von "),
      ofAreas(all, words),
      text(` ${highHigh.value < 2 ? "hat" : "haben"} bei `),
      slot("indicator", indicator),
      text(` hohe Werte und ${highHigh.value < 2 ? "ist" : "sind"} von hohen Werten umgeben.`),
    ],
    none: (indicator: string, all: Count, words: AreaWords): readonly SentencePart[] => [
      text("Bei "),
      slot("indicator", indicator),
      text(" bilden hohe und niedrige Werte der "),
      slot("level", `${all.text} ${words.plural}`),
      text(" "),
      mark("kein Muster"),
      text(", das sich vom Zufall unterscheiden lässt."),
    ],
    others: ({ lowLow, outliers, notSignificant }: FindingCounts) => {
      const low = lowLow.value === 0 ? "" : ` In ${lowLow.text} ist beides niedrig.`;
      const out =
        outliers.value === 0
          ? " Ausreißer gibt es nicht."
          : outliers.value === 1
            ? " Ein Gebiet ist ein Ausreißer unter seinen Nachbarn."
            : ` ${outliers.text} sind Ausreißer unter ihren Nachbarn.`;
      const rest =
        notSignificant.value === 0
          ? ""
          : ` ${notSignificant.text} ${notSignificant.value === 1 ? "ist" : "sind"} nicht von Zufall zu unterscheiden.`;
      return `${low}${out}${rest}`;
    },
    unjudgedCount: (count: Count) =>
      count.value === 1 ? " Von einem lässt sich nichts sagen." : ` Von ${count.text} lässt sich nichts sagen.`,
    finding: {
      highHigh: "hohe Werte, umgeben von hohen Werten",
      lowLow: "niedrige Werte, umgeben von niedrigen Werten",
      highLow: "Ausreißer: hoher Wert, umgeben von niedrigen Werten",
      lowHigh: "Ausreißer: niedriger Wert, umgeben von hohen Werten",
      notSignificant: "nicht von Zufall zu unterscheiden",
    },
    unjudged: {
      noValue: "ohne Wert, deshalb nicht dabei",
      noShape: "ohne Umriss, deshalb nicht dabei",
      alone: "kein Nachbar mit einem Wert",
      same: "alle Werte sind gleich",
    },
    pending: "wird noch berechnet",
    small: "Weniger als 20 Gebiete haben einen Wert. So lässt sich ein Muster kaum vom Zufall unterscheiden, auch wenn es eines gibt.",
    columns: { value: "Wert", count: "Nachbarn mit Wert", around: "Mittel der Nachbarn", finding: "Befund" },
    caption: (indicator: string, year: string) => `Nachbarschaft: ${indicator}, ${year}`,
    areaSentence: (area: string, value: string, finding: string) => `${area}: ${value}, ${finding}.`,
    around: (value: string, count: Count) =>
      count.value === 1 ? `Der eine Nachbar mit Wert hat ${value}.` : `Die ${count.text} Nachbarn mit Wert haben im Mittel ${value}.`,
    noNeighbours: "Kein Nachbar hat einen Wert.",
    neighbourHeading: "Die Nachbarn",
    how: (permutations: string, seed: string) => [
      "Nachbarn sind Gebiete mit gemeinsamer Grenze oder gemeinsamem Eckpunkt. Jeder Wert wird mit dem Mittel aller Gebiete verglichen, ebenso das Mittel seiner Nachbarn, bei dem jeder Nachbar gleich zählt.",
      `Ob das Zufall sein kann, zeigt ein Versuch: Für jedes Gebiet werden die Werte der anderen ${permutations}-mal neu verteilt (lokales Moran-Maß, Startzahl ${seed}). Hervorgehoben ist nur, was dabei kaum je vorkommt. Weil viele Gebiete zugleich geprüft werden, ist die Schwelle strenger gefasst: Unter den hervorgehobenen Gebieten sollen höchstens 5 von 100 Zufall sein (Verfahren von Benjamini und Hochberg).`,
      "Gebiete ohne Wert bleiben außen vor, auch als Nachbarn. „Nicht von Zufall zu unterscheiden“ heißt nicht, dass es dort keinen Bedarf gibt.",
    ],
    test: (permutations: string, seed: string) => `${permutations} neue Verteilungen je Gebiet, Startzahl ${seed}`,
  },

  types: {
    mapTitle: (year: string) => `Karte: Typen von Gebieten, die sich ähnlich sind, ${year}`,
    sentence: (placed: Count, types: Count, words: AreaWords): readonly SentencePart[] => [
      text("Die "),
      slot("level", areasOf(placed, words)),
      text(" mit allen Werten lassen sich in "),
      mark(`${types.text} Typen`),
      text(" ordnen."),
    ],
    largest: (name: string, areas: string, people: string) =>
      ` Der größte, ${name}, umfasst ${areas}${people === "" ? "" : ` mit ${people}`}.`,
    waiting: (types: string, words: AreaWords): readonly SentencePart[] => [
      text(`Welche ${types} Typen gibt es unter den `),
      slot("level", words.dative),
      text("?"),
    ],
    refused: (types: string, words: AreaWords): readonly SentencePart[] => [
      text("Aus den "),
      slot("level", words.dative),
      text(` lassen sich keine ${types} Typen bilden: Zu wenige haben für alle Kennzahlen einen Wert.`),
    ],
    stability: {
      firm: " Aus anderen Stichproben der Gebiete entstehen fast dieselben Typen.",
      fair: " Aus anderen Stichproben der Gebiete entstehen ähnliche Typen.",
      partly: " Aus anderen Stichproben der Gebiete entstehen nur teilweise dieselben Typen.",
      hardly: " Vorsicht: Aus anderen Stichproben der Gebiete entstehen andere Typen. Die Einteilung ist kaum beständig.",
    },
    unplacedCount: (count: Count) =>
      count.value === 1 ? " Ein Gebiet ist nicht eingeordnet." : ` ${count.text} Gebiete sind nicht eingeordnet.`,
    name: (letter: string) => `Typ ${letter}`,
    unplaced: "nicht eingeordnet, weil mindestens ein Wert fehlt",
    pending: "wird noch berechnet",
    higher: (names: readonly string[]) => `höher als im Mittel der Gebiete: ${names.join(" · ")}`,
    lower: (names: readonly string[]) => `niedriger: ${names.join(" · ")}`,
    average: "in allem nahe am Mittel der Gebiete",
    colours: "Farben unterscheiden die Typen nur, sie ordnen sie nicht.",
    profiles: "Was die Typen ausmacht",
    profileHelp:
      "Die Balken zeigen, wie weit ein Typ im Mittel vom Mittel aller Gebiete abweicht, in Standardabweichungen. Links ist niedriger, rechts ist höher.",
    count: "Zahl der Typen",
    method: "Verfahren",
    methods: { kMeans: "k-Means", ward: "Ward" },
    column: "Typ",
    caption: (year: string) => `Gebietstypen, ${year}`,
    areaSentence: (area: string, type: string) => `${area}: ${type}.`,
    how: (seed: string, samples: string) => [
      "Jede Kennzahl wird in Standardabweichungen vom Mittel der Gebiete ausgedrückt und zählt gleich. Das Verfahren fasst Gebiete zusammen, die sich in allem ähnlich sind. Gebiete, denen ein Wert fehlt, bleiben außen vor; nichts wird ergänzt.",
      `Wie beständig die Typen sind, zeigt ein Versuch: Sie werden ${samples}-mal aus zufälligen Stichproben der Gebiete neu gebildet und verglichen (Startzahl ${seed}).`,
      "Die Namen sind neutral. Wer die Typen veröffentlicht, sollte ihnen selbst treffende Namen geben und prüfen, ob eine andere Zahl von Typen mehr erklärt.",
    ],
  },

  smoothing: {
    mapTitle: (indicator: string, year: string) => `Karte: geglättete Werte. ${indicator}, ${year}`,
    sentence: (indicator: string, words: AreaWords, raw: string, smoothed: string): readonly SentencePart[] => [
      text("Bei "),
      slot("indicator", indicator),
      text(" reichen die Werte der "),
      slot("level", words.plural),
      text(` von ${raw}, geglättet von `),
      mark(smoothed),
      text("."),
    ],
    chance: " Die Gebiete unterscheiden sich nicht mehr, als es der Zufall erwarten lässt. Deshalb sind alle geglätteten Werte gleich.",
    most: (area: string, raw: string, smoothed: string) => ` Am meisten ändert sich ${area}: ${raw} gemessen, ${smoothed} geglättet.`,
    refused: {
      kind: (indicator: string): readonly SentencePart[] => [
        slot("indicator", indicator),
        text(" lässt sich nicht glätten: Das geht nur bei Anteilen und Quoten, hinter denen gezählte Fälle stehen."),
      ],
      few: (indicator: string): readonly SentencePart[] => [
        slot("indicator", indicator),
        text(" lässt sich hier nicht glätten: Weniger als zwei Gebiete haben gezählte Fälle."),
      ],
    },
    what: (towards: string) =>
      `Geglättet heißt: In kleinen Gebieten, wo wenige Fälle viel ausmachen, ist der Wert zum gemeinsamen Wert aller Gebiete (${towards}) hin gerechnet, in großen fast gar nicht.`,
    both: (raw: string, smoothed: string) => `${raw} gemessen, ${smoothed} geglättet`,
    onlyRaw: (raw: string) => `${raw}, nicht geglättet`,
    columns: { raw: "gemessen", smoothed: "geglättet", difference: "Unterschied", numerator: "Fälle", denominator: "von" },
    caption: (indicator: string, unit: string, year: string) =>
      `${indicator}${unit === "" ? "" : ` in ${unit}`}, gemessen und geglättet, ${year}`,
    areaSentence: (area: string, what: string) => `${area}: ${what}.`,
    how: [
      "Das Verfahren heißt empirische Bayes-Schätzung (Marshall 1991). Aus allen Gebieten wird geschätzt, wie verschieden sie über den Zufall hinaus sind. Je kleiner die Bezugszahl eines Gebiets, desto weniger Gewicht hat sein eigener Wert.",
      "Der geglättete Wert ist eine Schätzung und ersetzt den gemessenen nicht, deshalb stehen immer beide da. Wo ein Wert fehlt oder geheim ist, wird nichts geschätzt.",
    ],
  },
};

export type PatternsTexts = typeof patterns;
