import { useLayoutEffect, useMemo, useRef } from 'react';
import { useRound } from './figure.tsx';

interface Props {
  /** Undefined where the page cannot say it yet: then the sentence of the build stays. */
  text: string | undefined;
}

// What belongs to a number stays in its line, and what is taken from it has a true minus.
function typeset(text: string): string {
  return text.replace(/ (?=%)| (?== )|(?<= =) /g, '\u00a0').replace(/(?<=^|[\s(=])-(?=\d)/g, '−');
}

/** A figure's answer in one sentence, which screen readers speak when it changes. */
export function Reading({ text }: Props) {
  const { built, playing } = useRound();
  const paragraph = useRef<HTMLParagraphElement>(null);
  // React leaves what the build wrote as long as this is the same object; after another sentence it
  // has to be written again.
  const waits = text === undefined;
  const said = useMemo(() => ({ __html: built.reading }), [built, waits]);
  const live = playing ? 'off' : 'polite';
  const spoken = { className: 'reading', role: 'status', 'aria-live': live } as const;

  useLayoutEffect(() => {
    if (built.reading === '') built.reading = paragraph.current?.innerHTML ?? '';
  }, [built]);

  if (waits) {
    return (
      <p
        key="built"
        ref={paragraph}
        {...spoken}
        dangerouslySetInnerHTML={said}
        suppressHydrationWarning
      />
    );
  }
  return (
    <p key="said" ref={paragraph} {...spoken}>
      {typeset(text)}
    </p>
  );
}
