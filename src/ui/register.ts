// SPDX-License-Identifier: EUPL-1.2
import { SaPicker } from "./picker/sa-picker.ts";
import { SaSearch } from "./search/sa-search.ts";

/** The only place that gives elements their names; class files have no side effects. */
export function registerElements(): void {
  customElements.define("sa-picker", SaPicker);
  customElements.define("sa-search", SaSearch);
}
