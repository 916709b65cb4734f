// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { laterRules } from "../../../src/publish/first-paint/later-rules.ts";

describe("the rules that follow the first paint", () => {
  test.each([
    ["are the whole sheet where nothing stands in the page", "a{color:red}.b{top:0}", "", "a{color:red}.b{top:0}"],
    ["leave out what stands in the page", "a{color:red;top:0}.b{top:0}", "a{color:red}.b{top:0}", "a{top:0}"],
    ["leave out nothing that stands in the page for some selectors only", "a,b{color:red}", "a{color:red}", "a,b{color:red}"],
    ["tell conditions apart", "a{top:0}@media print{a{top:0}}", "a{top:0}", "@media print{a{top:0}}"],
    ["leave out groups that become empty", "@media print{a{top:0}}b{top:1px}", "@media print{a{top:0}}", "b{top:1px}"],
    ["repeat what something linked would overrule", ".a:hover{color:red}.b .c{color:blue}", ".b .c{color:blue}", null],
    ["repeat longhands behind shorthands", ".a{border:0}.b{border-top-color:red}", ".b{border-top-color:red}", null],
    ["repeat what another name sets", ".a{inset:0}.b{left:1px}", ".b{left:1px}", null],
    ["repeat what a repeated rule would overrule", ".a{top:0}.b{top:1px}.c{top:2px}", ".b{top:1px}.c{top:2px}", null],
    ["do not mind lighter rules", "a{color:red}.b{color:blue}", ".b{color:blue}", "a{color:red}"],
    ["do not mind other properties", ".a{top:0}.b{color:blue}", ".b{color:blue}", ".a{top:0}"],
    ["know each property of its own", ":root{--a:1px}:root{--b:1px}", ":root{--b:1px}", ":root{--a:1px}"],
    [
      "take a font face as a whole",
      "@font-face{font-family:A;src:local(a)}@font-face{font-family:B;src:local(a)}",
      "@font-face{font-family:A;src:local(a)}",
      "@font-face{font-family:B;src:local(a)}",
    ],
  ])("%s", (_, sheet, inline, expected) => {
    expect(laterRules(sheet, inline)).toBe(expected ?? sheet);
  });

  test.each([
    [".a .b", ":is(.x,#y) .b", false],
    [".a .b", ":where(#y) .x.b", true],
    [".a:hover", ".b[data-x='1']", true],
    [".a:not(.b)", ".b .c", true],
    ["p::before", ".b", false],
    ["p.b", "li::before.c", false],
    ["ul li", "a b", true],
    [".a:nth-child(2n + 1)", ".b.c", true],
    ["#a", ".a", false],
  ])("weigh %s against %s", (earlier, later, isEqual) => {
    const sheet = `${earlier}{top:0}${later}{top:1px}`;
    expect(laterRules(sheet, `${later}{top:1px}`)).toBe(isEqual ? sheet : `${earlier}{top:0}`);
  });

  test('refuse "all", which sets everything', () => {
    expect(() => laterRules("a{all:unset}", "")).toThrow('laterRules: single properties expected, "all" found');
  });

  test("paint every element as the whole sheet does, whatever stands in the page", () => {
    const selectors = [".a", ".b", ".c", "a", ".a .b"];
    const declaration = fc.tuple(fc.constantFrom(...selectors), fc.constantFrom("top", "left", "color"), fc.nat(9));
    fc.assert(
      fc.property(fc.array(declaration, { maxLength: 12 }), fc.subarray(selectors), (parts, inPage) => {
        const print = (chosen: typeof parts): string => chosen.map(([on, name, value]) => `${on}{${name}:${value}}`).join("");
        const inline = print(parts.filter(([on]) => inPage.includes(on)));
        const sheet = print(parts);
        expect(winners(inline + laterRules(sheet, inline))).toEqual(winners(sheet));
      }),
    );
  });
});

/** The last word on each property, by weight of selector: any element may match any of these selectors. */
function winners(css: string): Readonly<Record<string, string>> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const found: Record<string, string> = {};
  const last: Record<string, string> = {};
  for (const [, selector = "", body = ""] of rules) {
    for (const part of body.split(";")) {
      const [name = "", value = ""] = part.split(":");
      const weight = selector.split(/(?=[.\s])/).length + (selector.startsWith(".") ? 10 : 0);
      last[`${weight} ${name}`] = `${selector} ${value}`;
      found[`${selector} ${name}`] = value;
    }
  }
  return { ...found, ...last };
}
