// SPDX-License-Identifier: EUPL-1.2
import { at } from "./at.ts";

export interface EigenPair {
  readonly value: number;
  /** Unit length; its sign is arbitrary. */
  readonly vector: readonly number[];
}

const mostSweeps = 100;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, largest value first. Jacobi's rotations: slow for large matrices and exact for
 * the small ones of correlations. Source: Golub & Van Loan, Matrix Computations, 8.5
 */
export function eigenvectors(matrix: readonly (readonly number[])[]): readonly EigenPair[] {
  const size = matrix.length;
  const work = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, row) => Float64Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(work) > 0; sweep++) {
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(work, vectors, [p, q]);
  }
  const pairs = work.map((row, index) => ({ value: at(row, index), vector: vectors.map((entries) => at(entries, index)) }));
  return pairs.sort((a, b) => b.value - a.value);
}

/** Sum of squares beside the diagonal; 0 where it no longer matters. */
function offDiagonal(matrix: readonly Float64Array[]): number {
  const beside = matrix.reduce((total, row, p) => total + row.reduce((part, entry, q) => part + (p === q ? 0 : entry ** 2), 0), 0);
  const all = matrix.reduce((total, row) => total + row.reduce((part, entry) => part + entry ** 2, 0), 0);
  return beside <= all * Number.EPSILON ** 2 ? 0 : beside;
}

/** Turns the plane of p and q so that the entry (p, q) becomes 0. */
function rotate(matrix: readonly Float64Array[], vectors: readonly Float64Array[], [p, q]: readonly [number, number]): void {
  const entry = at(at(matrix, p), q);
  if (entry === 0) return;
  const theta = (at(at(matrix, q), q) - at(at(matrix, p), p)) / (2 * entry);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of [...matrix, ...vectors]) turn(row, [p, q], [cosine, sine]);
  const [rowP, rowQ] = [at(matrix, p), at(matrix, q)];
  for (let column = 0; column < matrix.length; column++) {
    const [a, b] = [at(rowP, column), at(rowQ, column)];
    rowP[column] = cosine * a - sine * b;
    rowQ[column] = sine * a + cosine * b;
  }
  rowP[q] = 0;
  rowQ[p] = 0;
}

function turn(row: Float64Array, [p, q]: readonly [number, number], [cosine, sine]: readonly [number, number]): void {
  const [a, b] = [at(row, p), at(row, q)];
  row[p] = cosine * a - sine * b;
  row[q] = sine * a + cosine * b;
}
