// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import { header } from "../markup/header.ts";
import { regions, type Region } from "../markup/page-shell.ts";
import { patchMarkup } from "../ui/patch/patch-markup.ts";
import { composeFooter, composeHeaderInput } from "./compose-frame.ts";
import type { OpenedView } from "./open-view.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

const formId = "sa-form";

/** The regions of the page by name; fills them with trees, changing only what differs. */
export class PageRegions {
  /** Holds everything of a view but its map. */
  readonly form: HTMLElement;

  constructor(private readonly document: Document) {
    this.form = document.createElement("div");
    this.form.id = formId;
    this.form.className = "form";
    this.element("map").append(this.form);
  }

  element(region: Region): HTMLElement {
    const found = this.document.getElementById(regions[region]);
    if (found === null) throw new Error(`PageRegions: region "#${regions[region]}" expected in the page, none found`);
    return found;
  }

  fill(model: PageModel, view: OpenedView, context: PageContext): void {
    const { state } = model;
    const root = this.document.documentElement;
    root.lang = context.speech.language;
    setTheme(root, state.theme);
    root.toggleAttribute("data-embed", state.embed !== null);
    const content = this.element("content");
    content.dataset["view"] = state.view;
    content.classList.toggle("patterns", state.patterns);
    this.patch("header", [header(composeHeaderInput(model, context))]);
    const page = view.compose(model, context);
    this.document.title = titleOf(model, context, page.title);
    this.patch("index", page.index);
    this.patch("sentence", page.sentence);
    this.patch("toolbar", page.toolbar);
    this.patch("below", page.below);
    this.patch("area", page.area);
    this.patch("more", page.more ?? null);
    this.form.hidden = page.form === null;
    patchMarkup(this.form, page.form ?? []);
    this.patch("footer", [composeFooter(model, context)]);
  }

  private patch(region: Region, trees: readonly Markup[] | null): void {
    const element = this.element(region);
    element.hidden = trees === null;
    patchMarkup(element, trees ?? []);
  }
}

function setTheme(root: HTMLElement, theme: PageModel["state"]["theme"]): void {
  if (theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
}

function titleOf({ view }: PageModel, { speech, data }: PageContext, title?: string): string {
  const { place } = data.manifest;
  const name = `${title ?? `${speech.local(view.indicator.name)} ${view.year}`} – ${speech.texts.common.atlas} ${place.name}`;
  return place.invented ? `${name} (${speech.texts.common.invented})` : name;
}
