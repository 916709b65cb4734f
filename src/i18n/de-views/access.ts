// SPDX-License-Identifier: EUPL-1.2
import type { HintName } from "../../core/view/select-hint.ts";

export const access = {
  statement: {
    title: "Erklärung zur Barrierefreiheit",
    scope: (publisher: string, place: string) =>
      `${publisher} bemüht sich, den Sozialatlas ${place} barrierefrei zugänglich zu machen. Diese Erklärung gilt für diese Seiten und für Karten daraus, die in andere Seiten eingebettet sind.`,
    lawHeading: "Rechtlicher Rahmen",
    law: "Maßstab sind die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0), die EN 301 549 und die WCAG 2.2, Stufe AA, mit dem Recht des Landes.",
    stateHeading: "Stand der Vereinbarkeit",
    state:
      "Der Atlas wird mit jeder Fassung automatisch geprüft: in allen Ansichten, Farbschemata und Sprachen, bei 320, 768 und 1280 Pixeln, ohne und mit Zeigegerät. Eine automatische Prüfung ersetzt keine Prüfung durch Menschen.",
    waysHeading: "So kommen Sie an die Inhalte",
    ways: [
      "Jede Karte gibt es auch als Tabelle und als Text mit denselben Werten.",
      "Die Karte ist ein einziger Tabstopp. Mit den Pfeiltasten wandern Sie von Gebiet zu Gebiet, die Eingabetaste öffnet, Escape schließt.",
      "Farbe ist nie der einzige Träger: Muster statt Farbe, Namen, Wörter und Zahlen sagen dasselbe.",
      "Schrift lässt sich auf 200 %, die Seite auf 400 % vergrößern, ohne dass etwas verloren geht.",
      "Helle, dunkle und kontraststarke Darstellung; Bewegung nur, wenn Ihr Gerät sie erlaubt.",
      "Beim Überfahren mit dem Zeiger wird nichts vorgelesen.",
    ] as readonly string[],
    limitsHeading: "Nicht barrierefreie Inhalte",
    limits: [
      "Die bewegliche Karte zeichnet eine Fläche, die ein Vorleseprogramm nicht lesen kann. Die Tabelle, der Text und die Pfeiltasten führen zu denselben Werten.",
      "Heruntergeladene Bilder enthalten Text als Bild. Eine Bildbeschreibung zum Kopieren liegt im Fenster „Mitnehmen“ daneben.",
      "Texte in Leichter Sprache und Gebärdensprache gehören nicht zu dieser Ausgabe, soweit die Stadt sie nicht selbst anbietet.",
    ] as readonly string[],
    madeHeading: "Erstellung dieser Erklärung",
    made: (date: string, edition: string) =>
      `Diese Erklärung wurde zusammen mit der Ausgabe ${edition} am ${date} erstellt. Sie beruht auf einer Selbstbewertung mit automatischen Prüfungen.`,
    feedbackHeading: "Barriere melden",
    feedback:
      "Ist Ihnen etwas nicht zugänglich, oder fehlt Ihnen etwas? Schreiben Sie uns. Nennen Sie die Ansicht, am besten mit ihrem Link.",
    contact: "Barriere melden",
    noContact: "Diese Ausgabe nennt keine Adresse. Wenden Sie sich an die Stelle, die den Atlas herausgibt.",
    contactIs: (contact: string) => `Adresse: ${contact}`,
    enforcementHeading: "Schlichtung und Durchsetzung",
    enforcement:
      "Erhalten Sie innerhalb von vier Wochen keine oder keine befriedigende Antwort, können Sie sich an die Durchsetzungsstelle oder die Schlichtungsstelle Ihres Landes wenden. Das Verfahren ist kostenlos.",
    back: "Zurück zur Karte",
  },
  location: {
    button: "Mein Standort",
    explain:
      "Ihr Gerät sagt dieser Seite, wo Sie sind. Die Seite sucht das Gebiet in Ihrem Browser; Ihr Standort wird nicht gesendet und nicht gespeichert.",
    ask: "Standort einmal verwenden",
    cancel: "Abbrechen",
    searching: "Ihr Standort wird gesucht.",
    refused: "Ihr Gerät hat den Standort nicht freigegeben. Suchen Sie Ihr Gebiet über die Straße oder den Namen.",
    unavailable: "Ihr Gerät konnte den Standort nicht bestimmen. Suchen Sie Ihr Gebiet über die Straße oder den Namen.",
    unsupported: "Dieser Browser kann den Standort hier nicht bestimmen. Suchen Sie Ihr Gebiet über die Straße oder den Namen.",
    outside: (place: string) => `Ihr Standort liegt außerhalb von ${place}. Suchen Sie ein Gebiet über die Straße oder den Namen.`,
    noShapes: "Für diese Gebiete gibt es keine Karte. Suchen Sie Ihr Gebiet über die Straße oder den Namen.",
    found: (area: string) => `Ihr Standort liegt in ${area}.`,
    rough: "Die Angabe Ihres Geräts ist ungenau; prüfen Sie, ob das Gebiet stimmt.",
  },
  hints: {
    close: "Hinweis schließen",
    more: (term: string) => `Im Glossar: „${term}“`,
    smallNumbers: {
      text: "Dieser Wert steht auf einer kleinen Basis: Schon wenige Menschen mehr oder weniger ändern ihn stark.",
      term: "Unsicher",
    },
    borders: {
      text: "Andere Grenzen ergeben andere Werte: Vergleichen Sie Zahlen nur innerhalb einer Ebene.",
      term: "Grenzen zählen",
    },
    ranking: {
      text: "Die Reihenfolge ist keine Note: Nahe Werte können schon durch Zufall die Plätze tauschen.",
      term: "Rangplatz",
    },
    areaNotPerson: {
      text: "Die Zahlen beschreiben ein Gebiet, nicht die einzelnen Menschen, die dort leben.",
      term: "Gebiet ist nicht Mensch",
    },
  } satisfies Record<HintName, { readonly text: string; readonly term: string }> & Readonly<Record<"close" | "more", unknown>>,
  newer: {
    text: (shown: string, current: string) => `Diese Ansicht zeigt die Ausgabe ${shown}. Inzwischen gibt es die Ausgabe ${current}.`,
    open: (current: string) => `Dieselbe Ansicht in der Ausgabe ${current}`,
    close: "Schließen",
  },
};

export type AccessTexts = typeof access;
