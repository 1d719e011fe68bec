import { useId } from 'react';
import type { BookClip } from './clips.ts';
import { Thumbnail } from './Thumbnail.tsx';

interface Props {
  clips: readonly BookClip[];
  dropped: readonly boolean[];
  chosen: number;
  onChoose: (clip: number) => void;
}

/** All clips of a set as small pictures, one of them chosen; those that are dropped are struck out. */
export function ClipWall({ clips, dropped, chosen, onChoose }: Props) {
  const group = useId();
  return (
    <fieldset className="clip-wall">
      <legend>The clips: choose one to read its scores</legend>
      {clips.map((clip, k) => (
        <label key={clip.number} className={dropped[k] ? 'clip-struck' : undefined}>
          <input type="radio" name={group} checked={k === chosen} onChange={() => onChoose(k)} />
          <Thumbnail clip={clip.number} />
          {dropped[k] ? <s>{clip.name}</s> : clip.name}
          {dropped[k] && <span className="visually-hidden">, dropped</span>}
        </label>
      ))}
    </fieldset>
  );
}
