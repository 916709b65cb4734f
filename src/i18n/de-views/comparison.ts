// SPDX-License-Identifier: EUPL-1.2
import type { ExternalColumn, ExternalProblem } from "../../core/view/comparison/external-problem.ts";
import type { ComparisonChart, ViewForm } from "../../core/view/state.ts";
import type { AreaWords } from "../de.ts";
import { type Count, joinList, mark, type SentencePart, text } from "../parts.ts";

const spelled = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
const inWords = ({ value, text }: Count): string => spelled[value] ?? text;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const list = (items: readonly string[]): string => joinList(items, "und");

const charts: Readonly<Record<ComparisonChart, string>> = {
  dots: "Werte",
  spine: "Abstände",
  multiples: "Verlauf",
  scatter: "Zusammenhang",
  maps: "Zwei Karten",
};
const forms: Readonly<Record<ViewForm, string>> = { map: "Zeichnung", table: "Tabelle", text: "Text" };

const columnWords: Readonly<Record<ExternalColumn, string>> = {
  indicator: "Kennzahl",
  value: "Wert",
  name: "Name",
  year: "Jahr",
  source: "Quelle",
};

function missingColumns(columns: readonly ExternalColumn[]): string {
  const names = columns.map((column) => `„${columnWords[column]}“`);
  return names.length === 1 ? `Die Spalte ${list(names)} fehlt` : `Die Spalten ${list(names)} fehlen`;
}

function problemWords(problem: ExternalProblem): string {
  switch (problem.kind) {
    case "empty":
      return "Es steht nichts darin. Nötig sind eine Kopfzeile und mindestens eine Zeile mit einem Wert.";
    case "tooLong":
      return `Mehr als ${problem.most} Zeilen. Bitte nur die Vergleichswerte einfügen.`;
    case "openQuote":
      return `Zeile ${problem.row}: Ein Anführungszeichen wird geöffnet und nie geschlossen. Bitte schließen oder entfernen.`;
    case "notText":
      return "Die Datei ist keine Textdatei. Bitte die Tabelle im Tabellenprogramm als CSV sichern und diese Datei wählen.";
    case "noColumns":
      return `Zeile 1: ${missingColumns(problem.columns)}, gefunden wurden „${problem.found.join("“, „")}“. Bitte die Kopfzeile ergänzen.`;
    case "unknownIndicator":
      return `Zeile ${problem.row}, Spalte „Kennzahl“: „${problem.value}“ ist keine Kennzahl dieser Ausgabe. ${problem.nearest === null ? "Bitte Namen oder Kennung der Kennzahl angeben." : `Meinten Sie „${problem.nearest}“?`} Die Zeile wurde ausgelassen.`;
    case "count":
      return `Zeile ${problem.row}, Spalte „Kennzahl“: „${problem.value}“ ist eine Anzahl. Verglichen werden nur Anteile, Raten und Mittelwerte. Die Zeile wurde ausgelassen.`;
    case "noNumber":
      return `Zeile ${problem.row}, Spalte „Wert“: Zahl erwartet, „${problem.value}“ gefunden. Bitte eine Zahl wie 12,5 eintragen. Die Zeile wurde ausgelassen.`;
    case "ambiguousNumber":
      return `Zeile ${problem.row}, Spalte „Wert“: „${problem.value}“ kann Tausend oder eine Nachkommastelle meinen. Bitte mit Komma oder ohne Punkt schreiben. Die Zeile wurde ausgelassen.`;
    case "noShare":
      return `Zeile ${problem.row}, Spalte „Wert“: Ein Anteil liegt zwischen 0 und 100, „${problem.value}“ gefunden. Bitte prüfen. Die Zeile wurde ausgelassen.`;
    case "noYear":
      return `Zeile ${problem.row}, Spalte „Jahr“: Jahr mit vier Ziffern erwartet, „${problem.value}“ gefunden. Die Zeile wurde ausgelassen.`;
    case "noName":
      return `Zeile ${problem.row}, Spalte „Name“: Der Name des Vergleichs fehlt, zum Beispiel „Köln“. Die Zeile wurde ausgelassen.`;
    case "repeated":
      return `Zeile ${problem.row}: „${problem.value}“ steht für dieses Jahr schon weiter oben. Es gilt die erste Zeile.`;
  }
}

