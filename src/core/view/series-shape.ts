// SPDX-License-Identifier: EUPL-1.2
/**
 * Marker of a compared area, drawn around (0, 0) with radius `radius`: circle, square, triangle, diamond, pentagon, star.
 * The shape stands beside the colour `--series-1` to `--series-6`, so that colour is never the only carrier.
 * `index` is 0-based and goes around after six. Returns the `d` of a path with at most one decimal.
 */
export function seriesShape(index: number, radius: number): string {
  const sides = [0, 4, 3, 4, 5, 10][index % 6] ?? 0;
  if (sides === 0) return circle(radius);
  const turn = index % 6 === 1 ? Math.PI / 4 : 0;
  const size = [1, 1.27, 1.3, 1.25, 1.15, 1.35][index % 6] ?? 1;
  const points = Array.from({ length: sides }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / sides - Math.PI / 2;
    const reach = radius * size * (sides === 10 && corner % 2 === 1 ? 0.5 : 1);
    return `${oneDecimal(Math.cos(angle) * reach)} ${oneDecimal(Math.sin(angle) * reach)}`;
  });
  return `M${points.join("L")}Z`;
}

function circle(radius: number): string {
  const r = oneDecimal(radius);
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

function oneDecimal(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
