import { SaChoice } from "./choice/sa-choice.ts";
import { SaSearch } from "./search/sa-search.ts";

/** The only place that gives elements their names; class files have no side effects. */
export function registerElements(): void {
  customElements.define("sa-choice", SaChoice);
  customElements.define("sa-search", SaSearch);
}
