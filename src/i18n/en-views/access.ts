// SPDX-License-Identifier: EUPL-1.2
import type { AccessTexts } from "../de-views/access.ts";

export const access: AccessTexts = {
  statement: {
    title: "Accessibility statement",
    scope: (publisher, place) =>
      `${publisher} works to make the Sozialatlas ${place} accessible. This statement holds for these pages and for maps of them that are embedded in other pages.`,
    lawHeading: "Legal frame",
    law: "The measure is the German ordinance on accessible information technology (BITV 2.0), EN 301 549 and WCAG 2.2, level AA, with the law of the Land.",
    stateHeading: "State of conformance",
    state:
      "Every version of the atlas is tested automatically: in all views, colour schemes and languages, at 320, 768 and 1280 pixels, with and without a pointer. An automatic test does not replace a test by people.",
    waysHeading: "How you get to the content",
    ways: [
      "Every map also exists as a table and as text with the same values.",
      "The map is one tab stop. Arrow keys walk from area to area, Enter opens, Escape closes.",
      "Colour is never the only carrier: patterns, names, words and numbers say the same.",
      "Text can be enlarged to 200 %, the page to 400 %, and nothing is lost.",
      "Light, dark and high-contrast display; movement only if your device allows it.",
      "Nothing is read aloud when the pointer moves over something.",
    ],
    limitsHeading: "Content that is not accessible",
    limits: [
      "The moving map paints a surface that a screen reader cannot read. Table, text and arrow keys lead to the same values.",
      "Downloaded pictures hold text as a picture. A description to copy stands beside them in the window “Take away”.",
      "Texts in plain language and sign language are not part of this edition unless the city offers them itself.",
    ],
    madeHeading: "How this statement was made",
    made: (date, edition) =>
      `This statement was made together with edition ${edition} on ${date}. It rests on a self-assessment with automatic tests.`,
    feedbackHeading: "Report a barrier",
    feedback: "Can you not reach something, or is something missing? Write to us. Name the view, best with its link.",
    contact: "Report a barrier",
    noContact: "This edition names no address. Turn to the office that publishes the atlas.",
    contactIs: (contact) => `Address: ${contact}`,
    enforcementHeading: "Arbitration and enforcement",
    enforcement:
      "If you receive no satisfying answer within four weeks, you can turn to the enforcement or arbitration office of your Land. The procedure is free of charge.",
    back: "Back to the map",
  },
  location: {
    button: "My location",
    explain:
      "Your device tells this page where you are. The page finds the area in your browser; your location is not sent and not stored.",
    ask: "Use my location once",
    cancel: "Cancel",
    searching: "Your location is being found.",
    refused: "Your device did not release the location. Find your area by street or name.",
    unavailable: "Your device could not find the location. Find your area by street or name.",
    unsupported: "This browser cannot find the location here. Find your area by street or name.",
    outside: (place) => `Your location is outside ${place}. Find an area by street or name.`,
    noShapes: "There is no map of these areas. Find your area by street or name.",
    found: (area) => `Your location is in ${area}.`,
    rough: "What your device says is imprecise; check whether the area is right.",
  },
  hints: {
    close: "Close the hint",
    more: (term) => `In the glossary: “${term}”`,
    smallNumbers: {
      text: "This value rests on a small base: a few people more or less already change it a lot.",
      term: "Rough",
    },
    borders: {
      text: "Other borders give other values: compare numbers within one level only.",
      term: "Borders matter",
    },
    ranking: {
      text: "The order is not a grade: values close together may swap places by chance alone.",
      term: "Rank",
    },
    areaNotPerson: {
      text: "The numbers describe an area, not the single people who live there.",
      term: "An area is not a person",
    },
  },
  newer: {
    text: (shown, current) => `This view shows edition ${shown}. By now there is edition ${current}.`,
    open: (current) => `The same view in edition ${current}`,
    close: "Close",
  },
};
