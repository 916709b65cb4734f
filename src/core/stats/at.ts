// SPDX-License-Identifier: EUPL-1.2
/** Element of a list that must exist; an index outside is a mistake in the code and throws. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`at: index below ${items.length} expected, ${index} found`);
  return item;
}
