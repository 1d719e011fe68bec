import { openFilm } from '#data/film-file.ts';
import { filmProblem } from '#data/film-problem.ts';
import type { Answer, Request } from './curation-messages.ts';
import { surveyFilm } from './survey-film.ts';

let stopped = false;

onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'stop') stopped = true;
  else void look(data.film);
};

async function look(blob: Blob): Promise<void> {
  try {
    const film = await openFilm(blob);
    answer({ kind: 'opened', about: film.about });
    await surveyFilm(film.frames(), film.about.small, { tell: answer, stopped: () => stopped });
    film.close();
  } catch (error) {
    answer({ kind: 'over', why: 'problem', sentence: filmProblem(error) });
  }
}

function answer(message: Answer): void {
  postMessage(message);
}
