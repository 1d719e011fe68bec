import { lowRankFactors, multiply, singularValueDecomposition } from './low-rank.ts';
import type { Matrix } from './symmetric-eigen.ts';
import type { GreyPicture } from './temporal-coherence.ts';

/** A picture made again from two thin ones. */
export interface RankCopy {
  /** As high as the picture, `rank` wide. */
  B: GreyPicture;
  /** `rank` high, as wide as the picture. */
  A: GreyPicture;
  copy: GreyPicture;
  /** How many numbers the two thin pictures hold together. */
  numbers: number;
  /** The share of the picture's squared values that the copy accounts for, from 0 to 1. */
  kept: number;
}

/**
 * The best copy of a picture that two thin factors of the given rank can make.
 *
 * The picture is taken as a matrix, row by row. Throws a RangeError for a rank below 1 or above its
 * shorter side. Eckart and Young 1936; the letters are those of Hu et al. 2022.
 */
export function rankCopy(picture: GreyPicture, rank: number): RankCopy {
  const matrix = rowsOf(picture);
  const { B, A } = lowRankFactors(matrix, rank);
  const copy = multiply(B, A);
  const missed = matrix.map((row, y) => row.map((value, x) => value - copy[y][x]));
  return {
    B: pictureOf(B),
    A: pictureOf(A),
    copy: pictureOf(copy),
    numbers: rank * (picture.width + picture.height),
    kept: 1 - squares(missed) / squares(matrix),
  };
}

/**
 * The share of a picture's squared values that the best copy of each rank accounts for, from rank 1.
 *
 * The squares of the singular values, added up and divided by their sum (Eckart and Young 1936).
 */
export function keptByRank(picture: GreyPicture): number[] {
  const powers = singularValueDecomposition(rowsOf(picture)).singularValues.map((s) => s * s);
  const total = powers.reduce((sum, power) => sum + power, 0);
  let kept = 0;
  return Array.from(powers, (power) => (kept += power) / total);
}

/** Turns signed values into brightness from 0 to 1: zero is one half, the largest reaches an end. */
export function signedTones({ width, height, values }: GreyPicture): GreyPicture {
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return { width, height, values: values.map((v) => (most > 0 ? 0.5 + v / (2 * most) : 0.5)) };
}

function rowsOf({ width, height, values }: GreyPicture): Float64Array[] {
  return Array.from({ length: height }, (_, y) => values.slice(y * width, (y + 1) * width));
}

function pictureOf(rows: Matrix): GreyPicture {
  const width = rows[0].length;
  const values = Float64Array.from(rows.flatMap((row) => [...row]));
  return { width, height: rows.length, values };
}

function squares(rows: Matrix): number {
  return rows.reduce((sum, row) => row.reduce((part, value) => part + value * value, sum), 0);
}
