// SPDX-License-Identifier: EUPL-1.2
/**
 * Lets lists and fields show what their markup says. A browser keeps what was typed or chosen by hand even when the markup changes, for
 * example after the back button. `keepTyped`: the field that has the focus keeps what is being typed; not so where the rule changed by
 * something else, since a field must never show a number that is not the one used.
 */
export function syncControls(host: ParentNode, { keepTyped }: { readonly keepTyped: boolean }): void {
  const typed = keepTyped ? document.activeElement : null;
  for (const list of host.querySelectorAll<HTMLSelectElement>("select[data-edit]")) {
    const chosen = list.querySelector<HTMLOptionElement>("option[selected]");
    if (chosen !== null && list.value !== chosen.value) list.value = chosen.value;
  }
  for (const field of host.querySelectorAll<HTMLInputElement>("input[data-edit]")) {
    const value = field.getAttribute("value") ?? "";
    if (field !== typed && field.value !== value) field.value = value;
  }
}
