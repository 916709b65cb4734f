// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { embedCode, embedElementCode } from "../../../src/core/export/embed-code.ts";
import { heightMessage, isAskHeight } from "../../../src/core/export/embed-messages.ts";

test("the code is one frame with a title that loads late, and the script only if it is wanted", () => {
  const frame = { title: "Karte: Kinder", src: "https://atlas.example/#embed=map&edition=2026", height: 640.4, script: null };
  expect(embedCode(frame)).toBe(
    '<iframe title="Karte: Kinder" src="https://atlas.example/#embed=map&amp;edition=2026" width="100%" height="640" loading="lazy" referrerpolicy="origin" frameborder="0" data-sozialatlas></iframe>',
  );
  expect(embedCode({ ...frame, script: "https://atlas.example/einbetten.js" })).toContain(
    '\n<script src="https://atlas.example/einbetten.js" defer></script>',
  );
});

test("no title and no address can end the frame or begin another element", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (title, src) => {
      const code = embedCode({ title, src, height: 400, script: null });
      expect(code.match(/</g)).toHaveLength(2);
      expect(code.match(/"/g)).toHaveLength(14);
    }),
  );
  const hostile = embedCode({ title: '"><script>alert(1)</script>', src: 'x" onload="alert(1)', height: 400, script: null });
  expect(hostile).not.toMatch(/<script|onload="/);
});

test("10,000 random messages are none of the contract, and none of them throws", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (value) => {
      expect(isAskHeight(value)).toBe(false);
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  [{ type: "sozialatlas:ask-height", version: 1 }, true],
  [{ type: "sozialatlas:ask-height", version: 2 }, false],
  [{ type: "sozialatlas:ask-height", version: "1" }, false],
  [{ type: "sozialatlas:ask-height", version: 1, extra: true }, false],
  [{ type: "sozialatlas:height", version: 1 }, false],
  [["sozialatlas:ask-height", 1], false],
  [null, false],
])("%j is the one message that is understood: %s", (value, isOne) => {
  expect(isAskHeight(value)).toBe(isOne);
});

test("a message that is a trap is refused, not tripped over", () => {
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("trap");
      },
    },
  );
  expect(isAskHeight(trap)).toBe(false);
});

test("the height that is told is whole and never too small", () => {
  expect(heightMessage(812.2)).toEqual({ type: "sozialatlas:height", version: 1, height: 813 });
});

test("the same view as an element carries title, address and first height, escaped, and always its script", () => {
  const code = embedElementCode({
    title: 'Karte "Kinder" <b>',
    src: "https://atlas.example/#embed=map&edition=2026",
    height: 640.4,
    script: "https://atlas.example/einbetten.js",
  });
  expect(code).toBe(
    '<sozialatlas-map title="Karte &quot;Kinder&quot; &lt;b&gt;" src="https://atlas.example/#embed=map&amp;edition=2026" height="640"></sozialatlas-map>\n<script src="https://atlas.example/einbetten.js" defer></script>',
  );
});
