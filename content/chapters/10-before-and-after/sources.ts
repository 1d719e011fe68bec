/** The sources of the timeline and of the lineage by key, in the words in which a reader finds them. */
const names: Readonly<Record<string, string>> = {
  aiwiki: 'aiwiki.ai (a secondary source)',
  bartal2024lumiere: 'Bar-Tal et al. 2024',
  blattmann2023align: 'Blattmann et al. 2023, Align Your Latents',
  blattmann2023svd: 'Blattmann et al. 2023, Stable Video Diffusion',
  cogvideoreadme: 'README of CogVideo and CogVideoX',
  cosmoscards: 'Model cards of Cosmos',
  diffusers: 'the library diffusers',
  esser2023gen1: 'Esser et al. 2023',
  fastcompany2023: 'Fast Company 2023 (press)',
  gao2024vista: 'Gao et al. 2024',
  ge2023pyoco: 'Ge et al. 2023',
  girdhar2023emuvideo: 'Girdhar et al. 2023',
  gm2023: 'generative-models, the repository of SVD',
  guo2023animatediff: 'Guo et al. 2023',
  gupta2023walt: 'Gupta et al. 2023',
  hacohen2024ltx: 'HaCohen et al. 2024',
  ho2022imagenvideo: 'Ho et al. 2022, Imagen Video',
  ho2022vdm: 'Ho et al. 2022, Video Diffusion Models',
  hong2023cogvideo: 'Hong et al. 2023',
  karras2022edm: 'Karras et al. 2022',
  kong2024hunyuanvideo: 'Kong et al. 2024',
  ltxreadme: 'README of LTX-Video',
  ma2024latte: 'Ma et al. 2024',
  mindonereadme: 'README of MindOne',
  mochireadme: 'README of Mochi 1',
  notes2023: 'third-party reading notes (second-hand)',
  nvidia2025cosmos: 'NVIDIA 2025',
  openai2024sora: 'OpenAI 2024',
  opensora2024: 'Open-Sora, docs/report_01.md and report_02.md',
  petapixel2023: 'PetaPixel 2023 (press)',
  polyak2024moviegen: 'Polyak et al. 2024',
  rombach2022ldm: 'Rombach et al. 2022',
  sabour2024ays: 'Sabour et al. 2024',
  secondarypages: 'secondary pages',
  singer2023makeavideo: 'Singer et al. 2023',
  ts2sora2: 'ts2.tech 2025 (a secondary source)',
  voleti2024sv3d: 'Voleti et al. 2024',
  wan2025: 'Team Wan et al. 2025',
  wanreadme: 'README of Wan 2.1',
  yang2025cogvideox: 'Yang et al. 2025',
  zhang2023i2vgenxl: 'Zhang et al. 2023',
  zhou2022magicvideo: 'Zhou et al. 2022',
};

/** Names a source by its key in references.bib. Throws RangeError for a key without a name. */
export function sourceName(key: string): string {
  const name = names[key];
  if (!name) throw new RangeError(`unknown source: ${key}; expected a key that sources.ts names`);
  return name;
}
