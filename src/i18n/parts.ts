// SPDX-License-Identifier: EUPL-1.2
/** Words of a sentence that are controls at the same time. */
export type Slot = "year" | "indicator" | "level";

/**
 * One piece of a generated sentence. The page makes buttons of slots, the published page plain spans; the text is the same.
 * `mark`: the one number that matters, drawn as with a pen · `keep`: stays on one line.
 */
export type SentencePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "keep"; readonly text: string }
  | { readonly kind: "slot"; readonly slot: Slot; readonly text: string };

/** A whole number together with its printed form: the number chooses the grammar, the text is shown. */
export interface Count {
  readonly value: number;
  readonly text: string;
}

export const text = (content: string): SentencePart => ({ kind: "text", text: content });
export const mark = (content: string): SentencePart => ({ kind: "mark", text: content });
export const keep = (content: string): SentencePart => ({ kind: "keep", text: content });
export const slot = (name: Slot, content: string): SentencePart => ({ kind: "slot", slot: name, text: content });

/** The sentence as one plain text: title of the page, description, live region. */
export function plainText(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join("");
}

/** "a, b und c" in the words of a language. */
export function joinList(items: readonly string[], and: string): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}
