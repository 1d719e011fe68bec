/**
 * Counts a convolution's weights: one kernel for each pair of channels, one bias for each output.
 *
 * `kernel` is its extent along every axis: [3, 3] in a frame, [3, 1, 1] along time.
 */
export function convolution(inputs: number, outputs: number, kernel: readonly number[]): number {
  const places = kernel.reduce((product, extent) => product * extent, 1);
  return inputs * outputs * places + outputs;
}

/** Counts a dense layer's weights, with one bias for each output. */
export function dense(inputs: number, outputs: number): number {
  return inputs * outputs + outputs;
}

/** Counts the two layers that turn one vector into another: in → hidden → out. */
export function perceptron(inputs: number, hidden: number, outputs: number): number {
  return dense(inputs, hidden) + dense(hidden, outputs);
}

/**
 * Counts a normalisation's weights: a scale and a shift for each channel, however it is grouped.
 */
export function normalisation(channels: number): number {
  return 2 * channels;
}

/**
 * Counts attention's four maps: queries from the places, keys and values from the context, and out.
 *
 * The first three have no bias. Attention of a film to itself has `context` = `channels`. The
 * number of heads does not matter: they share the same channels out.
 */
export function attention(channels: number, context: number): number {
  const queries = channels * channels;
  const keysAndValues = 2 * context * channels;
  return queries + keysAndValues + dense(channels, channels);
}

/**
 * Counts the layers after attention: four times wider, gated (GEGLU, Shazeer 2020), and back.
 *
 * The gate doubles the first layer's outputs: channels → 2·4·channels, then 4·channels → channels.
 */
export function feedForward(channels: number): number {
  return dense(channels, 8 * channels) + dense(4 * channels, channels);
}
