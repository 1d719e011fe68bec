import { useLayoutEffect, useRef, useState } from 'react';
import { useRound } from './figure.tsx';

interface Props {
  /** Undefined where the page cannot say it yet: then the sentence of the build stays. */
  text: string | undefined;
}

/** A figure's answer in one sentence, which screen readers speak when it changes. */
export function Reading({ text }: Props) {
  const { built } = useRound();
  const paragraph = useRef<HTMLParagraphElement>(null);
  // React leaves what the build wrote as long as this is the same object.
  const [said] = useState({ __html: built.reading });
  const spoken = { className: 'reading', role: 'status', 'aria-live': 'polite' } as const;

  useLayoutEffect(() => {
    if (built.reading === '') built.reading = paragraph.current?.innerHTML ?? '';
  }, [built]);

  if (text === undefined) {
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
      {text}
    </p>
  );
}
