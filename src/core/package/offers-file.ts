// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { Offer, OfferGroup, OfferRegister } from "../model/offer.ts";
import type { FileReference, Manifest } from "./edition-format.ts";
import { type CheckRun, complain, filledText, list, nullable, oneOf, position, quote, record, shape, text } from "./member-checks.ts";
import { localised } from "./parse-manifest.ts";

/** Name of the register of offers in `atlas.yaml` and in the manifest. */
export const offersRegister = "angebote";

/** The published file: the register as it stands in the model. Loaded when somebody asks about an area, never before. */
export type OffersFile = OfferRegister;

/** Where an edition keeps its offers; `null` if it has none. */
export function offersReference(manifest: Manifest): FileReference | null {
  return manifest.registers[offersRegister] ?? null;
}

const offersFile = shape<OffersFile>({
  groups: list(shape<OfferGroup>({ id: filledText(), name: localised })),
  offers: list(
    shape<Offer>({
      id: filledText(),
      name: filledText(),
      kind: localised,
      groups: list(filledText()),
      lifePhases: list(filledText()),
      reach: oneOf("place", "area"),
      level: nullable(filledText<AreaLevelId>()),
      areas: record(filledText<AreaId>()),
      position: nullable(position),
      note: text(),
      address: text(),
      phone: text(),
      hours: text(),
      costs: text(),
      contact: text(),
      languages: list(filledText()),
      barrierFree: nullable(oneOf("yes", "partly", "no")),
    }),
  ),
});

/** The offers of an edition. No id twice, every group an offer names is listed, and its own level is among its areas. */
export function parseOffersFile(value: unknown, file = "offers"): OffersFile | readonly Issue[] {
  const run: CheckRun = { file, issues: [] };
  if (!offersFile(value, "", run)) return run.issues;
  unique(value.groups, "groups", run);
  unique(value.offers, "offers", run);
  const known = new Set(value.groups.map(({ id }) => id));
  value.offers.forEach((offer, index) => checkOffer(offer, { path: `offers[${index}]`, known, run }));
  return run.issues.length > 0 ? run.issues : value;
}

function checkOffer(
  { groups, level, areas }: Offer,
  { path, known, run }: { readonly path: string; readonly known: ReadonlySet<string>; readonly run: CheckRun },
): void {
  if (groups.length === 0) complain(run, `${path}.groups`, "mindestens eine Zielgruppe erwartet, keine gefunden");
  groups.forEach((group, index) => {
    if (!known.has(group)) complain(run, `${path}.groups[${index}]`, `eine der Zielgruppen in groups erwartet, ${quote(group)} gefunden`);
  });
  if (level !== null && !(level in areas)) complain(run, `${path}.level`, `eine Ebene aus areas erwartet, ${quote(level)} gefunden`);
}

function unique(entries: readonly { readonly id: string }[], path: string, run: CheckRun): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) complain(run, `${path}[${index}].id`, `jedes Kürzel nur einmal erwartet, ${quote(id)} noch einmal gefunden`);
    seen.add(id);
  });
}
