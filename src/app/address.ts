// SPDX-License-Identifier: EUPL-1.2
import type { Manifest } from "../core/package/edition-format.ts";
import { type CheckedState, defaultState } from "../core/view/normalise-state.ts";
import type { AtlasState } from "../core/view/state.ts";
import { parseUrl, printUrl } from "../core/view/url.ts";

/**
 * The address is the state. Links of the page carry it, the back button restores it, nothing else stores it.
 * The default view has an address of its own (`#view=map`), since an empty fragment would scroll to the top.
 */
export class Address {
  readonly defaults: AtlasState;
  private lastRead = "";

  constructor(
    private readonly manifest: Manifest,
    private readonly onChange: (checked: CheckedState) => void,
  ) {
    this.defaults = defaultState(manifest);
  }

  /** From now on every change of the address is told, the first time one since it was last read. */
  listen(): void {
    window.addEventListener("hashchange", this.readChange);
    window.addEventListener("popstate", this.readChange);
    this.readChange();
  }

  /** State of the address as it stands. Fragments that only point to a place on the page (the skip link) do not count. */
  current(): CheckedState {
    const { hash } = location;
    this.lastRead = hash;
    return parseUrl(hash.includes("=") ? hash : "", this.manifest, this.defaults);
  }

  /** The link to a view. */
  href(state: AtlasState): string {
    const printed = printUrl(state, this.defaults);
    return `#${printed === "" ? "view=map" : printed}`;
  }

  /** Goes to a view; `replace` leaves no entry in the history (slider under the hand). */
  go(state: AtlasState, options: { readonly replace?: boolean } = {}): void {
    const href = this.href(state);
    if (options.replace === true) history.replaceState(null, "", href);
    else if (href !== location.hash) history.pushState(null, "", href);
    this.read();
  }

  /** Browsers tell one change twice, as `popstate` and as `hashchange`. */
  private readonly readChange = (): void => {
    if (location.hash !== this.lastRead) this.read();
  };

  private readonly read = (): void => {
    const isPlace = location.hash !== "" && !location.hash.includes("=");
    if (!isPlace) this.onChange(this.current());
  };
}
