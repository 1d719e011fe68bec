import { openFilm } from '#data/film-file.ts';
import { filmProblem } from '#data/film-problem.ts';
import type { Answer, Request } from './curation-messages.ts';
import { readableFilm } from './film-source.ts';
import { surveyFilm } from './survey-film.ts';

let stopped = false;

onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'stop') stopped = true;
  else void lookOrAsk(data.film);
};

async function lookOrAsk(film: Blob | ArrayBuffer): Promise<void> {
  const readable = await readableFilm(film);
  if (readable) await look(readable);
  else answer({ kind: 'unread' });
}

async function look(source: Blob | Uint8Array): Promise<void> {
  try {
    const film = await openFilm(source);
    answer({ kind: 'opened', about: film.about });
    await surveyFilm(film.frames(), film.about.small, { tell: answer, stopped: () => stopped });
    film.close();
  } catch (error) {
    answer({ kind: 'over', why: 'problem', sentence: filmProblem(error) });
  }
}

function answer(message: Answer | { kind: 'unread' }): void {
  postMessage(message);
}
