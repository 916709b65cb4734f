// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { PairCorrelation, ScatterArea, ScatterView } from "../../core/view/comparison/scatter-view.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import { seriesShape } from "../../core/view/series-shape.ts";
import { percent } from "../percent.ts";
import { seriesClass } from "../series-marker.ts";
import { niceStep } from "../value-scale.ts";
import { countWithoutPoint } from "./pair-table.ts";
import { type ComparisonInput, referenceOf, type Voice } from "./voice.ts";

export interface ScatterInput extends Pick<ComparisonInput, "areas" | "reference" | "voice"> {
  readonly scatter: ScatterView;
}

const height = 420;
const box = { left: 0.08, right: 0.97, top: 14, bottom: height - 46 };
/** Lines of text need so much, in px. */
const labelHeight = 15;

/**
 * Two indicators as a cloud of points: all areas as quiet dots, compared ones with shape and name, lines at the reference. One tab stop;
 * the page lets the arrow keys walk from point to point.
 */
export function scatterPlot(input: ScatterInput): Markup {
  const { scatter, voice } = input;
  const { speech, words } = voice;
  const [x, y] = [axisOf(scatter.across, box.left, box.right), axisOf(scatter.up, box.bottom, box.top)];
  const drawn = scatter.areas.filter(({ point }) => point !== null);
  const [across, up] = [scatter.across, scatter.up].map(({ indicator }) => speech.local(indicator.name));
  const label = words.scatterLabel(across ?? "", up ?? "", speech.count(drawn.length));
  return h(
    "div",
    { class: "scatter", "data-walk": "scatter", tabindex: 0, role: "application", "aria-label": label },
    h("p", { class: "axis-name", "aria-hidden": "true" }, words.up(axisTitle(scatter.up, voice))),
    h(
      "svg",
      { width: "100%", height, "aria-hidden": "true" },
      axes(x, y, voice),
      referenceLines(input, x, y),
      points(input, x, y),
      labels(input, x, y),
    ),
    h("p", { class: "axis-name end", "aria-hidden": "true" }, words.across(axisTitle(scatter.across, voice))),
    h("div", { class: "plate", "data-plate": true, "aria-hidden": "true", hidden: true }),
  );
}

interface Axis {
  readonly ticks: readonly number[];
  readonly decimals: number;
  readonly at: (value: number) => number;
}

