// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import "../ui/styles/pages.css";
import type { ComposedPage } from "./open-view.ts";

/** A page to read: a heading, small words above it, and sections below. */
export function readingPage(title: string, content: readonly Markup[], eyebrow = ""): ComposedPage {
  return {
    index: null,
    sentence: [...(eyebrow === "" ? [] : [h("p", { class: "eyebrow" }, eyebrow)]), h("h1", {}, title)],
    toolbar: null,
    form: content,
    below: null,
    area: null,
  };
}
