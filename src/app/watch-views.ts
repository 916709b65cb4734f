// SPDX-License-Identifier: EUPL-1.2

/** Calls `seen` after every view that is painted. The page marks it on its root, so that nothing must know who looks. */
export function watchViews({ documentElement: root }: Document, seen: () => void): void {
  new MutationObserver(seen).observe(root, { attributeFilter: ["data-painted"] });
}