/** Texts of the comparison. */
export const comparison = {
  heading: (count: Count, words: AreaWords) => {
    if (count.value === 0) return `Noch sind keine ${words.plural} ausgewählt.`;
    if (count.value === 1) return `1 ${words.singular} ist ausgewählt.`;
    return `${capital(inWords(count))} ${words.plural} im Vergleich.`;
  },
  furthest: (indicator: string, range: string, isClear: boolean | null): readonly SentencePart[] => [
    text(" Am weitesten liegen sie auseinander bei: "),
    mark(indicator),
    text(isClear === false ? ` (${range}); der Abstand kann Zufall sein.` : ` (${range}).`),
  ],
  against: (area: string, indicator: string, values: string, isClear: boolean | null): readonly SentencePart[] => [
    text(` Am weitesten liegt ${area} vom Vergleichswert entfernt bei: `),
    mark(indicator),
    text(isClear === false ? ` (${values}); der Abstand kann Zufall sein.` : ` (${values}).`),
  ],
  chooseMore: (words: AreaWords) => `Wählen Sie mindestens zwei ${words.plural}, um sie zu vergleichen.`,

  areas: (words: AreaWords) => `Verglichene ${words.plural}`,
  add: (words: AreaWords) => `${words.singular} dazunehmen`,
  addHelp: (words: AreaWords) => `${words.singular} dazunehmen: Namen oder Schlüssel eingeben, mehrere mit Komma`,
  left: (count: Count) => (count.value === 0 ? "(mehr sind nicht möglich)" : `(noch ${count.text})`),
  full: (most: Count) => `Es sind schon ${most.text} ausgewählt. Nehmen Sie erst ein Gebiet heraus.`,
  together: (count: Count) => `${count.text} dazunehmen`,
  added: (name: string, place: Count) => `${name} ist dabei, ${place.text}. im Vergleich.`,
  removed: (name: string) => `${name} ist nicht mehr dabei.`,
  moved: (name: string, place: Count) => `${name} steht jetzt an ${place.text}. Stelle.`,
  remove: (name: string) => `${name} entfernen`,
  move: (name: string, place: Count, all: Count) =>
    `${name}, ${place.text} von ${all.text}. Pfeiltasten verschieben, Eingabe stellt an den Anfang.`,
  moveHelp: "mit den Pfeiltasten verschieben",
  already: "schon dabei",

  chart: "Art des Vergleichs",
  charts,
  form: "Darstellung",
  forms,
  indicator: "Kennzahl",
  otherIndicatorHelp: "Andere Kennzahl suchen",
  second: "dagegen",
  secondMap: "daneben",
  secondHelp: "Zweite Kennzahl suchen",
  year: "Jahr",
  level: "Ebene",
  referenceLabel: "Vergleichswert",
  chooseReference: "Vergleichswert ändern",
  chooseIndicator: "Kennzahl ändern",
  choosePair: "Zweite Kennzahl ändern",
  chooseBeside: "Zweite Karte ändern",

  city: "Stadt",
  theCity: "die Stadt",
  groupOf: (count: Count) => (count.value === 1 ? "Eigene Gruppe (1 Gebiet)" : `Eigene Gruppe (${count.text} Gebiete)`),
  lower: (reference: string) => `niedriger als ${reference}`,
  higher: (reference: string) => `höher als ${reference}`,
  caption: (areas: string, reference: string, date: string) => `Vergleich von ${areas} mit ${reference}, Stand ${date}`,
  note: (words: AreaWords) =>
    `Die Zeilen haben eigene Maßstäbe. Kurze Striche sind die übrigen ${words.plural}. Rechts bedeutet „mehr“, nicht „schlechter“.`,
  row: (indicator: string, values: readonly string[]) => `${indicator}: ${values.join(", ")}`,
  notComparable: "ohne Vergleich",
  noReference: (reference: string) => `kein Wert für ${reference}`,
  countOfBase: (cases: string, base: string) => `${cases} von ${base}`,
  showOnly: (indicator: string) => `${indicator}: über die Jahre zeigen`,

  spineNote: (words: AreaWords, reference: string) =>
    `Die Mitte ist ${reference}. Ein Teilstrich ist eine Standardabweichung aller ${words.plural}: So weit liegen sie im Mittel auseinander. Der helle Balken reicht vom niedrigsten zum höchsten Wert, im dunklen liegt die mittlere Hälfte.`,
  direction: {
    high: "Rechts: mehr Unterstützungsbedarf",
    low: "Links: mehr Unterstützungsbedarf",
    none: "Weder gut noch schlecht",
  },
  meaning: "Bedeutung",
  stepsOf: (name: string, amount: string, isAbove: boolean) =>
    `${name} liegt ${amount} Standardabweichungen ${isAbove ? "darüber" : "darunter"}`,
  atReference: (name: string) => `${name} liegt genau darauf`,

  multiplesHeading: (indicator: string, first: string, last: string) => `${indicator}, ${first} bis ${last}`,
  multiplesNote: (reference: string | null) =>
    `${reference === null ? "" : `Gestrichelt: ${reference}. `}Blass: die anderen ausgewählten Gebiete. Alle Zeichnungen haben denselben Maßstab.`,
  breakAt: "neue Zählweise",
  breakIn: (year: string) => `${year} beginnt eine neue Zählweise; Werte davor und danach sind nicht vergleichbar.`,
  noYears: "Für diese Kennzahl gibt es nur ein Jahr, also keinen Verlauf.",
  changeOf: (name: string, since: string, change: string) => `${name}: ${since.charAt(0).toLowerCase()}${since.slice(1)} ${change}.`,
  noChange: (name: string) => `${name}: zu wenige vergleichbare Jahre für eine Veränderung.`,

  scatterHeading: (across: string, up: string) => `${across} und ${up}`,
  across: (indicator: string) => `waagerecht: ${indicator}`,
  up: (indicator: string) => `senkrecht: ${indicator}`,
  scatterLabel: (across: string, up: string, count: Count) =>
    `Punktwolke: ${count.text} Gebiete nach ${across} (waagerecht) und ${up} (senkrecht). Mit den Pfeiltasten von Punkt zu Punkt, Eingabe nimmt dazu.`,
  correlation: (strength: string, r: { readonly pearson: string; readonly spearman: string }, n: Count, words: AreaWords) =>
    `${strength} Zusammenhang über ${n.text} ${words.plural}: r = ${r.pearson} (Pearson), ρ = ${r.spearman} (Spearman).`,
  strength: { none: "Kein erkennbarer", weak: "Schwacher", medium: "Mittlerer", strong: "Starker" },
  sameWay: "Wo der eine Wert hoch ist, ist meist auch der andere hoch.",
  otherWay: "Wo der eine Wert hoch ist, ist der andere meist niedrig.",
  caution: (words: AreaWords) =>
    `Das gilt für ${words.plural}, nicht für Menschen: Es sagt nicht, dass es dieselben Personen sind, und nicht, dass das eine die Ursache des anderen ist.`,
  noCorrelation: "Ein Zusammenhang lässt sich hier nicht berechnen: Es gibt zu wenige gemeinsame Werte oder keine Unterschiede.",
  withoutPoint: (count: Count) =>
    count.value === 1
      ? "1 Gebiet hat keinen Punkt, weil ein Wert fehlt."
      : `${count.text} Gebiete haben keinen Punkt, weil ein Wert fehlt.`,
  noPartner: "Auf dieser Ebene gibt es keine zweite Kennzahl dazu.",

  mapsHeading: "Zwei Karten nebeneinander",
  mapsHelp: "Mit den Pfeiltasten zum Nachbargebiet, in beiden Karten zugleich. Eingabe nimmt das Gebiet dazu.",
  sameClasses: "Beide Karten haben dieselben Klassen.",
  ownClasses: "Jede Karte hat ihre eigenen Klassen: Gleiche Farbe bedeutet nicht den gleichen Wert.",
  mapsBreak: (from: string, to: string) =>
    `Zwischen ${from} und ${to} beginnt eine neue Zählweise. Unterschiede können daher kommen und nicht aus den Gebieten.`,
  noOtherYear: "Für diese Kennzahl gibt es nur ein Jahr. Wählen Sie eine zweite Kennzahl.",
  noShapes: "Für diese Ebene liegt keine Karte vor. Die Tabelle zeigt dieselben Werte.",
  difference: "Unterschied",

  asTable: "Alle Werte als Tabelle",
  tableName: (words: AreaWords) => words.singular,
  compare: "Vergleich",
  include: "dazunehmen",
  includeName: (name: string) => `${name} dazunehmen`,

  words: "Die Unterschiede in Worten",
  above: (items: readonly string[]) => `höher bei ${list(items)}`,
  below: (items: readonly string[]) => `niedriger bei ${list(items)}`,
  chance: (items: readonly string[]) => `Der Abstand kann Zufall sein bei ${list(items)}.`,
  untested: (items: readonly string[]) => `Ohne Test, weil Fallzahlen oder ein Anteil fehlen: ${list(items)}.`,
  toReference: (reference: string, parts: readonly string[]) =>
    parts.length === 0
      ? `liegt bei keiner Kennzahl deutlich anders als ${reference}.`
      : `liegt deutlich anders als ${reference}: ${parts.join("; ")}.`,
  pair: (first: string, second: string) => `${first} und ${second}`,
  pairClear: (items: readonly string[]) => `unterscheiden sich deutlich bei ${list(items)}.`,
  pairNone: "unterscheiden sich bei keiner Kennzahl deutlich.",
  others: (count: Count) => (count.value === 1 ? "1 weiteren Kennzahl" : `${count.text} weiteren Kennzahlen`),
  withValues: (indicator: string, first: string, second: string) => `${indicator} (${first} und ${second})`,
  morePairs: (count: Count) => (count.value === 1 ? "1 weiteres Paar" : `${count.text} weitere Paare`),
  testNote: "„Deutlich“ heißt: In 95 von 100 Fällen wäre der Unterschied nicht durch Zufall allein zu erklären.",

  similarHeading: (words: AreaWords) => `Ähnliche ${words.plural}`,
  similarIntro: (name: string, count: Count) =>
    count.value === 1
      ? `${name} am ähnlichsten sind, gemessen an dieser Kennzahl:`
      : `${name} am ähnlichsten sind, gemessen an diesen ${inWords(count)} Kennzahlen:`,
  similarDiffers: (indicator: string, other: string, own: string) => `größter Unterschied: ${indicator} ${other} statt ${own}`,
  similarBy: (items: readonly string[]) => `Gemessen an: ${list(items)}. Jede zählt gleich viel.`,
  similarMissing: (count: Count) =>
    count.value === 0
      ? ""
      : count.value === 1
        ? "1 Gebiet fehlt hier, weil einer dieser Werte unbekannt ist."
        : `${count.text} Gebiete fehlen hier, weil einer dieser Werte unbekannt ist.`,
  noSimilar: "Ähnliche Gebiete lassen sich hier nicht bestimmen, weil Werte fehlen.",

  withinBetween: (indicator: string, shares: { readonly within: string; readonly between: string }, inner: AreaWords, outer: AreaWords) =>
    `Von den Unterschieden bei „${indicator}“ liegen ${shares.between} zwischen den ${outer.dative} und ${shares.within} zwischen ${inner.dative} innerhalb derselben ${outer.plural}.`,
  withinBetweenCaution:
    "Gewichtet nach der Zahl der Menschen. Es geht um Gebiete, nicht um Unterschiede zwischen Menschen in einem Gebiet.",
  withinBetweenCounted: (counted: Count, all: Count) => `Berechnet aus ${counted.text} von ${all.text} Gebieten mit bekanntem Wert.`,

  own: "Eigene Gruppe oder fremde Werte als Vergleichswert",
  groupHeading: "Eigene Gruppe",
  groupHelp: "Ihr Wert wird aus den zusammengezählten Fällen berechnet. Ist ein Teil geheim, ist es auch die Gruppe.",
  groupAdd: "Gebiet in die Gruppe nehmen",
  groupUse: "Als Vergleichswert nehmen",
  groupFromCompared: "Verglichene Gebiete in die Gruppe nehmen",
  groupEmpty: "Die Gruppe ist noch leer.",
  externalHeading: "Fremde Werte",
  externalHelp:
    "Fügen Sie eine kleine Tabelle ein oder ziehen Sie eine CSV-Datei hierher. Spalten: Kennzahl (Name oder Kennung), Wert, Name, Jahr, Quelle.",
  externalExample: (indicator: string) => `Kennzahl;Wert;Name;Jahr;Quelle\n${indicator};17,3;Nachbarstadt;2024;Sozialbericht 2025`,
  externalField: "Tabelle mit fremden Werten",
  externalFile: "CSV-Datei wählen",
  externalTake: "Werte übernehmen",
  externalForget: "Fremde Werte entfernen",
  externalStays: "Diese Werte bleiben in Ihrem Browser. Sie werden nirgendwohin gesendet und stehen nicht im Link.",
  externalTaken: (count: Count, names: readonly string[]) =>
    `${count.value === 1 ? "1 Wert" : `${count.text} Werte`} übernommen: ${list(names)}.`,
  externalNone: "Kein Wert konnte übernommen werden.",
  externalSource: (name: string, indicator: string, year: string, source: string) =>
    `${name}, ${indicator}: Stand ${year}${source === "" ? ", ohne Quellenangabe" : `, Quelle: ${source}`}.`,
  externalBanner: (name: string) => `Verglichen wird mit Ihren eigenen Werten für ${name}.`,
  externalProblem: problemWords,
  choose: (words: AreaWords) => `Wählen Sie ${words.plural} aus, um sie nebeneinander zu sehen.`,
};

export type ComparisonTexts = typeof comparison;
