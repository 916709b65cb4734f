// SPDX-License-Identifier: EUPL-1.2
import type { ViewSection, ViewTexts } from "./view-texts.ts";

const german: { readonly [K in ViewSection]: () => Promise<Pick<ViewTexts, K>> } = {
  access: () => import("./de-views/access.ts"),
  comparison: () => import("./de-views/comparison.ts"),
  embed: () => import("./de-views/embed.ts"),
  fields: () => import("./de-views/fields.ts"),
  focus: () => import("./de-views/focus.ts"),
  modes: () => import("./de-views/modes.ts"),
  patterns: () => import("./de-views/patterns.ts"),
  profile: () => import("./de-views/profile.ts"),
  sheets: () => import("./de-views/sheets.ts"),
  takeAway: () => import("./de-views/take-away.ts"),
  time: () => import("./de-views/time.ts"),
};

const others: Readonly<Record<string, () => Promise<ViewTexts>>> = {
  en: async () => (await import("./en-views.ts")).enViews,
};

/** The texts of one section in a language; German for a language that is not built in. */
export async function loadViewTexts<K extends ViewSection>(section: K, language: string): Promise<ViewTexts[K]> {
  const load = Object.hasOwn(others, language) ? others[language] : undefined;
  return (load === undefined ? await german[section]() : await load())[section];
}
