import { useEffect, useRef, useState } from 'react';
import { sheetAddress } from './sheet-address.ts';
import type { ShownFilm } from './FilmStrips.tsx';

/** The newest of some films whose pictures the browser has ready, so that none ever flickers. */
export function useDecoded(films: readonly ShownFilm[]): readonly ShownFilm[] {
  const [shown, setShown] = useState(films);
  const order = useRef({ asked: 0, shown: 0 });

  useEffect(() => {
    const { current } = order;
    const mine = ++current.asked;
    function show() {
      // Films come quickly while one is made; a late one must not replace a later one.
      if (mine < current.shown) return;
      current.shown = mine;
      setShown(films);
    }
    void Promise.all(films.map(({ film }) => decode(sheetAddress(film)))).then(show, show);
  }, [films]);

  return shown;
}

function decode(address: string): Promise<void> {
  const picture = new Image();
  picture.src = address;
  return picture.decode();
}
