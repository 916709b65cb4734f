// SPDX-License-Identifier: EUPL-1.2
import { parseRules, printRules, splitOutside, type StyleRule } from "./style-rules.ts";

/**
 * What a page with `inline` rules in its head still needs of the whole sheet: the sheet without the declarations that stand in the page
 * already. Linked after them it gives the same page as the whole sheet would. `inline` holds all rules of the sheet for some selectors,
 * in their order, as `usedRules` picks them.
 *
 * A declaration that is left out keeps its place before all that is linked. That is only right if nothing linked stood before it and can
 * overrule it there: equally specific and of the same family of properties. Such a declaration is repeated.
 */
export function laterRules(sheet: string, inline: string): string {
  const inPage = new Set(declarationKeys(parseRules(inline), ""));
  return printRules(keepLater(parseRules(sheet), { inPage, linked: new Set<string>(), condition: "" }));
}

interface Pass {
  readonly inPage: ReadonlySet<string>;
  /** Specificity and family of everything kept so far. */
  readonly linked: Set<string>;
  readonly condition: string;
}

function keepLater(rules: readonly StyleRule[], pass: Pass): readonly StyleRule[] {
  return rules.flatMap((rule): readonly StyleRule[] => {
    if (rule.kind === "group") {
      const inner = keepLater(rule.rules, { ...pass, condition: pass.condition + rule.condition });
      return inner.length === 0 ? [] : [{ ...rule, rules: inner }];
    }
    const kept = rule.declarations.filter((declaration) => isNeeded(rule, declaration, pass));
    return kept.length === 0 ? [] : [{ ...rule, declarations: kept }];
  });
}

function isNeeded(rule: DeclarationRule, declaration: string, { inPage, linked, condition }: Pass): boolean {
  const isInPage = keysOf(rule, declaration, condition).every((key) => inPage.has(key));
  if (rule.selector.startsWith("@")) return !isInPage;
  const weights = splitOutside(rule.selector, ",").map((selector) => `${specificity(selector)} ${familyOf(declaration)}`);
  if (isInPage && !weights.some((weight) => linked.has(weight))) return false;
  for (const weight of weights) linked.add(weight);
  return true;
}

type DeclarationRule = Extract<StyleRule, { readonly kind: "declarations" }>;

function declarationKeys(rules: readonly StyleRule[], condition: string): readonly string[] {
  return rules.flatMap((rule) =>
    rule.kind === "group"
      ? declarationKeys(rule.rules, condition + rule.condition)
      : rule.declarations.flatMap((declaration) => keysOf(rule, declaration, condition)),
  );
}

/** One key per selector. Rules without selectors (`@font-face`) only count as a whole: their declarations mean nothing alone. */
function keysOf({ selector, declarations }: DeclarationRule, declaration: string, condition: string): readonly string[] {
  if (selector.startsWith("@")) return [`${condition}|${selector}|${declarations.join(";")}`];
  return splitOutside(selector, ",").map((one) => `${condition}|${one}|${declaration}`);
}

/** Names of properties that are set by a shorthand of another name, by their first word. */
const families: Readonly<Record<string, string>> = {
  top: "inset",
  right: "inset",
  bottom: "inset",
  left: "inset",
  line: "font",
  white: "text",
  row: "gap",
  columns: "column",
  align: "place",
  justify: "place",
  width: "size",
  height: "size",
  inline: "size",
  block: "size",
  page: "break",
};

/**
 * Properties that can set each other have one family: `border` and `border-top-color`, `inset` and `left`. Some have one without need,
 * which only repeats a little. Throws on `all`, which sets everything.
 */
function familyOf(declaration: string): string {
  const property = declaration.slice(0, declaration.indexOf(":")).trim();
  if (property === "all") throw new Error('laterRules: single properties expected, "all" found');
  if (property.startsWith("--")) return property;
  if (property === "column-gap") return "gap";
  const word = property.replace(/^-(?:webkit|moz)-/, "").split("-")[0] ?? "";
  return families[word] ?? word;
}

/** Specificity as "ids,classes,tags" (Selectors 4, 17). */
function specificity(selector: string): string {
  return countParts(selector).join();
}

type Weight = readonly [ids: number, classes: number, tags: number];

function countParts(selector: string): Weight {
  const weights: Weight[] = [];
  const arguments_ = /:(is|not|has|where)\(((?:[^()]|\([^()]*\))*)\)/g;
  const plain = selector.replace(arguments_, (_, name: string, list: string) => {
    if (name !== "where") weights.push(heaviest(splitOutside(list, ",").map(countParts)));
    return "";
  });
  const bare = plain.replace(/\[[^\]]*\]/g, ".x").replace(/\([^()]*\)/g, "");
  const count = (pattern: RegExp): number => bare.match(pattern)?.length ?? 0;
  weights.push([count(/#[\w-]+/g), count(/\.[\w-]+|(?<!:):[\w-]+/g), count(/::[\w-]+|(?<![\w.#:-])[a-zA-Z][\w-]*/g)]);
  return weights.reduce((sum, next) => [sum[0] + next[0], sum[1] + next[1], sum[2] + next[2]]);
}

function heaviest(weights: readonly Weight[]): Weight {
  return weights.toSorted((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2])[0] ?? [0, 0, 0];
}
