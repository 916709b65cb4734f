// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../src/intake/encoding.ts";
import { decodeSingleByte, encodeWindows1252 } from "../../src/intake/single-byte.ts";

test.each<[string, readonly number[], string, string]>([
  ["UTF-8", [0x4d, 0xc3, 0xbc], "Mü", "utf-8"],
  ["UTF-8 with byte order mark", [0xef, 0xbb, 0xbf, 0x4d, 0xc3, 0xbc], "Mü", "utf-8"],
  ["UTF-16 little endian", [0xff, 0xfe, 0x4d, 0, 0xfc, 0], "Mü", "utf-16le"],
  ["UTF-16 big endian", [0xfe, 0xff, 0, 0x4d, 0, 0xfc], "Mü", "utf-16be"],
  ["UTF-16 without mark", [0x4d, 0, 0x4d, 0, 0x4d, 0, 0x4d, 0, 0xfc, 0], "MMMMü", "utf-16le"],
  ["Windows-1252", [0x4d, 0xfc, 0x96, 0x80], "Mü–€", "windows-1252"],
  ["DOS", [0x4d, 0x81, 0x94, 0xe1], "Müöß", "cp850"],
  ["Macintosh", [0x4d, 0x9f, 0x8a, 0xa7], "Müäß", "macintosh"],
])("%s is recognised by content", (_, bytes, text, encoding) => {
  const decoded = decodeText(Uint8Array.from(bytes), "werte.csv");
  expect(decoded).toMatchObject({ text, encoding });
  expect(decoded.issues.map(({ code }) => code)).toEqual(encoding === "utf-8" ? [] : ["encoding-assumed"]);
});

test("a single Windows-1252 line in a UTF-8 file is repaired alone and named", () => {
  const bytes = Uint8Array.from([0xc3, 0xbc, 10, 0xfc, 10, 0x61]);
  expect(decodeText(bytes, "werte.csv")).toMatchObject({ text: "ü\nü\na", issues: [{ code: "encoding-mixed", place: { row: [2] } }] });
});

test("a file cut inside a character keeps everything before it and says so", () => {
  const bytes = Uint8Array.from([0xc3, 0xbc, 0x61, 0xc3]);
  expect(decodeText(bytes, "werte.csv")).toMatchObject({ text: "üa", issues: [{ code: "encoding-cut" }] });
});

test("every byte survives Windows-1252 there and back", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(encodeWindows1252(decodeSingleByte(bytes, "windows-1252"))).toEqual(bytes);
});

test("any text written as UTF-8 is read back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const bytes = new TextEncoder().encode(`a${text}`);
      fc.pre(!text.includes("\u0000"));
      expect(decodeText(bytes, "werte.csv").text).toBe(new TextDecoder().decode(bytes));
    }),
  );
});
