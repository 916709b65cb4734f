// SPDX-License-Identifier: EUPL-1.2
/**
 * Lets lists and fields show what their markup says. A browser keeps what was typed or chosen by hand even when the markup changes, for
 * example after the back button; the field that has the focus keeps what is being typed.
 */
export function syncControls(host: ParentNode): void {
  for (const list of host.querySelectorAll<HTMLSelectElement>("select[data-edit]")) {
    const chosen = list.querySelector<HTMLOptionElement>("option[selected]");
    if (chosen !== null && list.value !== chosen.value) list.value = chosen.value;
  }
  for (const field of host.querySelectorAll<HTMLInputElement>("input[data-edit]")) {
    const value = field.getAttribute("value") ?? "";
    if (field !== document.activeElement && field.value !== value) field.value = value;
  }
}
