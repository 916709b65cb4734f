// SPDX-License-Identifier: EUPL-1.2
import { type Basemap, basemapPlace } from "../../core/model/basemap.ts";
import { quote } from "../report-issue.ts";
import type { Settings } from "./definition.ts";
import type { Finding } from "./finding.ts";

type BasemapSettings = NonNullable<Settings["hintergrundkarte"]>;

const part = "hintergrundkarte";
const placeholders: readonly string[] = ["{z}", "{x}", "{y}"];
const finestZoom = 24;

/** Checks what the shape of `hintergrundkarte` alone cannot: exactly one kind, an address that a page may ask, all places to fill in. */
export function checkBasemap({ hintergrundkarte: wish }: Settings): readonly Finding[] {
  if (wish === undefined) return [];
  const { kacheln, wms } = wish;
  return [
    ...(kacheln === undefined ? [] : [...checkAddress([part, "kacheln"], kacheln), ...checkPlaceholders(kacheln)]),
    ...(wms === undefined ? [] : checkAddress([part, "wms", "adresse"], wms.adresse)),
    ...((kacheln === undefined) === (wms === undefined) ? [oneKind(wish)] : []),
    ...((wish.bis_zoom ?? 0) > finestZoom ? [zoomTooFine(String(wish.bis_zoom))] : []),
  ];
}

/** The basemap of checked settings, or `undefined` if the package has none. */
export function basemapOf({ hintergrundkarte: wish }: Settings): Basemap | undefined {
  const tiles = wish === undefined ? undefined : (wish.kacheln ?? (wish.wms === undefined ? undefined : getMapAddress(wish.wms)));
  if (wish === undefined || tiles === undefined) return undefined;
  return { tiles, name: wish.name, attribution: wish.nachweis, maxZoom: wish.bis_zoom ?? null };
}

/**
 * Address of one picture of a Web Map Service 1.3.0 (OGC 06-042, 7.3.2) in EPSG:3857, whose axes run east and north. What the address
 * already asks for stays, except what is set here.
 */
function getMapAddress({ adresse, ebenen }: NonNullable<BasemapSettings["wms"]>): string {
  const [service = "", query = ""] = adresse.split("?");
  const wanted: Readonly<Record<string, string>> = {
    SERVICE: "WMS",
    VERSION: "1.3.0",
    REQUEST: "GetMap",
    LAYERS: ebenen
      .split(",")
      .map((name) => encodeURIComponent(name.trim()))
      .join(","),
    STYLES: "",
    CRS: "EPSG:3857",
    FORMAT: "image/png",
    WIDTH: "256",
    HEIGHT: "256",
    BBOX: "{bbox-epsg-3857}",
  };
  const isOwn = (pair: string): boolean => pair !== "" && !Object.hasOwn(wanted, (pair.split("=")[0] ?? "").toUpperCase());
  const pairs = [...query.split("&").filter(isOwn), ...Object.entries(wanted).map(([name, value]) => `${name}=${value}`)];
  return `${service}?${pairs.join("&")}`;
}

function checkAddress(path: Finding["path"], address: string): readonly Finding[] {
  if (basemapPlace(address) !== null) return [];
  const isOpen = /^http:/i.test(address);
  const sentence = isOpen
    ? `eine Adresse mit „https://“ oder ein Pfad auf dem eigenen Server erwartet, ${quote(address)} gefunden. Ohne Verschlüsselung kann jeder auf dem Weg mitlesen, was angesehen wird, und die Seite darf sie nicht laden.`
    : `eine Adresse mit „https://“ und einem Servernamen aus Buchstaben, Ziffern, Punkt und Bindestrich oder ein Pfad auf dem eigenen Server erwartet, ${quote(address)} gefunden. Beispiele: "https://karten.example/grau/{z}/{x}/{y}.png", "kacheln/{z}/{x}/{y}.png".`;
  return [{ path, code: isOpen ? "basemap-not-encrypted" : "basemap-address-wrong", sentence, value: address }];
}

function checkPlaceholders(address: string): readonly Finding[] {
  const found: readonly string[] = address.match(/\{[^}]*\}/g) ?? [];
  const missing = placeholders.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !placeholders.includes(name));
  if (missing.length === 0 && unknown.length === 0) return [];
  const wrong = unknown.length === 0 ? `${missing.join(", ")} fehlt` : `${unknown.join(", ")} ist unbekannt`;
  const sentence = `eine Adresse mit {z}, {x} und {y} und keinen anderen Platzhaltern erwartet, ${quote(address)} gefunden: ${wrong}.`;
  return [{ path: [part, "kacheln"], code: "basemap-placeholder", sentence, value: address }];
}

function oneKind({ kacheln }: BasemapSettings): Finding {
  const found = kacheln === undefined ? "keine" : "„kacheln“ und „wms“";
  return { path: [part], code: "choice-unclear", sentence: `genau eine der Angaben „kacheln“, „wms“ erwartet, ${found} gefunden.` };
}

function zoomTooFine(found: string): Finding {
  const sentence = `eine Zoomstufe von 0 bis ${finestZoom} erwartet, ${quote(found)} gefunden. Üblich sind 17 bis 19.`;
  return { path: [part, "bis_zoom"], code: "basemap-zoom", sentence, value: found };
}
