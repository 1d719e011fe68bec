import { mostText } from '#algorithms/curation/text-area.ts';
import { looksWithoutCodecs } from './looks-without-codecs.ts';
import type { FilmText } from './use-film-text.ts';
import type { OwnFilm } from './use-own-film.ts';

/** Says in a sentence or three what is known of a reader's film; `fate` says what becomes of its clips. */
export function filmReading(film: OwnFilm, fate: string): string {
  const { looking, name, others } = film;
  const taken = others > 0 ? `One film at a time: of ${others + 1} files this one was taken. ` : '';
  switch (looking.is) {
    case 'asleep':
      return 'No film yet. Choose one of your own, or the trailer: it is cut into clips and scored on this machine, and nothing of it leaves the page.';
    case 'choosing':
      return 'A film is being chosen. Nothing of it will leave this page.';
    case 'unchosen':
      return 'No film was chosen. Choose one, or try the trailer; nothing of it leaves the page.';
    case 'loading':
      return 'The trailer is on its way.';
    case 'looking':
      return `${name} is being looked through. ${taken}`.trim();
    case 'over': {
      const ended = { stopped: 'Stopped early. ', whole: '', problem: '' }[looking.why];
      const problem = looking.why === 'problem' ? `${looking.sentence} ` : '';
      return `${name}: ${taken}${ended}${problem}${findings(film, fate)}`.trim();
    }
  }
}

/** Says what is known of the text in a film's clips; empty before it is asked for. */
export function textReading({ is, areas, problem }: FilmText): string {
  if (is === 'asleep') return '';
  if (is === 'loading') return 'The detector of text is on its way.';
  if (is === 'looking') return 'Text is being looked for.';
  const ended = [is === 'stopped' ? 'Stopped early.' : '', problem].filter((each) => each !== '');
  const told = (found: string) => [...ended, found].join(' ');
  if (areas.length === 0) return told('Text was looked for in no clip.');
  const many = areas.filter((area) => area > mostText).length;
  const most = (100 * Math.max(...areas)).toFixed(1);
  return told(
    `Text was looked for in ${plural(areas.length, 'clip')}: in ${many} of them boxes cover more than ${(100 * mostText).toFixed(0)} % of the frame, and nowhere more than ${most} %.`,
  );
}

/** A moment of a film as minutes and seconds, such as 1:02.5. */
export function filmClock(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${((tenths - minutes * 600) / 10).toFixed(1).padStart(4, '0')}`;
}

/** How far a look is and how long it will take, in words that change often and are not spoken. */
export function howFar({ about, seen, secondsLeft }: OwnFilm): string {
  if (!about) return '';
  const left = secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft)} s left`;
  return `${filmClock(seen.end)} of ${filmClock(about.seconds)}, ${plural(seen.frames, 'frame')}${left}`;
}

function findings({ about, seen, found }: OwnFilm, fate: string): string {
  if (!about || !found) return '';
  const { boundaries, clips } = found;
  const [first] = clips;
  const looks =
    about.codec === '' ? `; cuts were looked for at ${looksWithoutCodecs} looks a second` : '';
  const known = `${plural(seen.frames, 'frame')} in ${seen.end.toFixed(1)} s${looks}; ${plural(boundaries.length, 'boundary', 'boundaries')}, so ${plural(clips.length, 'clip')}.`;
  const unscored =
    clips.length === 1 && first && Number.isNaN(first.motion)
      ? ' One clip without two looks has no motion to score.'
      : '';
  return `${known}${unscored} ${fate}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
