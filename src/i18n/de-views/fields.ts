// SPDX-License-Identifier: EUPL-1.2
import type { AreaWords } from "../de.ts";
import { type Count, joinList, mark, type SentencePart, slot, text } from "../parts.ts";
import { rulesDe } from "../rules.de.ts";

/** "16 of 34 areas", with the word for areas. */
export interface GroupCounts {
  readonly met: Count;
  readonly all: Count;
}

/** People in areas: their number, whether more may live there, and how many of 100 that is ("" if unknown). */
export interface PeopleCount {
  readonly count: Count;
  readonly isAtLeast: boolean;
  readonly per100: string;
}

const small = ["Kein", "Ein", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun", "Zehn", "Elf", "Zwölf"];
const numberWord = (count: Count): string => small[count.value] ?? count.text;
const fieldWord = (count: Count): string => (count.value === 1 ? "1 Feld" : `${count.text} Felder`);
const areasOf = (count: Count, words: AreaWords): string => `${count.text} ${count.value === 1 ? words.singular : words.plural}`;
const peopleOf = (count: Count): string => (count.value === 1 ? "1 Mensch" : `${count.text} Menschen`);
const least = (isAtLeast: boolean): string => (isAtLeast ? "mindestens " : "");

/** German texts of the action fields. */
export const fields = {
  /** Words of rule sentences. */
  rule: rulesDe,
  title: "Handlungsfelder",
  sentence: ({ met, all }: GroupCounts, words: AreaWords, field: string): readonly SentencePart[] => [
    mark(met.value === 0 ? "Keiner" : met.text),
    text(" von "),
    slot("level", `${all.text} ${all.value === 1 ? words.singular : words.dative}`),
    text(
      `${met.value < 2 ? " gehört" : " gehören"} ${field === "" ? "zu mindestens einem Handlungsfeld" : `zum Handlungsfeld „${field}“`}.`,
    ),
  ],
  nothingJudged: (words: AreaWords): readonly SentencePart[] => [
    text("Für die "),
    slot("level", words.plural),
    text(" lässt sich kein Handlungsfeld beurteilen: Hier liegen dazu keine Werte vor."),
  ],
  people: ({ count, isAtLeast, per100 }: PeopleCount) => {
    const share = per100 === "" ? "" : `, ${per100} von 100`;
    return count.value === 1 ? ` Dort lebt ${least(isAtLeast)}1 Mensch.` : ` Dort leben ${least(isAtLeast)}${count.text} Menschen${share}.`;
  },
  unknownAreas: (count: Count, words: AreaWords) =>
    count.value === 1 ? ` 1 ${words.singular} ist nicht beurteilbar.` : ` ${count.text} ${words.plural} sind nicht beurteilbar.`,
  valuesOf: "Werte für ",
  draft: "Ihre Änderung, nicht beschlossen",
  draftHelp: (title: string) => `Sie sehen eigene Regeln, nicht „${title}“. Der Link zu dieser Ansicht enthält Ihre Änderung.`,
  backToOfficial: "Zur beschlossenen Regel zurück",
  refused: (what: string) => `Ein Teil dieses Links passt nicht zu dieser Ausgabe und wird nicht angewendet: ${what}. Alles andere gilt.`,
  countingLink: "Bedingungen einzeln auswählen: Mehrfach belastet",
  patternsLink: "Für Fachleute: Muster",

  list: {
    heading: (count: Count) =>
      count.value === 1 ? "Ein Feld, eine Regel" : `${numberWord(count)} Felder, ${numberWord(count).toLowerCase()} Regeln`,
    decided: (title: string, author: string, date: string) => `${title}. Beschlossen: ${author}, ${date}.`,
    madeFor: (made: string, shown: string) => `Die Regeln wurden für ${made} beschlossen. Hier sind sie auf ${shown} angewendet.`,
    show: (name: string) => `„${name}“ auf der Karte zeigen`,
    inParents: (count: Count, words: AreaWords) => `in ${count.text} ${count.value === 1 ? words.singular : words.dative}`,
    people: "Menschen",
    affected: (people: string, count: Count, isAtLeast: boolean, share: string) =>
      `${people}: ${least(isAtLeast)}${count.text}${share === "" ? "" : `, ${share} von 100 in der ganzen Stadt`}`,
    noAffected: (people: string) => `${people}: keine Angabe, weil Zahlen fehlen oder geheim sind`,
    unknown: (count: Count) => `${count.text} nicht beurteilbar`,
    edited: "Ihre Änderung, nicht beschlossen",
    added: "Ihr Feld, nicht beschlossen",
  },

  map: {
    title: (counted: "conditions" | "fields", total: Count) =>
      counted === "fields"
        ? `Karte: zu welchen der ${fieldWord(total)} jedes Gebiet gehört`
        : `Karte: Zahl der erfüllten Bedingungen von ${total.text}`,
    question: (counted: "conditions" | "fields", total: Count) =>
      counted === "fields"
        ? `Zu wie vielen der ${total.text} Felder gehört ein Gebiet?`
        : `Wie viele der ${total.text} Bedingungen treffen zu?`,
    signs: { conditions: "Die Zahl steht auf jedem Gebiet.", fields: "Die Buchstaben der Felder stehen auf jedem Gebiet." },
    count: "Auf der Karte zählen",
    counted: { conditions: "Bedingungen", fields: "Felder" },
    range: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
    outlined: "gehört zu mindestens einem Feld",
    unknown: "nicht alles beurteilbar",
    letters: "Buchstaben der Felder",
    letter: (letter: string, name: string) => `${letter} ${name}`,
  },

  answer: { met: "ja", notMet: "nein", unknown: "nicht beurteilbar" },
  belongs: { met: "gehört dazu", notMet: "gehört nicht dazu", unknown: "nicht beurteilbar" },

  table: {
    caption: (year: string) => `Handlungsfelder, ${year}`,
    people: "Menschen",
    fields: "Felder",
    conditions: "Bedingungen",
    of: (met: string, total: string) => `${met} von ${total}`,
    download: "Liste als CSV-Datei",
    parent: "liegt in",
  },

  text: {
    heading: "Diese Ansicht in Worten",
    field: (name: string, areas: Count, words: AreaWords, people: string) => `${name}: ${areasOf(areas, words)}${people}.`,
    fieldPeople: (count: Count, isAtLeast: boolean) => `, ${least(isAtLeast)}${peopleOf(count)}`,
    areas: "Gebiet für Gebiet",
    belongs: (area: string, fields: readonly string[]) => {
      if (fields.length === 0) return `${area} gehört zu keinem Handlungsfeld.`;
      return fields.length === 1
        ? `${area} gehört zu einem Handlungsfeld: ${fields[0] ?? ""}.`
        : `${area} gehört zu ${numberWord({ value: fields.length, text: String(fields.length) }).toLowerCase()} Handlungsfeldern: ${joinList(fields, "und")}.`;
    },
    unknown: (fields: readonly string[]) => ` Nicht beurteilbar: ${joinList(fields, "und")}.`,
    onlyUnknown: (area: string) => `${area} ist nicht beurteilbar.`,
    conditions: (met: string, total: string) => `Erfüllt: ${met} von ${total} Bedingungen.`,
  },

  areaList: {
    heading: "Warum?",
    help: (words: AreaWords) => `Wählen Sie ein Gebiet auf der Karte oder in der Liste der ${words.plural}.`,
  },

  why: {
    heading: "Warum?",
    floor: "Mindestzahl",
    limit: (limit: string) => `Schwelle ${limit}`,
    people: (count: Count) => `${count.text} Fälle`,
    noPeople: "Fälle geheim oder unbekannt",
    change: (year: string, difference: string) => `seit ${year} ${difference}`,
    unchanged: (year: string) => `seit ${year} unverändert`,
    nearMiss: "Knapp nicht dabei",
    cliff: "Knapp dabei",
    close: {
      margin: "knapp",
      chance: "innerhalb der Unsicherheit",
      both: "knapp und innerhalb der Unsicherheit",
    },
    met: (distance: string) => `erfüllt, ${distance}`,
    notMet: (distance: string) => `nicht erfüllt, ${distance}`,
    above: (distance: string) => `${distance} darüber`,
    below: (distance: string) => `${distance} darunter`,
    exactly: "genau an der Schwelle",
    unknown: (reason: string) => `nicht beurteilbar: ${reason}`,
    noLimit: "die Schwelle ist nicht bestimmbar",
    fieldRef: "Die Regel verweist auf ein anderes Handlungsfeld.",
    key: (name: string) => `Strich: Schwelle. Fläche: Bedingung erfüllt. Punkt: ${name}.`,
    toList: "Zur Liste aller Gebiete",
  },

  overlaps: {
    heading: "Wo sich die Felder überschneiden",
    sum: (assignments: Count, areas: Count, words: AreaWords) =>
      `Zusammen ${assignments.value === 1 ? "1 Zuordnung" : `${assignments.text} Zuordnungen`} in ${areas.text} ${areas.value === 1 ? words.singular : words.dative}.`,
    perCombination: (words: AreaWords) => `${words.plural} und Menschen je Kombination.`,
    none: (words: AreaWords) => `Noch gehört keiner der ${words.plural} zu einem dieser Felder.`,
    chart: (parts: readonly string[]) => `Überschneidungen der Handlungsfelder: ${parts.join("; ")}`,
    combination: (fields: readonly string[]) => (fields.length === 1 ? `nur ${fields[0] ?? ""}` : joinList(fields, "und")),
    areas: areasOf,
    asTable: "Als Tabelle, mit Namen",
    caption: "Kombinationen der Handlungsfelder",
    columns: { fields: "Felder", names: "Gebiete", people: "Menschen" },
    atLeast: (people: string) => `mindestens ${people}`,
    open: (names: string) => `Vielleicht gehören sie zu weiteren Feldern: ${names}`,
    more: (count: Count) => `Weitere ${count.text} Kombinationen stehen in der Tabelle.`,
  },

  close: {
    heading: "Knapp darunter, knapp darüber",
    help: (percent: string) =>
      `Hier hängt die Zuordnung an kleinen Unterschieden: Ein Wert liegt höchstens ${percent} von seiner Schwelle entfernt, oder die Schwelle liegt innerhalb der Unsicherheit des Werts.`,
    none: "Keine Zuordnung hängt an kleinen Unterschieden.",
    columns: { field: "Feld", now: "heute", why: "Woran es hängt", variants: "in den Varianten dabei" },
    now: { nearMiss: "nicht dabei", cliff: "dabei" },
    more: (count: Count) =>
      count.value === 1 ? "1 weitere Zuordnung, die an wenig hängt" : `${count.text} weitere Zuordnungen, die an wenig hängen`,
    unjudged: "Nicht beurteilbare Gebiete stehen nicht in dieser Liste.",
  },

  stability: {
    heading: "Würde die Zuordnung andere vernünftige Regeln überstehen?",
    what: (variants: string, share: string, seed: string) =>
      `${variants} Varianten: Jede Schwelle ist um bis zu ${share} verschoben, und alle Fallzahlen sind im Rahmen des Zufalls neu gezogen. Startwert ${seed}; er ergibt immer dasselbe.`,
    running: (done: string, variants: string) => `${done} von ${variants} Varianten gerechnet`,
    cancel: "Abbrechen",
    again: "Stabilität berechnen",
    cancelled: "Die Rechnung wurde abgebrochen.",
    failed: "Die Stabilität konnte hier nicht gerechnet werden. Alles andere gilt weiter.",
    share: (percent: string, variants: string) => `in ${percent} von ${variants} Varianten dabei`,
    unknownShare: (percent: string) => `, in ${percent} nicht beurteilbar`,
    label: {
      robust: "stabil dabei",
      likely: "wahrscheinlich dabei",
      possible: "möglich, aber eher nicht",
      no: "stabil nicht dabei",
    },
    noLabel: "nicht sicher zu sagen",
    done: (variants: string) => `Stabilität aus ${variants} Varianten berechnet.`,
  },

  effect: {
    heading: "Was Ihre Änderung bewirkt",
    none: "Gegenüber der beschlossenen Regel ändert sich kein Gebiet.",
    unionNone: "Es bleiben dieselben Gebiete. Was sich in einem Feld ändert, steht bei seiner Regel.",
    joined: "Neu dabei",
    left: "Nicht mehr dabei",
    lost: "Nicht mehr beurteilbar",
    cleared: "Jetzt beurteilbar und nicht dabei",
    area: (name: string, people: string) => `${name} (${people})`,
    noPeople: "Menschen unbekannt",
    sum: (count: Count, isAtLeast: boolean) => `zusammen ${least(isAtLeast)}${peopleOf(count)}`,
    removed: (name: string) => `„${name}“ weggelassen`,
    union: "Zu mindestens einem Feld",
  },

  edit: {
    open: "Regel ändern",
    tools: "Feld hinzufügen, Regeln speichern oder öffnen",
    openOf: (name: string) => `Regel ändern: ${name}`,
    grouping: "Wie die Bedingungen zählen",
    groupings: { all: "alle müssen zutreffen", any: "eine muss zutreffen", atLeast: "mindestens so viele müssen zutreffen" },
    not: "Das Gegenteil muss zutreffen",
    wanted: "Wie viele mindestens",
    condition: (position: Count) => `Bedingung ${position.text}`,
    group: "Gruppe",
    indicator: "Kennzahl",
    part: "Verglichen wird",
    parts: { value: "der Wert", count: "die Zahl der Fälle" },
    operator: "Vergleich",
    operators: { ">": "über", ">=": "ab", "<": "unter", "<=": "bis" },
    reference: "Gemessen an",
    references: {
      const: "einer festen Zahl",
      city: "dem Stadtwert",
      parent: "dem umgebenden Gebiet",
      quantile: "allen Gebieten",
      meanPlusSd: "der Streuung um den Stadtwert",
    },
    number: {
      const: (unit: string) => (unit === "" ? "Zahl" : `Zahl in ${unit}`),
      quantile: "Anteil der Gebiete in %",
      meanPlusSd: "Standardabweichungen",
    },
    factor: "mal",
    plus: (unit: string) => (unit === "" ? "plus" : `plus ${unit}`),
    field: "Gehört zu",
    remove: "Bedingung entfernen",
    removeGroup: "Gruppe entfernen",
    addCondition: "Bedingung hinzufügen",
    addGroup: "Gruppe hinzufügen",
    affected: "Betroffene",
    nobody: "niemand",
    floor: "Mindestzahl Betroffener",
    removeField: "Feld weglassen",
    resetField: "Beschlossene Regel dieses Feldes",
    addHeading: "Weiteres Feld",
    template: "Vorlage",
    templates: {
      burdens: "Mehrfach benachteiligt",
      field: (name: string) => `Kopie: ${name}`,
      indicator: (name: string) => `Eine Kennzahl: ${name}`,
    },
    name: "Name des Feldes",
    addField: "Feld hinzufügen",
    restore: (name: string) => `„${name}“ wieder aufnehmen`,
    notNumber: (value: string) => `Eine Zahl erwartet, „${value}“ gefunden. Beispiel: 18,5. Bis dahin gilt die Zahl davor.`,
    notFloor: "Eine Anzahl von mindestens 0 erwartet. Bis dahin gilt die Zahl davor.",
    lastPart: "Die letzte Bedingung eines Feldes bleibt. Lassen Sie das Feld als Ganzes weg.",
    lastField: "Das letzte Feld bleibt.",
    needed: "Ein anderes Feld verweist auf dieses Feld. Ändern Sie zuerst dessen Regel.",
    impossible: "So lässt sich die Regel hier nicht beurteilen. Es gilt die Regel davor.",
    applied: (met: Count, words: AreaWords) => `Regel geändert: jetzt ${areasOf(met, words)}.`,
    applies: "Jede Änderung wirkt sofort auf Karte und Zahlen.",
  },

  warning: {
    "rule-against-direction": (name: string) => `Der Vergleich bei „${name}“ läuft gegen die Richtung des Bedarfs. Bitte prüfen.`,
    "rule-without-floor": () =>
      "Ohne Mindestzahl entscheiden in kleinen Gebieten wenige Menschen. Tragen Sie Betroffene und eine Mindestzahl ein.",
    "rule-limit-outside": (name: string) =>
      `Die Schwelle bei „${name}“ liegt außerhalb aller Werte: Die Bedingung trifft überall oder nirgends zu.`,
  },

  file: {
    heading: "Regeln als Datei",
    save: "Regeln speichern (regeln.yaml)",
    open: "Regeldatei öffnen",
    opened: (title: string) => `Regeln aus der Datei gelten jetzt: ${title}.`,
    same: "Die Datei enthält genau die beschlossenen Regeln.",
    problems: (file: string) => `„${file}“ wurde nicht übernommen. Die Regeln davor gelten weiter.`,
    own: (title: string) => `${title}, geändert`,
    author: "ohne Beschluss",
    unreadable: "Die Datei konnte nicht gelesen werden.",
    comment: (place: string, edition: string) => `Regeln der Handlungsfelder, ${place}, Ausgabe ${edition}`,
  },
};

export type FieldsTexts = typeof fields;
