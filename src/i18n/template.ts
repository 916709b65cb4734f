// SPDX-License-Identifier: EUPL-1.2
/** A template cut at its slots. `name` is the canonical English name, `words` what stands behind the colon. */
export type TemplatePiece =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "slot"; readonly name: TemplateSlot; readonly words: string };

export type TemplateSlot = "year" | "value" | "name" | "numerator" | "denominator";

const slotNames: Readonly<Record<string, TemplateSlot>> = {
  jahr: "year",
  year: "year",
  wert: "value",
  value: "value",
  kennzahl: "name",
  indicator: "name",
  name: "name",
  zaehler: "numerator",
  numerator: "numerator",
  nenner: "denominator",
  denominator: "denominator",
};

/**
 * Cuts "Ende {jahr} leben {wert} der Kinder in Familien mit {kennzahl:Grundsicherung}." at its slots.
 *
 * German and English slot names mean the same. Braces that name no slot stay as they are: a text of a municipality is never lost.
 */
export function cutTemplate(template: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let from = 0;
  for (const match of template.matchAll(/\{([a-z]+)(?::([^{}]*))?\}/g)) {
    const name = slotNames[match[1] ?? ""];
    if (name === undefined) continue;
    if (match.index > from) pieces.push({ kind: "text", text: template.slice(from, match.index) });
    pieces.push({ kind: "slot", name, words: match[2] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < template.length) pieces.push({ kind: "text", text: template.slice(from) });
  return pieces;
}
