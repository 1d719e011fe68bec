import { useRef, useState, type ComponentProps } from 'react';
import { canDecodeFrames, noFrames } from '#islands/curation/look-through.ts';
import { bookClips } from './clips.ts';
import type { MovingClip } from './MovingClip.tsx';

const firstChosen = bookClips.findIndex(({ name }) => name === 'Over the roofs');

/** A clip as it is shown, and how many were shown before it. */
interface Shown {
  clip: ComponentProps<typeof MovingClip>;
  round: number;
}

/** Which of the book's clips is shown moving; the trailer is loaded and decoded when one is chosen. */
export function useClipLooks(): {
  chosen: number;
  shown: Shown | undefined;
  /** What keeps a clip waiting, in words; empty if nothing does. */
  status: string;
  choose: (clip: number) => void;
} {
  const [chosen, setChosen] = useState(firstChosen);
  const [shown, setShown] = useState<Shown>();
  const [status, setStatus] = useState('');
  const newest = useRef(0);

  function choose(clip: number): void {
    setChosen(clip);
    if (!canDecodeFrames()) return setStatus(noFrames);
    setStatus('The clip is on its way.');
    const call = ++newest.current; // whoever chooses another clip no longer waits for this one
    import('./clip-flow.ts')
      .then(async ({ clipLooks, flowOf }) => ({ looks: await clipLooks(clip), flowOf }))
      .then(
        ({ looks, flowOf }) => {
          if (call !== newest.current) return;
          const { name } = bookClips[clip];
          setStatus(looks.length < 2 ? `“${name}” is too short for two looks.` : '');
          if (looks.length < 2) return;
          const playing = { name, looks, flowOf };
          setShown((last) => ({ clip: playing, round: (last?.round ?? 0) + 1 }));
        },
        (error: unknown) => {
          if (call !== newest.current) return;
          setStatus(error instanceof Error ? error.message : String(error));
        },
      );
  }

  return { chosen, shown, status, choose };
}
