const NAMES = new Map([
  ['image-pretraining', 'Image weights or random'],
  ['lvd10m-f-against-lvd10m', 'LVD-10M-F, LVD-10M'],
  ['lvd10m-f-against-webvid', 'LVD-10M-F, WebVid'],
  ['lvd10m-f-against-internvid', 'LVD-10M-F, InternVid'],
  ['curated-50m-against-uncurated-50m', '50M curated, uncurated'],
  ['curated-50m-against-lvd10m-f', '50M curated, LVD-10M-F'],
  ['three-initialisations', 'Three initialisations'],
  ['captioner-choice', 'Captioners'],
  ['motion-threshold', 'Motion filter'],
  ['aesthetics-threshold', 'Aesthetics filter'],
  ['clip-threshold', 'CLIP filter'],
  ['text-threshold', 'Text filter'],
  ['ucf101-zero-shot', 'FVD on UCF-101'],
  ['gen2-preference', 'SVD, GEN-2'],
  ['pika-preference', 'SVD, Pika Labs'],
  ['multiview-initialisation', 'Multi-view, three starts'],
  ['multiview-methods', 'Multi-view methods'],
]);

/** Names a comparison of the paper in few words; its `id` itself where it has no short name yet. */
export function shortName(id: string): string {
  return NAMES.get(id) ?? id;
}
