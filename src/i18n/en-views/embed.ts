// SPDX-License-Identifier: EUPL-1.2
import type { EmbedTexts } from "../de-views/embed.ts";

export const embed: EmbedTexts = {
  title: "Embed",
  close: "Close",
  intro: "This is how the view stands in your web page. Copy the code into the HTML field of your content management system.",
  controls: "What readers may change",
  controlsHelp: "What is not ticked stays fixed, the area level included.",
  control: {
    search: "Search for an area",
    year: "Change the year",
    level: "Change the area level",
    indicator: "Change the indicator",
    card: "Details of the chosen area",
  },
  form: "Appearance",
  language: "Language",
  frameTitle: "Title of the frame, for screen readers",
  height: "Height in pixels",
  fitHeight: "Fit the height to the content (with a small script of the atlas)",
  pin: (edition) => `Hold edition ${edition} fast`,
  pinHelp: "Otherwise the frame shows the newest numbers after every publication.",
  code: "Code",
  codeName: "The code",
  codeForm: "Form of the code",
  forms: { frame: "Frame (iframe)", element: "Element (sozialatlas-map)" },
  formHelp: {
    frame: "Plain HTML that every content management system takes.",
    element:
      "A short element of which the script of the atlas makes the frame; the height always fits. Without the script the place stays empty.",
  },
  copy: "Copy the code",
  copied: "The code is copied.",
  notCopied: "The code could not be copied. Select the text and copy it yourself.",
  preview: "Preview",
  openPreview: "Preview in a window of its own",
  framed: {
    asOf: (date) => `As of ${date}.`,
    choose: "Choose an area on the map.",
    atlas: (place) => `Sozialatlas ${place}`,
    open: "See it in the atlas",
    newWindow: "opens a new window",
    source: (source, edition, licence) => `${source}, edition ${edition}, ${licence}`,
  },
};
