// SPDX-License-Identifier: EUPL-1.2
/** Encodings with one byte per character, as far as German offices still use them. Node's own decoders get some of them wrong. */
export type SingleByteEncoding = "windows-1252" | "iso-8859-15" | "cp850" | "cp437" | "macintosh";

/** Characters of the bytes 0x80 to 0xFF, in order; a space marks nothing, every table is complete. */
const latin1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");
const upperHalf: Readonly<Record<SingleByteEncoding, string>> = {
  "windows-1252": `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin1}`,
  "iso-8859-15": Array.from({ length: 32 }, (_, index) => String.fromCharCode(0x80 + index))
    .concat(
      Array.from(
        latin1,
        (character) => ({ "¤": "€", "¦": "Š", "¨": "š", "´": "Ž", "¸": "ž", "¼": "Œ", "½": "œ", "¾": "Ÿ" })[character] ?? character,
      ),
    )
    .join(""),
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  cp437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  macintosh:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
};

/** Decodes bytes with one byte per character. Every byte has a character, so nothing is lost. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const table = upperHalf[encoding];
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    const codes: number[] = [];
    for (const byte of bytes.subarray(start, start + 8192)) codes.push(byte < 0x80 ? byte : table.charCodeAt(byte - 0x80));
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}

/** Bytes of a text in Windows-1252, or `null` if a character does not exist there. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const upper = code < 0x80 ? code : upperHalf["windows-1252"].indexOf(text.charAt(index)) + 0x80;
    if (upper < 0x80 && code >= 0x80) return null;
    bytes[index] = upper;
  }
  return bytes;
}
