// SPDX-License-Identifier: EUPL-1.2
import type { EmbedControl } from "../../core/view/state.ts";

export const embed = {
  title: "Einbetten",
  close: "Schließen",
  intro: "So steht diese Ansicht in Ihrer Webseite. Kopieren Sie den Code in das Feld für HTML Ihres Redaktionssystems.",
  controls: "Was Leserinnen und Leser ändern dürfen",
  controlsHelp: "Was nicht angekreuzt ist, bleibt fest, auch die Gebietsebene.",
  control: {
    search: "Gebiet suchen",
    year: "Jahr wechseln",
    level: "Gebietsebene wechseln",
    indicator: "Kennzahl wechseln",
    card: "Angaben zum gewählten Gebiet",
  } satisfies Record<EmbedControl, string>,
  form: "Aussehen",
  language: "Sprache",
  frameTitle: "Titel des Rahmens, für Vorleseprogramme",
  height: "Höhe in Pixeln",
  fitHeight: "Höhe an den Inhalt anpassen (mit einem kleinen Skript vom Atlas)",
  pin: (edition: string) => `Ausgabe ${edition} festhalten`,
  pinHelp: "Sonst zeigt der Rahmen nach jeder Veröffentlichung die neuesten Zahlen.",
  code: "Code",
  codeName: "Der Code",
  codeForm: "Form des Codes",
  forms: { frame: "Rahmen (iframe)", element: "Element (sozialatlas-map)" },
  formHelp: {
    frame: "Gewöhnliches HTML, das jedes Redaktionssystem annimmt.",
    element:
      "Ein kurzes Element, aus dem das Skript vom Atlas den Rahmen macht; die Höhe passt sich immer an. Ohne Skript bleibt die Stelle leer.",
  },
  copy: "Code kopieren",
  copied: "Der Code ist kopiert.",
  notCopied: "Der Code konnte nicht kopiert werden. Markieren Sie den Text und kopieren Sie ihn selbst.",
  preview: "Vorschau",
  openPreview: "Vorschau in einem eigenen Fenster",
  framed: {
    asOf: (date: string) => `Stand ${date}.`,
    choose: "Wählen Sie ein Gebiet auf der Karte.",
    atlas: (place: string) => `Sozialatlas ${place}`,
    open: "Im Atlas ansehen",
    newWindow: "öffnet ein neues Fenster",
    source: (source: string, edition: string, licence: string) => `${source}, Ausgabe ${edition}, ${licence}`,
  },
};

export type EmbedTexts = typeof embed;
