import { isNumberCode } from "../core/formula/sum-counts.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import { statusCodes } from "../core/model/cell.ts";
import { cellStates } from "../core/suppression/complementary-suppression.ts";
import type { LevelNode, LevelTree } from "./level-tree.ts";
import type { PublicationMeasure } from "./publication-measures.ts";

const missing = statusCodes.indexOf("missing");
const suppressed = statusCodes.indexOf("suppressed");

/** Where the cells of one series begin in the numbered list; areas stand in the order of their ids, whatever the input order. */
interface Block {
  readonly start: number;
  readonly series: MeasureSeries;
  readonly rank: readonly number[];
}

/**
 * Numbers every published cell (measure, level, year, area) for the disclosure system. Measures with the same formula share their
 * cells below the city, so that a number hidden in one is hidden in all. Numbering does not depend on the order of areas in the source.
 */
export class DisclosureCells {
  readonly values: number[] = [];
  readonly states: number[] = [];
  private readonly blocks = new Map<string, Block>();
  private readonly tree: LevelTree;

  constructor(tree: LevelTree, measures: readonly PublicationMeasure[]) {
    this.tree = tree;
    for (const measure of measures) for (const node of tree.nodes) this.addBlock(measure, node);
  }

  /** Number of a cell; `null` if the measure has no such level or year. */
  cell(measure: PublicationMeasure, node: LevelNode, year: number, area: number): number | null {
    const block = this.blocks.get(this.key(measure, node));
    const row = block?.series.years.indexOf(year) ?? -1;
    if (block === undefined || row < 0) return null;
    return block.start + row * block.rank.length + (block.rank[area] ?? 0);
  }

  /** A cell that is nowhere published. */
  addHidden(value: number, isSecret: boolean): number {
    this.values.push(value);
    this.states.push(isSecret ? cellStates.secret : cellStates.unknown);
    return this.values.length - 1;
  }

  /** A cell that readers compute themselves from visible ones. */
  addVisible(value: number): number {
    this.values.push(value);
    this.states.push(cellStates.visible);
    return this.values.length - 1;
  }

  private key(measure: PublicationMeasure, node: LevelNode): string {
    return `${node.id}\n${node === this.tree.root ? measure.id : measure.formula}`;
  }

  private addBlock(measure: PublicationMeasure, node: LevelNode): void {
    const series = measure.series.get(node.id);
    const key = this.key(measure, node);
    if (series === undefined || this.blocks.has(key)) return;
    const order = series.areas.map((_, index) => index).sort((a, b) => compare(series.areas[a] ?? "", series.areas[b] ?? ""));
    const rank: number[] = [];
    order.forEach((area, position) => (rank[area] = position));
    this.blocks.set(key, { start: this.values.length, series, rank });
    for (let row = 0; row < series.years.length; row++) {
      for (const area of order) {
        const index = row * series.areas.length + area;
        const code = series.status[index] ?? missing;
        this.values.push(isNumberCode(code) ? (series.values[index] ?? 0) : 0);
        this.states.push(isNumberCode(code) ? cellStates.visible : code === suppressed ? cellStates.secret : cellStates.unknown);
      }
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
