// SPDX-License-Identifier: EUPL-1.2
import type { Localised } from "./ids.ts";

/** A map of pictures below the colours, as the municipality configures it. */
export interface Basemap {
  /**
   * Address of a picture, with `{z}`, `{x}` and `{y}` or with `{bbox-epsg-3857}`: a path on the server of the page, or an https
   * address ({@link basemapPlace}).
   */
  readonly tiles: string;
  readonly name: Localised;
  /** Whose map it is; always shown beside it. */
  readonly attribution: string;
  /** Finest zoom that has pictures (0 is the world); `null` if the publisher does not say. */
  readonly maxZoom: number | null;
}

/** Where pictures come from: the server of the page, or a host by its name and port. */
export type BasemapPlace = { readonly kind: "page" } | { readonly kind: "host"; readonly host: string };

/**
 * Where the pictures of an address come from; `null` for an address that is neither a path nor https with a plain host name.
 * A host holds letters, digits, dots, hyphens and a port, so that it can stand in a content security policy as it is.
 */
export function basemapPlace(address: string): BasemapPlace | null {
  if (address === "" || /[\s"'<>\\^`|#]/.test(address)) return null;
  const host = /^https:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)(?=[/?])/i.exec(address)?.[1];
  if (host !== undefined) return { kind: "host", host: host.toLowerCase() };
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) ? null : { kind: "page" };
}
