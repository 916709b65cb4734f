// SPDX-License-Identifier: EUPL-1.2
import { isNumberCode } from "../core/formula/sum-counts.ts";
import { statusCodes } from "../core/model/cell.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import { cellStates } from "../core/suppression/complementary-suppression.ts";
import type { LevelNode, LevelTree } from "./level-tree.ts";
import type { PublicationMeasure } from "./publication-measures.ts";

const missing = statusCodes.indexOf("missing");
const suppressed = statusCodes.indexOf("suppressed");

/** Cells of one series on one level: year-major, areas in the order of their ids, whatever the order in the source. */
export interface CellBlock {
  readonly start: number;
  readonly years: readonly number[];
  /** Position of each area of the level. */
  readonly rank: readonly number[];
}

/** State of a cell by its status code and number. */
type StateOf = (code: number, value: number) => number;

/**
 * Numbers every cell of the disclosure system. Measures with the same formula share their cells below the city, so that a number
 * hidden in one is hidden in all. Numbering does not depend on the order of areas in the source.
 */
export class DisclosureCells {
  readonly values: number[] = [];
  readonly states: number[] = [];
  private readonly blocks = new Map<LevelNode, Map<string, CellBlock>>();
  private readonly ranks = new Map<LevelNode, readonly number[]>();
  private readonly root: LevelNode;

  constructor(tree: LevelTree, measures: readonly PublicationMeasure[]) {
    this.root = tree.root;
    for (const node of tree.nodes) {
      this.blocks.set(node, new Map());
      this.ranks.set(node, ranksOf(node));
    }
    for (const measure of measures) {
      for (const node of tree.nodes) this.add(this.nameOf(measure, node), node, measure.series.get(node.id), publishedState);
    }
  }

  /** Cells of a measure on one level; `null` if it has none there. */
  block(measure: PublicationMeasure, node: LevelNode): CellBlock | null {
    return this.blocks.get(node)?.get(this.nameOf(measure, node)) ?? null;
  }

  /** Cells of counts that are published nowhere: secret where `isSecret`, otherwise simply unknown. Made when first asked for. */
  hiddenBlock(text: string, node: LevelNode, series: MeasureSeries | undefined, isSecret: (value: number) => boolean): CellBlock | null {
    const name = `hidden ${text}`;
    const found = this.blocks.get(node)?.get(name);
    if (found !== undefined) return found;
    const state: StateOf = (code, value) => (isNumberCode(code) && isSecret(value) ? cellStates.secret : cellStates.unknown);
    return this.add(name, node, series, state);
  }

  /** A cell that readers compute themselves from visible ones. */
  addComputed(value: number): number {
    this.values.push(value);
    this.states.push(cellStates.visible);
    return this.values.length - 1;
  }

  private nameOf(measure: PublicationMeasure, node: LevelNode): string {
    return node === this.root ? measure.id : measure.formula;
  }

  private add(name: string, node: LevelNode, series: MeasureSeries | undefined, stateOf: StateOf): CellBlock | null {
    const blocks = this.blocks.get(node);
    if (series === undefined || blocks === undefined || blocks.has(name)) return null;
    const rank = this.ranks.get(node) ?? [];
    const block: CellBlock = { start: this.values.length, years: series.years, rank };
    blocks.set(name, block);
    series.years.forEach((year, row) => {
      for (let area = 0; area < rank.length; area++) {
        const code = series.status[row * rank.length + area] ?? missing;
        const value = isNumberCode(code) ? (series.values[row * rank.length + area] ?? 0) : 0;
        const cell = cellIn(block, year, area) ?? block.start;
        this.values[cell] = value;
        this.states[cell] = stateOf(code, value);
      }
    });
    return block;
  }
}

/** Number of a cell; `null` if the block is missing or has not the year. */
export function cellIn(block: CellBlock | null, year: number, area: number): number | null {
  if (block === null) return null;
  const row = block.years.indexOf(year);
  return row < 0 ? null : block.start + row * block.rank.length + (block.rank[area] ?? 0);
}

function publishedState(code: number): number {
  if (isNumberCode(code)) return cellStates.visible;
  return code === suppressed ? cellStates.secret : cellStates.unknown;
}

function ranksOf(node: LevelNode): number[] {
  const { areas } = node.source;
  const order = areas.map((_, index) => index).sort((a, b) => compare(areas[a]?.id ?? "", areas[b]?.id ?? ""));
  const ranks: number[] = [];
  order.forEach((area, position) => (ranks[area] = position));
  return ranks;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
