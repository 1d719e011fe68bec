import { openFilm } from '#data/film-file.ts';
import { filmProblem } from '#data/film-problem.ts';
import type { Answer, Request } from './curation-messages.ts';
import { surveyFilm } from './survey-film.ts';

let stopped = false;

onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'stop') stopped = true;
  else if (data.film instanceof ArrayBuffer) void look(new Uint8Array(data.film));
  else void lookOrAsk(data.film);
};

async function lookOrAsk(film: Blob): Promise<void> {
  const isOnDisk = self.origin === 'null';
  if (isOnDisk && !(await isReadable(film))) answer({ kind: 'unread' });
  else await look(film);
}

function isReadable(film: Blob): Promise<boolean> {
  return film
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
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
