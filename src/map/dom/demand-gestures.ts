// SPDX-License-Identifier: EUPL-1.2
import type { MapWish } from "../map-view.ts";

const dragThreshold = 6;
const pinchThreshold = 0.12;

export interface DemandGestures {
  /** True while the mouse is held and has moved too far for a click. */
  isDragging(): boolean;
  stop(): void;
}

/**
 * Hears the gestures that a drawing cannot follow (Ctrl and wheel, double click, dragging with the mouse, two fingers) and reports
 * each once as a wish. One finger and the bare wheel scroll the page, as everywhere else. `placeOf` turns client into container pixels.
 */
export function hearDemands(
  target: SVGElement,
  placeOf: (at: { readonly clientX: number; readonly clientY: number }) => readonly [number, number],
  demand: (wish: MapWish) => void,
): DemandGestures {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  const drag = hearDrag(target, options, demand);
  target.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      demand({ kind: "zoom", by: event.deltaY < 0 ? 1 : -1, at: placeOf(event) });
    },
    { ...options, passive: false },
  );
  target.addEventListener("dblclick", (event) => demand({ kind: "zoom", by: event.shiftKey ? -1 : 1, at: placeOf(event) }), options);
  hearPinch(target, options, { placeOf, demand });
  return { isDragging: drag.isDragging, stop: () => listening.abort() };
}

function hearDrag(target: SVGElement, options: { signal: AbortSignal }, demand: (wish: MapWish) => void): { isDragging: () => boolean } {
  let start: readonly [number, number] | null = null;
  let isDragging = false;
  const moved = (event: PointerEvent): readonly [number, number] => [event.clientX - (start?.[0] ?? 0), event.clientY - (start?.[1] ?? 0)];
  target.addEventListener(
    "pointerdown",
    (event) => {
      isDragging = false;
      start = event.pointerType === "mouse" && event.button === 0 ? [event.clientX, event.clientY] : null;
    },
    options,
  );
  target.addEventListener(
    "pointermove",
    (event) => {
      if (start !== null && Math.hypot(...moved(event)) > dragThreshold) isDragging = true;
    },
    options,
  );
  target.addEventListener(
    "pointerup",
    (event) => {
      if (start !== null && isDragging) demand({ kind: "pan", by: moved(event) });
      start = null;
    },
    options,
  );
  return { isDragging: () => isDragging };
}

interface PinchTarget {
  readonly placeOf: (at: { readonly clientX: number; readonly clientY: number }) => readonly [number, number];
  readonly demand: (wish: MapWish) => void;
}

function hearPinch(target: SVGElement, options: { signal: AbortSignal }, { placeOf, demand }: PinchTarget): void {
  let start: { readonly spread: number; readonly middle: readonly [number, number] } | null = null;
  target.addEventListener("touchstart", (event) => (start = event.touches.length === 2 ? twoFingers(event.touches) : null), {
    ...options,
    passive: true,
  });
  target.addEventListener(
    "touchmove",
    (event) => {
      const now = event.touches.length === 2 ? twoFingers(event.touches) : null;
      if (now === null) return;
      event.preventDefault();
      if (start === null) return;
      const by = Math.log2(now.spread / start.spread);
      const pan = [now.middle[0] - start.middle[0], now.middle[1] - start.middle[1]] as const;
      if (Math.abs(by) > pinchThreshold) demand({ kind: "zoom", by, at: placeOf({ clientX: now.middle[0], clientY: now.middle[1] }) });
      else if (Math.hypot(...pan) > 2 * dragThreshold) demand({ kind: "pan", by: pan });
      else return;
      start = null;
    },
    { ...options, passive: false },
  );
}

function twoFingers(touches: TouchList): { spread: number; middle: readonly [number, number] } | null {
  const [a, b] = [touches.item(0), touches.item(1)];
  if (a === null || b === null) return null;
  return {
    spread: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
    middle: [(a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2],
  };
}