/** A round scale around the values; it begins at 0 only where the values come near it. */
function axisOf({ areas }: IndicatorView, from: number, to: number): Axis {
  const values = areas.flatMap(({ cell }) => (hasNumber(cell) ? [cell.value] : []));
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const step = niceStep((max - min || Math.abs(max) || 1) * 1.6);
  const [lowest, highest] = [Math.floor(min / step) * step, Math.max(Math.ceil(max / step), Math.floor(min / step) + 1) * step];
  const ticks = Array.from({ length: Math.round((highest - lowest) / step) + 1 }, (_, index) => lowest + index * step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return { ticks, decimals, at: (value) => from + ((value - lowest) / (highest - lowest)) * (to - from) };
}

function axisTitle({ indicator, year }: IndicatorView, { speech }: Voice): string {
  return `${speech.local(indicator.name)} (${speech.local(indicator.unit)}), ${year}`;
}

function axes(x: Axis, y: Axis, { speech }: Voice): readonly Markup[] {
  const write = (value: number, { decimals }: Axis): string => formatNumber(value, { language: speech.language, decimals });
  return [
    ...y.ticks.flatMap((value) => [
      h("line", { class: "grid", x1: percent(box.left), x2: percent(box.right), y1: y.at(value), y2: y.at(value) }),
      h("text", { class: "tx-2 end", x: percent(box.left), dx: -8, y: y.at(value) + 4 }, write(value, y)),
    ]),
    ...x.ticks.flatMap((value) => [
      h("line", { class: "grid", x1: percent(x.at(value)), x2: percent(x.at(value)), y1: box.top, y2: box.bottom }),
      h("text", { class: "tx-2 mid", x: percent(x.at(value)), y: box.bottom + 20 }, write(value, x)),
    ]),
  ];
}

function referenceLines({ scatter, reference, voice }: ScatterInput, x: Axis, y: Axis): readonly Markup[] {
  const [across, up] = [referenceOf(scatter.across, reference).cell, referenceOf(scatter.up, reference).cell];
  const name = reference.kind === "city" ? voice.words.city : reference.name;
  return [
    hasNumber(across)
      ? h("line", { class: "line-city", x1: percent(x.at(across.value)), x2: percent(x.at(across.value)), y1: box.top, y2: box.bottom })
      : null,
    hasNumber(across) ? h("text", { class: "tx-2", x: percent(x.at(across.value)), dx: 5, y: box.top + 10 }, name) : null,
    hasNumber(up)
      ? h("line", { class: "line-city", x1: percent(box.left), x2: percent(box.right), y1: y.at(up.value), y2: y.at(up.value) })
      : null,
  ].filter((part) => part !== null);
}

function points({ scatter, areas }: ScatterInput, x: Axis, y: Axis): readonly Markup[] {
  const position = (id: ScatterArea["id"]): number => areas.findIndex((area) => area.id === id);
  const ordered = scatter.areas.toSorted((a, b) => position(a.id) - position(b.id));
  return ordered.flatMap(({ id, point }) => {
    if (point === null) return [];
    const index = position(id);
    const shape =
      index < 0 ? h("circle", { class: "sc-dot", r: 5 }) : h("path", { class: `mk ${seriesClass(index)}`, d: seriesShape(index, 8) });
    return [h("svg", { x: percent(x.at(point.x)), y: y.at(point.y), class: "marker", "data-point": id, "data-key": id }, shape)];
  });
}

/** Names of the compared areas beside their shapes, moved down where they would stand on each other. */
function labels({ scatter, areas }: ScatterInput, x: Axis, y: Axis): readonly Markup[] {
  const named = areas.flatMap(({ id, name }) => {
    const point = scatter.areas.find((area) => area.id === id)?.point ?? null;
    return point === null ? [] : [{ id, name, x: x.at(point.x), y: y.at(point.y) + 4 }];
  });
  let last = { x: -1, y: -labelHeight };
  return named
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const isClose = Math.abs(label.x - last.x) < 0.25 && label.y - last.y < labelHeight;
      last = { x: label.x, y: isClose ? last.y + labelHeight : label.y };
      const isRight = label.x > 0.75;
      return h(
        "text",
        { class: isRight ? "tx-b end" : "tx-b", x: percent(label.x), dx: isRight ? -13 : 13, y: last.y, "data-key": `n${label.id}` },
        label.name,
      );
    });
}

/** How strong the connection is and what it does not say; the same where there is none to be computed. */
export function correlationWords({ scatter, voice }: Pick<ScatterInput, "scatter" | "voice">): readonly string[] {
  const { speech, words } = voice;
  const names = speech.areas(scatter.across.level);
  const without = countWithoutPoint(scatter);
  const missing = without === 0 ? [] : [words.withoutPoint(speech.count(without))];
  const found = scatter.correlation;
  if (found === null) return [words.noCorrelation, ...missing];
  const number = (value: number): string => formatNumber(value, { language: speech.language, decimals: 2 });
  const strength = strengthOf(found);
  const direction = strength === "none" ? [] : [found.spearman > 0 ? words.sameWay : words.otherWay];
  const sentence = words.correlation(
    words.strength[strength],
    { pearson: number(found.pearson), spearman: number(found.spearman) },
    speech.count(found.n),
    names,
  );
  return [sentence, ...direction, words.caution(names), ...missing];
}

/** By the weaker of both measures, so that a single far point does not make a connection. Limits of Cohen 1988: 0.1, 0.3, 0.5. */
function strengthOf({ pearson, spearman }: PairCorrelation): "none" | "weak" | "medium" | "strong" {
  const amount = Math.sign(pearson) === Math.sign(spearman) ? Math.min(Math.abs(pearson), Math.abs(spearman)) : 0;
  if (amount < 0.1) return "none";
  if (amount < 0.3) return "weak";
  return amount < 0.5 ? "medium" : "strong";
}
