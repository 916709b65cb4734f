// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeAttribute, escapeText, h, printMarkup } from "../../../src/core/markup/tree.ts";

describe("markup as data", () => {
  test("leaves out attributes and children that are not there", () => {
    const node = h("p", { hidden: true, lang: null, title: undefined, dir: false, "data-n": 0 }, "a", null, undefined, false, ["b", null]);
    expect(node).toEqual({ tag: "p", attributes: { hidden: "", "data-n": "0" }, children: ["a", "b"] });
    expect(printMarkup(node)).toBe('<p hidden data-n="0">ab</p>');
  });

  test("closes all elements but the void ones of HTML", () => {
    expect(printMarkup(h("p", {}, h("br"), h("path", { d: "M0 0" })))).toBe('<p><br><path d="M0 0"></path></p>');
  });

  test("never lets a text become code", () => {
    const evil = `</text><script>alert("1")</script>&amp;`;
    expect(printMarkup(h("text", { "data-area": evil }, evil))).toBe(
      '<text data-area="&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;">' +
        '&lt;/text&gt;&lt;script&gt;alert("1")&lt;/script&gt;&amp;amp;</text>',
    );
  });

  test("can be read back: no sign of a text or attribute is lost or gains a meaning", () => {
    const unescape = (text: string) =>
      text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "a", ";", "amp", "lt") }), (text) => {
        expect(unescape(escapeText(text))).toBe(text);
        expect(unescape(escapeAttribute(text))).toBe(text);
        expect(escapeText(text)).not.toMatch(/[<>]/);
        expect(escapeAttribute(text)).not.toMatch(/[<>"]/);
      }),
    );
  });
});
