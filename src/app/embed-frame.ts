// SPDX-License-Identifier: EUPL-1.2
import { heightMessage, isAskHeight } from "../core/export/embed-messages.ts";
import { mapIds } from "../markup/map-figure.ts";
import { releaseMap } from "./map-stage.ts";

const started = new WeakSet<Window>();
const channelName = "sozialatlas:moving-map";

/**
 * What an embedded page does beside showing its view: it tells the page around it how high it is, and sees to it that only one moving
 * map is alive among the frames of a page. Runs once per window, and not at all where no page is around it.
 */
export function startEmbedding(frame: Window): void {
  if (started.has(frame) || frame.parent === frame) return;
  started.add(frame);
  shareMovingMap(frame);
  const origin = hostOrigin(frame);
  if (origin !== null) tellHeight(frame, origin);
}

/**
 * Origin of the page around the frame. The code that is handed out lets the browser tell it (`referrerpolicy="origin"`); `null` where a
 * page hides it: then nothing is told, and the height stays as the editor set it.
 */
function hostOrigin({ document, location }: Window): string | null {
  const [nearest] = "ancestorOrigins" in location ? location.ancestorOrigins : [];
  const origin = nearest ?? (document.referrer === "" ? "null" : new URL(document.referrer).origin);
  return origin === "null" ? null : origin;
}

/** Sent to exactly one origin, only when the height has changed; asked for by exactly that origin and that window. */
function tellHeight(frame: Window, origin: string): void {
  const { document, parent } = frame;
  let told = 0;
  const tell = (): void => {
    const height = document.body.getBoundingClientRect().height;
    if (Math.ceil(height) === told) return;
    told = Math.ceil(height);
    parent.postMessage(heightMessage(height), origin);
  };
  new ResizeObserver(tell).observe(document.body);
  frame.addEventListener("message", ({ source, origin: from, data }) => {
    if (source !== parent || from !== origin || !isAskHeight(data)) return;
    told = 0;
    tell();
  });
}

/** A frame whose moving map starts says so; the others of a page in sight give theirs up and go on with the drawing. */
function shareMovingMap(frame: Window): void {
  const { document } = frame;
  const channel = new BroadcastChannel(channelName);
  const root = document.documentElement;
  new MutationObserver(() => {
    if (root.dataset["atlas"] === "gl") channel.postMessage("starts");
  }).observe(root, { attributeFilter: ["data-atlas"] });
  channel.addEventListener("message", () => {
    if (document.visibilityState === "visible") document.getElementById(mapIds.figure)?.dispatchEvent(new CustomEvent(releaseMap));
  });
}
