// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "../stats/method-error.ts";

/** Red, green and blue as light, 0 to 1 (linear sRGB). */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Reads "#rrggbb" or "#rgb". Throws MethodError PARAMETER for anything else. Source: IEC 61966-2-1 */
export function parseColour(text: string): LinearRgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(text)?.[1] ?? /^#([0-9a-f]{3})$/i.exec(text)?.[1]?.replace(/./g, "$&$&");
  if (digits === undefined) throw new MethodError("PARAMETER", `colour: "#rrggbb" expected, "${text}" found`);
  const channel = (from: number) => toLight(Number.parseInt(digits.slice(from, from + 2), 16) / 255);
  return [channel(0), channel(2), channel(4)];
}

/** "#RRGGBB"; light outside 0 to 1 is cut. */
export function formatColour(rgb: LinearRgb): string {
  const digits = rgb.map((light) =>
    Math.round(255 * fromLight(Math.min(1, Math.max(0, light))))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("").toUpperCase()}`;
}

function toLight(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

function fromLight(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Contrast of two colours, 1 to 21. Text needs 4.5, contours and large signs 3. Source: WCAG 2.2, relative luminance */
export function contrast(a: LinearRgb, b: LinearRgb): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Lightness 0 to 100 and two axes of hue; distances are about as large as they look. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** CIE 1976 L*a*b* under daylight D65. */
export function toLab([red, green, blue]: LinearRgb): Lab {
  const x = responseOf((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = responseOf(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = responseOf((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function responseOf(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

/** ΔE of 1976: distance in L*a*b*; 2 is just visible side by side. */
export function colourDistance(a: LinearRgb, b: LinearRgb): number {
  const [first, second] = [toLab(a), toLab(b)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}
