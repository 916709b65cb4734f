// SPDX-License-Identifier: EUPL-1.2
import { h } from "../core/markup/tree.ts";
import { areaLevelId, type EditionId, indicatorId } from "../core/model/ids.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import { newerEdition } from "../core/view/newer-edition.ts";
import { defaultState } from "../core/view/normalise-state.ts";
import type { AtlasState } from "../core/view/state.ts";
import { printUrl } from "../core/view/url.ts";
import { loadCurrentEdition } from "../data/edition-source.ts";
import { LoadFailure } from "../data/load-failure.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import { regions } from "../markup/page-shell.ts";
import { patchMarkup } from "../ui/patch/patch-markup.ts";
import { watchViews } from "./watch-views.ts";

/** What the notice needs to know of the page. */
export interface EditionHandles {
  readonly manifest: Manifest;
  readonly state: () => AtlasState;
}

const noticeId = "sa-newer-edition";

/**
 * Says once, below the other notices, that a pinned edition is no longer the newest, with a link to the same view in that one. Without the
 * list of editions nothing is said: the view is complete as it is.
 */
export async function noticeNewerEdition(document: Document, handles: EditionHandles): Promise<void> {
  const list = await loadCurrentEdition(document.documentElement.dataset["editions"] ?? "editions/").catch(unlessFailed);
  const newer = list === null ? null : newerEdition(list, handles.manifest.edition.id);
  if (newer === null) return;
  const region = document.createElement("div");
  region.id = noticeId;
  region.className = "notices";
  region.setAttribute("role", "status");
  document.getElementById(regions.notices)?.after(region);
  region.addEventListener("click", (event) => onClick(event, region));
  const draw = (): void => void drawNotice(region, newer, handles);
  draw();
  watchViews(document, draw);
}

async function drawNotice(region: HTMLElement, newer: EditionId, { manifest, state }: EditionHandles): Promise<void> {
  const now = state();
  const { newer: words } = await loadViewTexts("access", now.language);
  patchMarkup(region, [
    h(
      "div",
      { class: "notice note" },
      h("p", {}, words.text(manifest.edition.id, newer), " ", h("a", { href: sameView(now, newer, manifest) }, words.open(newer))),
      h("button", { type: "button", class: "btn" }, words.close),
    ),
  ]);
}

/** Indicator, level and year are always named: another edition may open with others. */
function sameView(state: AtlasState, edition: EditionId, manifest: Manifest): string {
  const nowhere = { indicator: indicatorId(""), level: areaLevelId(""), year: 0 };
  return `#${printUrl({ ...state, edition }, { ...defaultState(manifest), ...nowhere })}`;
}

/** Another edition has other files: the page starts anew with it. */
function onClick(event: MouseEvent, region: HTMLElement): void {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("button") !== null) region.remove();
  const href = event.target.closest("a")?.getAttribute("href") ?? null;
  if (href === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", href);
  location.reload();
}

function unlessFailed(error: unknown): null {
  if (error instanceof LoadFailure) return null;
  throw error;
}
