import { cascadeSettings } from '#algorithms/curation/cut-cascade.ts';
import { filmMeter } from '#algorithms/curation/film-curves.ts';
import { detectorPapers, readDetector } from '#build/text-detector.ts';
import { packFilmCurves } from '#data/film-curves-file.ts';
import { openTextDetector } from '#data/text-detector.ts';
import { clipSet, pictureSheet, scoredClip } from './clip-set.ts';
import { clipText, textMoments } from './clip-text.ts';
import { writeCutScores } from './cut-scores.ts';
import { withFilm } from './film-browser.ts';
import { sha256, writeBytes, writeTable } from './papers.ts';
import { annotation, framesNear, shownAt, trailerBytes, type TimedFrame } from './trailer.ts';

const COMMAND = 'npm run record:curation';
const CREDIT = 'Sintel © Blender Foundation, durian.blender.org; cut and re-encoded.';
const LICENCE = 'CC BY 3.0';
const INPUT = 'public/data/sintel-trailer-1.webm';
const QUALITY = 0.75; // of the small pictures, from 0 to 1
const DECODING = 0.3; // the share of the work that decoding once is, about
const SCORING = 0.2;
const thumbnail = { width: 96, height: 54 };
const picture = { width: 320, height: 180 };

/** Decodes the trailer, measures its curves and its clips, and writes what was found with papers. */
async function main(): Promise<void> {
  await withFilm(trailerBytes(), async ({ name, info, eachFrame, packPicture }) => {
    const tell = progress();
    const decoded = `Decoded by ${name} without a graphics card; another browser may round colours otherwise, and the last digits with them.`;
    const frames: TimedFrame[] = [];
    const rates = [Infinity, ...cascadeSettings.slow.map(({ rate }) => rate)];
    const meter = filmMeter({ width: 256, height: 144 }, rates);
    const end = await eachFrame((frame, timestamp) => {
      frames.push({ frame, timestamp });
      meter.push(frame, timestamp);
      tell((DECODING * timestamp) / info.seconds);
    });
    const curves = packFilmCurves({ ...meter.curves, keyframes: info.keyframes, end });

    const recipes = clipSet();
    const clips = recipes.map((recipe, i) => {
      tell(DECODING + (SCORING * i) / recipes.length);
      return scoredClip(recipe, shownAt(frames));
    });
    const sheet = pictureSheet(clips.map(({ middle }) => middle), thumbnail); // prettier-ignore
    const thumbnails = await packPicture(sheet, QUALITY);

    const bytes = readDetector();
    const detector = await openTextDetector(bytes);
    const large = await framesNear(recipes.flatMap(textMoments), { info, eachFrame }); // prettier-ignore
    const texts: Awaited<ReturnType<typeof clipText>>[] = [];
    for (const recipe of recipes) {
      tell(2 * DECODING + SCORING + (SCORING * texts.length) / recipes.length);
      texts.push(await clipText(recipe, shownAt(large), detector));
    }
    const pictures = await packPicture(pictureSheet(texts.map(({ middle }) => middle), picture), QUALITY); // prettier-ignore
    tell(1);
    const lines = [
      writeBytes('trailer-curves-1.bin', curves, {
        title: 'How the trailer changes, frame by frame',
        note: `Brightness and detail of every frame; change of hue, saturation and value and distance of colours from look to look at every frame, ${rates.slice(1).join(' and ')} looks a second; keyframes. Layout: src/data/film-curves-file.ts. ${decoded}`,
        licence: 'CC0',
        command: COMMAND,
        inputs: [INPUT],
      }),
      ...writeCutScores(meter.curves, annotation(frames.map(({ timestamp }) => timestamp)), COMMAND), // prettier-ignore
      writeTable('clip-scores', scorePapers(decoded), clips.map(({ row }) => row)), // prettier-ignore
      writeTable('clip-text', textPapers(decoded, bytes.model), texts.map(({ row }) => row)), // prettier-ignore
      writeBytes('clip-pictures-1.webp', pictures, {
        title: 'The middle frames of the book’s clips, larger',
        note: `${recipes.length} pictures of 320 × 180, six a row, in the order of the table “clip-set”. ${CREDIT} ${decoded}`,
        licence: LICENCE,
        command: COMMAND,
        inputs: [INPUT, 'content/data/clip-set.json'],
      }),
      writeBytes('clip-thumbnails-1.webp', thumbnails, {
        title: 'The middle frames of the book’s clips',
        note: `${recipes.length} pictures of 96 × 54, six a row, in the order of the table “clip-set”. ${CREDIT} ${decoded}`,
        licence: LICENCE,
        command: COMMAND,
        inputs: [INPUT, 'content/data/clip-set.json'],
      }),
    ];
    console.log(lines.join('\n'));
  });
}

function scorePapers(decoded: string) {
  return {
    title: 'What the book’s clips score',
    note: `Made by \`${COMMAND}\` from the table “clip-set”, at 256 × 144 and 24 frames a second. Means over a clip’s shots, each weighing as long as it lasts; null where nothing is known. ${decoded}`,
    columns: {
      id: { label: 'Clip', unit: '' },
      seconds: { label: 'Length', unit: 's' },
      shots: { label: 'Shots that the cascade takes it for', unit: '' },
      motion: {
        label: 'Motion',
        unit: 'px',
        note: 'mean optical flow from look to look, two looks a second, in a picture 160 wide',
      },
      colourfulness: { label: 'Colourfulness', unit: '' },
      contrast: { label: 'Contrast', unit: '' },
      sharpness: { label: 'Sharpness', unit: '' },
    },
    where: 'the clips of the table “clip-set”',
    licence: 'CC0',
  };
}

function textPapers(decoded: string, model: Uint8Array) {
  const { name, licence } = detectorPapers.model;
  return {
    title: 'What text a detector finds in the book’s clips',
    note: `Made by \`${COMMAND}\` from the table “clip-set”, at 480 × 270, in the first, the middle and the last frame. The network: ${name}, ${licence}, SHA-256 ${sha256(model)}; run by ${detectorPapers.runtime.name}. Settings: textSettings in src/algorithms/curation/text-boxes.ts. ${decoded}`,
    columns: {
      id: { label: 'Clip', unit: '' },
      first: { label: 'First frame', unit: '', note: 'share of it that boxes cover' },
      middle: { label: 'Middle frame', unit: '' },
      last: { label: 'Last frame', unit: '' },
      area: { label: 'Text area', unit: '', note: 'the mean of the three' },
      written: {
        label: 'Letters by us',
        unit: '',
        note: 'share of the middle frame, in one close box a line; what the film shows is not in it',
      },
      common: { label: 'Of these in boxes', unit: '', note: 'share of the middle frame' },
      boxes: {
        label: 'Boxes of the middle frame',
        unit: 'px',
        note: 'left, top, right, bottom; then their probability',
      },
    },
    where: 'the clips of the table “clip-set”',
    licence: 'CC0',
  };
}

/** Prints now and then how far the work is, and how long it will take at this pace. */
function progress(): (share: number) => void {
  const began = performance.now();
  let next = 0.1;
  return (share) => {
    if (share < next) return;
    next = Math.floor(10 * share + 1) / 10;
    const left = ((performance.now() - began) / 1000 / share) * (1 - share);
    console.log(`${Math.round(100 * share)} %, about ${Math.ceil(left)} s left`);
  };
}

await main();
