// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";

/** Outlines on a 24 px grid. Never without a word: an icon alone says nothing. */
const outlines = {
  map: ["m3 6 6-2.5 6 2.5 6-2.5V18l-6 2.5L9 18l-6 2.5zM9 3.5V18M15 6v14.5"],
  table: ["M3.5 4.5h17v15h-17zM3.5 9.5h17M3.5 14.5h17M9.5 4.5v15"],
  text: ["M4 6h16M4 10.7h16M4 15.3h16M4 20h9"],
  search: ["M16.5 10.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM15 15l5.5 5.5"],
  menu: ["M3 6h18M3 12h18M3 18h18"],
  list: ["M8 6h13M8 12h13M8 18h13M3.2 6h.2M3.2 12h.2M3.2 18h.2"],
  calendar: ["M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"],
  share: [
    "M8.6 12a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM20.1 5.5a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM20.1 18.5a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zm-11.7-7.7 6.8-4M8.4 13.2l6.8 4",
  ],
  embed: ["m8 7-5 5 5 5M16 7l5 5-5 5"],
  download: ["M12 3v12m-5-5 5 5 5-5M4 20h16"],
  options: ["M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5"],
  print: ["M7 9V3h10v6M7 18H4v-8h16v8h-3M7 14h10v7H7z"],
  back: ["m14.5 5-7 7 7 7"],
  play: ["m8 5 11 7-11 7z"],
  forward: ["m9.5 5 7 7-7 7"],
  plus: ["M12 4v16M4 12h16"],
  minus: ["M4 12h16"],
  whole: ["M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"],
  close: ["m6 6 12 12M18 6 6 18"],
  higher: ["M12 20V5m-6.5 6.5L12 5l6.5 6.5"],
  lower: ["M12 4v15m6.5-6.5L12 19l-6.5-6.5"],
  similar: ["M4 9.5c3-3 5.5-3 8 0s5 3 8 0M4 15.5c3-3 5.5-3 8 0s5 3 8 0"],
  check: ["m4.5 12.5 5 5 10-11"],
  cross: ["m6 6 12 12M18 6 6 18"],
  unknown: ["M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.2.7-1.7 1.4-1.7 2.6M12 18.5v.2"],
  info: ["M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v6M12 7.5v.2"],
} as const;

export type IconName = keyof typeof outlines;

/** A decorative line drawing in the colour of the text beside it. */
export function icon(name: IconName): Markup {
  const paths = outlines[name].map((d) => h("path", { d }));
  return h("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, paths);
}
