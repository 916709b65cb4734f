// SPDX-License-Identifier: EUPL-1.2
import type { EditionId } from "../model/ids.ts";
import type { CurrentEdition } from "../package/edition-format.ts";

/**
 * The current edition, if it is of a later date than the shown one. `null` if it is not, and if the list does not know the shown one: then nothing
 * can be said about their order.
 */
export function newerEdition({ current, editions }: CurrentEdition, shown: EditionId): EditionId | null {
  const dateOf = (id: EditionId): string | undefined => editions.find((edition) => edition.id === id)?.date;
  const [then, now] = [dateOf(shown), dateOf(current)];
  return then !== undefined && now !== undefined && now > then ? current : null;
}
