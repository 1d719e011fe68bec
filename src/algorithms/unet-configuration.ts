/** All that shapes a video U-Net; Stability-AI/generative-models, svd.yaml. */
export interface UnetConfiguration {
  inputChannels: number;
  outputChannels: number;
  modelChannels: number;
  /** Channels of each level, in units of `modelChannels`. */
  multipliers: readonly number[];
  residualBlocks: number;
  /** Levels whose blocks are followed by a transformer, 0 being the finest. */
  attentionLevels: readonly number[];
  headChannels: number;
  contextChannels: number;
  /** Length of the vector of frame rate, motion and noise strength; 0 for none. */
  vectorChannels: number;
  /** Rows and columns of the latent. */
  height: number;
  width: number;
}

/** SVD's text-to-video U-Net at 576 × 1024: the one whose parameters the paper counts. */
export const svdTextToVideo: UnetConfiguration = {
  inputChannels: 4,
  outputChannels: 4,
  modelChannels: 320,
  multipliers: [1, 2, 4, 4],
  residualBlocks: 2,
  attentionLevels: [0, 1, 2],
  headChannels: 64,
  contextChannels: 1024,
  vectorChannels: 0,
  height: 72,
  width: 128,
};

/** The released image-to-video U-Net: 4 more channels for the picture, and the vector's 3 × 256. */
export const svdImageToVideo: UnetConfiguration = {
  ...svdTextToVideo,
  inputChannels: 8,
  vectorChannels: 768,
};
