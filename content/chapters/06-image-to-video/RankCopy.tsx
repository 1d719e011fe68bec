import { useMemo, useState } from 'react';
import { seededRandom } from '#algorithms/random.ts';
import { keptByRank, rankCopy } from '#algorithms/rank-copy.ts';
import { scenes, smallPicture } from '#algorithms/small-picture.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { FactorPicture } from './FactorPicture.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';

const SIDE = 32;
const { normal } = seededRandom(23);
const noise: GreyPicture = {
  width: SIDE,
  height: SIDE,
  values: Float64Array.from({ length: SIDE * SIDE }, normal),
};
const pictures = new Map<string, GreyPicture>([
  ...scenes.map((scene) => [scene, smallPicture(scene, SIDE)] as const),
  ['pure noise', noise] as const,
]);

/** Make a picture from two thin ones, as thin as the rank allows. */
export default figure(function RankCopy() {
  const [name, setName] = useState('waves');
  const [rank, setRank] = useState(3);

  const picture = pictures.get(name) ?? noise;
  const copy = useMemo(() => rankCopy(picture, rank), [picture, rank]);
  const shares = useMemo(() => keptByRank(picture), [picture]);
  const whole = SIDE * SIDE;

  return (
    <Exhibit
      title="How much can two thin matrices say?"
      badge="computed"
      evidence="low-rank.ts finds the best factors there are (Eckart and Young 1936). The pictures are drawings of this book with mean 0 and variance 1; the noise has seed 23."
      reading={`Rank ${rank}: the two factors hold ${copy.numbers.toLocaleString('en')} numbers, the picture ${whole.toLocaleString('en')}. Their product accounts for ${(100 * copy.kept).toFixed(1)}\u00a0% of the picture’s variance (${name}).`}
      controls={
        <>
          <Slider
            label="Rank r"
            value={rank}
            onChange={setRank}
            min={1}
            max={SIDE}
            marks={[{ value: 16, label: 'no saving' }]}
          />
          <Choice
            label="Matrix"
            options={[...pictures.keys()]}
            value={name}
            onChange={(value) => setName(value)}
          />
        </>
      }
      table={{
        columns: [{ label: 'Rank' }, { label: 'Numbers' }, { label: 'Kept', unit: '%' }],
        rows: shares.map((kept, k) => [k + 1, 2 * SIDE * (k + 1), 100 * kept]),
      }}
    >
      <TwoWidths
        draw={(narrow) => <FactorPicture picture={picture} made={copy} narrow={narrow} />}
      />
    </Exhibit>
  );
});
