// SPDX-License-Identifier: EUPL-1.2
// Fits the height of embedded atlas frames. It only listens to frames marked with data-sozialatlas, believes a message only if it
// comes from that very frame and from the origin in its address, and takes nothing from it but a height between 120 and 6000 pixels.
(() => {
  const frames = () => [...document.querySelectorAll("iframe[data-sozialatlas]")];
  const originOf = (frame) => new URL(frame.src, document.baseURI).origin;
  addEventListener("message", (event) => {
    const frame = frames().find((candidate) => candidate.contentWindow === event.source);
    if (frame === undefined || event.origin !== originOf(frame)) return;
    const data = event.data;
    if (typeof data !== "object" || data === null || data.type !== "sozialatlas:height" || data.version !== 1) return;
    if (Number.isFinite(data.height) && data.height >= 120 && data.height <= 6000) frame.height = String(Math.ceil(data.height));
  });
  for (const frame of frames()) frame.contentWindow.postMessage({ type: "sozialatlas:ask-height", version: 1 }, originOf(frame));
})();
