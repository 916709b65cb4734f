// SPDX-License-Identifier: EUPL-1.2
/** Calls `changed` when colours or widths of the style sheet may have changed: theme chosen, system theme, narrow window, contrast. */
export function watchTheme(changed: () => void): () => void {
  const listening = new AbortController();
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class"] });
  for (const query of ["(prefers-color-scheme: dark)", "(max-width: 56rem)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", changed, { signal: listening.signal });
  }
  return () => {
    root.disconnect();
    listening.abort();
  };
}
