/** What a half of the network does in a phase; `part` is frozen but for one small part. */
export type HalfState = 'absent' | 'new' | 'trains' | 'frozen' | 'part';

/** A phase's place in the family of models, and what it changes: said in words by appendix D. */
export interface Kin {
  id: string;
  /** The phase in a word or two. */
  short: string;
  stage: 'I' | 'II' | 'III' | 'after';
  parent: string | null;
  /** The paper names more than one parent, or none exactly. */
  parentUnsure?: true;
  /** The layers that see one frame, and those that see time. */
  spatial: HalfState;
  temporal: HalfState;
  trains: string;
  isNew: string;
}

/** Who descends from whom. Blattmann et al. 2023, §4 and appendix D.2 to D.6. */
export const family: readonly Kin[] = [
  {
    id: 'start',
    short: 'SD 2.1',
    stage: 'I',
    parent: null,
    spatial: 'frozen',
    temporal: 'absent',
    trains: 'nothing yet',
    isNew: 'a text-to-image model that is taken as it is',
  },
  {
    id: 'i-a',
    short: 'I-a',
    stage: 'I',
    parent: 'start',
    spatial: 'part',
    temporal: 'absent',
    trains: 'the time-embedding layer; all else is frozen',
    isNew: 'any noise level instead of a thousand fixed ones',
  },
  {
    id: 'i-b',
    short: 'I-b',
    stage: 'I',
    parent: 'i-a',
    spatial: 'trains',
    temporal: 'absent',
    trains: 'all layers of the image model',
    isNew: 'the frame size of the first films',
  },
  {
    id: 'ii-a',
    short: 'II-a',
    stage: 'II',
    parent: 'i-b',
    spatial: 'trains',
    temporal: 'new',
    trains: 'all layers',
    isNew: 'layers along time; films; frame rate and motion score as conditions',
  },
  {
    id: 'ii-b',
    short: 'II-b, base',
    stage: 'II',
    parent: 'ii-a',
    spatial: 'trains',
    temporal: 'trains',
    trains: 'all layers',
    isNew: 'larger frames, half the batch, louder noise',
  },
  {
    id: 'iii-t2v',
    short: 'text to video',
    stage: 'III',
    parent: 'ii-b',
    spatial: 'trains',
    temporal: 'trains',
    trains: 'all layers',
    isNew: 'the fine clips, full size, a smaller learning rate, averaged weights',
  },
  {
    id: 'iii-i2v-base',
    short: 'image to video',
    stage: 'III',
    parent: 'ii-b',
    spatial: 'trains',
    temporal: 'trains',
    trains: 'all layers',
    isNew: 'a picture as the condition instead of a text',
  },
  {
    id: 'iii-i2v-svd',
    short: 'SVD',
    stage: 'III',
    parent: 'iii-i2v-base',
    spatial: 'trains',
    temporal: 'trains',
    trains: 'all layers',
    isNew: 'the fine clips, full size, averaged weights',
  },
  {
    id: 'iii-i2v-svd-xt',
    short: 'SVD-XT',
    stage: 'III',
    parent: 'iii-i2v-base',
    spatial: 'trains',
    temporal: 'trains',
    trains: 'all layers',
    isNew: '25 frames instead of 14',
  },
  {
    id: 'camera-loras',
    short: 'camera',
    stage: 'after',
    parent: 'iii-i2v-svd',
    parentUnsure: true,
    spatial: 'frozen',
    temporal: 'part',
    trains: 'small matrices of rank 16 in the temporal attention',
    isNew: 'one adapter for each kind of camera motion',
  },
  {
    id: 'interpolation',
    short: 'in-between',
    stage: 'after',
    parent: 'iii-t2v',
    parentUnsure: true,
    spatial: 'trains',
    temporal: 'trains',
    trains: 'all layers; none is said to be frozen',
    isNew: 'two given frames, and three to make between them',
  },
  {
    id: 'svd-mv',
    short: 'multi-view',
    stage: 'after',
    parent: 'iii-i2v-svd-xt',
    spatial: 'trains',
    temporal: 'trains',
    trains: 'all layers; none is said to be frozen',
    isNew: 'orbits around objects; for Objaverse the elevation as a condition',
  },
];
