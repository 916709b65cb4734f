// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { h } from "../../../src/core/markup/tree.ts";
import { parseRules, printRules } from "../../../src/publish/first-paint/style-rules.ts";
import { usedRules } from "../../../src/publish/first-paint/used-rules.ts";

const page = h("html", { lang: "de" }, h("body", {}, h("p", { id: "satz", class: "voice big" }, "Text"), h("input", { type: "checkbox" })));

describe("rules of the first paint", () => {
  test.each([
    ["p{color:red}", "p{color:red}"],
    [".voice{color:red}", ".voice{color:red}"],
    ["#satz.big{color:red}", "#satz.big{color:red}"],
    ["p,.gone{color:red}", "p{color:red}"],
    [".gone{color:red}", ""],
    [".voice .gone{color:red}", ""],
    ["p:not(.gone){color:red}", "p:not(.gone){color:red}"],
    ["p:is(.gone,.big){color:red}", "p:is(.gone,.big){color:red}"],
    ["p:is(.gone,.lost){color:red}", ""],
    ["p::after{content:'}'}", "p::after{content:'}'}"],
    ["input[type=checkbox]{margin:0}", "input[type=checkbox]{margin:0}"],
    ['input[type="range"]{margin:0}', ""],
    ["[data-theme=dark] p{color:red}", ""],
    [":root:not([data-theme]){color:red}", ":root:not([data-theme]){color:red}"],
    ["p:hover{color:red}", ""],
    ["@media (max-width:9rem){p{color:red}.gone{color:red}}", "@media (max-width:9rem){p{color:red}}"],
    ["@media (max-width:9rem){.gone{color:red}}", ""],
    ["@media print{p{color:red}}", ""],
    ["@font-face{font-family:x;src:local(y)}", "@font-face{font-family:x;src:local(y)}"],
  ])("%s becomes %s", (css, expected) => {
    expect(usedRules(css, page)).toBe(expected);
  });

  test("leave out custom properties that nothing reads, also those read only by such", () => {
    const css = ":root{--a:red;--b:var(--c);--c:blue;--d:var(--e);--e:1px}p{color:var(--a);margin:calc(2*var(--d))}";
    expect(usedRules(css, page)).toBe(":root{--a:red;--d:var(--e);--e:1px}p{color:var(--a);margin:calc(2*var(--d))}");
  });
});

describe("style sheet", () => {
  test.each(["a{b:url(x;y)}", "a{b:'{'}", "@media x{@media y{a{b:c}}}"])("is read and printed the same: %s", (css) => {
    expect(printRules(parseRules(css))).toBe(css);
  });

  test("with a missing brace is refused with the place", () => {
    expect(() => parseRules("a{b:c")).toThrow('parseRules: a closing brace expected for "a{", none found');
  });
});
