// SPDX-License-Identifier: EUPL-1.2
// Fits the height of embedded atlas frames and knows <sozialatlas-map>, which makes such a frame of its attributes. It only listens to
// frames marked with data-sozialatlas, believes a message only if it comes from that very frame and from the origin in its address, and
// takes nothing from it but a height between 120 and 6000 pixels.
(() => {
  const frames = () => [...document.querySelectorAll("iframe[data-sozialatlas]")];
  const originOf = (frame) => new URL(frame.src, document.baseURI).origin;
  const isHeight = (height) => Number.isFinite(height) && height >= 120 && height <= 6000;
  addEventListener("message", (event) => {
    const frame = frames().find((candidate) => candidate.contentWindow === event.source);
    if (frame === undefined || event.origin !== originOf(frame)) return;
    const data = event.data;
    if (typeof data !== "object" || data === null || data.type !== "sozialatlas:height" || data.version !== 1) return;
    if (isHeight(data.height)) frame.height = String(Math.ceil(data.height));
  });
  for (const frame of frames()) frame.contentWindow.postMessage({ type: "sozialatlas:ask-height", version: 1 }, originOf(frame));

  // Attributes: src (address of the view, http or https), title (said by screen readers), height (pixels until the frame tells its own).
  class SozialatlasMap extends HTMLElement {
    static observedAttributes = ["src", "title", "height"];
    #frame = null;

    connectedCallback() {
      this.#update();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#update();
    }

    #update() {
      const src = this.getAttribute("src") ?? "";
      const { protocol } = Object.assign(document.createElement("a"), { href: src });
      if (src === "" || !["http:", "https:"].includes(protocol)) {
        this.#frame?.remove();
        this.#frame = null;
        return;
      }
      const frame = this.#frame ?? document.createElement("iframe");
      frame.title = this.getAttribute("title") || "Sozialatlas";
      if (frame.getAttribute("src") !== src) {
        const height = Number(this.getAttribute("height"));
        frame.height = String(isHeight(height) ? height : 680);
        frame.width = "100%";
        frame.loading = "lazy";
        frame.referrerPolicy = "origin";
        frame.setAttribute("frameborder", "0");
        frame.setAttribute("data-sozialatlas", "");
        frame.src = src;
      }
      if (this.#frame === null) this.append((this.#frame = frame));
    }
  }
  if (customElements.get("sozialatlas-map") === undefined) customElements.define("sozialatlas-map", SozialatlasMap);
})();
