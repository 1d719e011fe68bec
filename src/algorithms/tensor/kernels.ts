type Address = number;

/** The WebAssembly kernels that carry the arithmetic; what each does stands in `kernels/`. */
export interface Kernels {
  memory: { readonly buffer: ArrayBuffer };
  /** Where free memory begins, in bytes. */
  freeFrom: Address;
  packPanels(
    ...matrix: [b: Address, k: number, n: number, kStride: number, nStride: number, to: Address]
  ): void;
  matrixProduct(
    ...a: [
      ...[a: Address, m: number, k: number, aRow: number, aColumn: number],
      ...[panels: Address, n: number, c: Address, cRow: number, accumulate: number],
    ]
  ): void;
  convolve(
    ...args: [
      ...[x: Address, grids: number, height: number, width: number, channels: number],
      ...[tall: number, broad: number, stride: number],
      ...[panels: Address, outputs: number, out: Address],
    ]
  ): void;
  gatherNeighbourhoods(...windows: [...Windows, out: Address]): void;
  scatterNeighbourhoods(...windows: [...Windows, rows: Address]): void;
  combine(y: Address, t: number, x: Address, s: number, length: number): void;
  innerProduct(x: Address, y: Address, length: number): number;
  softGate(x: Address, y: Address, slope: number, length: number): void;
  softGateGradient(x: Address, gy: Address, gx: Address, slope: number, length: number): void;
  multiply(x: Address, z: Address, y: Address, accumulate: number, length: number): void;
  addRows(x: Address, rows: Address, count: number, perGroup: number, columns: number): void;
  sumRows(
    ...sum: [...[x: Address, sums: Address, count: number, perGroup: number], ...[number, number]]
  ): void;
  copyColumns(
    ...copy: [
      ...[from: Address, fromColumns: number, to: Address, toColumns: number],
      ...[wide: number, rows: number, accumulate: number],
    ]
  ): void;
  normalise(
    ...args: [
      ...[x: Address, y: Address, gamma: Address, beta: Address, kept: Address],
      ...NormalisedGroups,
    ]
  ): void;
  normaliseGradient(
    ...args: [
      ...[x: Address, gy: Address, gx: Address, gamma: Address, gGamma: Address, gBeta: Address],
      ...[kept: Address, ...groups: NormalisedGroups],
    ]
  ): void;
  attend(
    ...args: [
      ...[q: Address, k: Address, v: Address, out: Address, weights: Address],
      ...[panels: Address, columns: number, heads: number, ...layout: AttentionSteps],
    ]
  ): void;
  attendGradient(
    ...args: [
      ...[q: Address, k: Address, v: Address, gOut: Address, weights: Address],
      ...[gq: Address, gk: Address, gv: Address, panels: Address, scores: Address],
      ...[columns: number, heads: number, ...layout: AttentionSteps],
    ]
  ): void;
  adamStep(
    ...args: [
      ...[weights: Address, gradient: Address, mean: Address, square: Address, length: number],
      ...[rate: number, decay: number, beta1: number, beta2: number],
      ...[warm1: number, warm2: number, scale: number],
    ]
  ): void;
  barePeak(rounds: number, factor: number, term: number): number;
}

type Windows = [
  ...[x: Address, height: number, width: number, channels: number],
  ...[tall: number, broad: number, stride: number, first: number, last: number],
];
type NormalisedGroups = [samples: number, perSample: number, columns: number, groups: number];

/** How a kernel of attention finds the tokens of a group: counts, then steps in rows. */
export type AttentionSteps = readonly [
  ...[outerGroups: number, innerGroups: number, queries: number, keys: number],
  ...[queryOuter: number, queryInner: number, queryStep: number],
  ...[keyOuter: number, keyInner: number, keyStep: number],
];
