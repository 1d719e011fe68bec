import { coveredShare } from '#algorithms/curation/text-area.ts';
import { openFilm } from '#data/film-file.ts';
import { filmProblem } from '#data/film-problem.ts';
import { openTextDetector } from '#data/text-detector.ts';
import { readableFilm } from './film-source.ts';
import type { TextAnswer, TextRequest } from './text-messages.ts';

const LAST = 1e-3; // seconds before its end a clip still shows its last frame

let asked: Omit<TextRequest, 'film'> | undefined;

onmessage = ({ data }: MessageEvent<TextRequest | Pick<TextRequest, 'film'>>) => {
  if ('detector' in data) asked = data;
  if (asked) void lookOrAsk({ ...asked, film: data.film });
};

async function lookOrAsk(request: TextRequest): Promise<void> {
  const film = await readableFilm(request.film);
  if (film) await look(film, request);
  else answer({ kind: 'unread' });
}

/** Looks for text in the first, the middle and the last frame of each clip. */
async function look(
  source: Blob | Uint8Array,
  { clips, detector }: Omit<TextRequest, 'film'>,
): Promise<void> {
  try {
    const find = await openTextDetector(detector);
    const film = await openFilm(source);
    for (const { start, end } of clips) {
      const boxes: TextAnswer & { kind: 'looked' } = { kind: 'looked', area: 0, boxes: [] };
      let covered = 0;
      for await (const frame of film.framesAt([start, (start + end) / 2, end - LAST])) {
        if (!frame) continue;
        const found = await find(frame);
        covered += coveredShare(found, frame);
        boxes.boxes.push(found);
      }
      answer({ ...boxes, area: covered / boxes.boxes.length });
    }
    film.close();
    answer({ kind: 'over', sentence: '' });
  } catch (error) {
    answer({ kind: 'over', sentence: filmProblem(error) });
  }
}

function answer(message: TextAnswer): void {
  postMessage(message);
}
