import { useState } from 'react';
import { layerReach } from '#algorithms/layer-reach.ts';
import type { FilmPlace, MixingLayer } from '#algorithms/layer-reach.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { FilmGrid } from './FilmGrid.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';

const film = { frame: 6, row: 4, column: 6 };
const layers: MixingLayer[] = [
  'spatial convolution',
  'temporal convolution',
  'spatial attention',
  'temporal attention',
];
const arrangements: Record<MixingLayer, string> = {
  'spatial convolution': '(b t) c h w',
  'temporal convolution': 'b c t h w',
  'spatial attention': '(b t) (h w) c',
  'temporal attention': '(b h w) t c',
};
// A ball that moves one place to the right from frame to frame.
const ball = Array.from({ length: film.frame }, (_, frame) => ({ frame, row: 1, column: frame }));

/** Choose a layer and a place, and see which other places it can gather from. */
export default figure(function LayerReach() {
  const [layer, setLayer] = useState<MixingLayer>('temporal attention');
  const [frame, setFrame] = useState(2);
  const [place, setPlace] = useState(film.column + 2);

  const column = place % film.column;
  const from = { frame, row: (place - column) / film.column, column };
  const reach = layerReach(layer, from, film);
  const met = reach.filter((one) => ball.some((spot) => isSame(spot, one)));

  function choose(chosen: FilmPlace) {
    setFrame(chosen.frame);
    setPlace(chosen.row * film.column + chosen.column);
  }

  return (
    <Exhibit
      title="Which numbers meet in which layer?"
      badge="computed"
      evidence="layer-reach.ts, after video_model.py and video_attention.py in Stability-AI/generative-models; six frames of 4 × 6 places instead of 14 of 72 × 128."
      reading={`With its array as ${arrangements[layer]}, ${layer} lets place ${place + 1} of frame ${frame + 1} gather from ${reach.length} ${reach.length === 1 ? 'place' : 'places'}, and the moving ball is on ${met.length} of them.`}
      controls={
        <>
          <Choice label="Layer" options={layers} value={layer} onChange={setLayer} />
          <Slider
            label="Frame"
            value={frame + 1}
            onChange={(value) => setFrame(value - 1)}
            min={1}
            max={film.frame}
          />
          <Slider
            label="Place in the frame"
            value={place + 1}
            onChange={(value) => setPlace(value - 1)}
            min={1}
            max={film.row * film.column}
          />
        </>
      }
      table={{
        columns: [{ label: 'Frame' }, { label: 'Row' }, { label: 'Column' }, { label: 'The ball' }],
        rows: reach.map((one) => [
          one.frame + 1,
          one.row + 1,
          one.column + 1,
          met.includes(one) ? 'is here' : null,
        ]),
      }}
    >
      <TwoWidths
        draw={(narrow) => (
          <FilmGrid
            film={film}
            from={from}
            reach={reach}
            ball={ball}
            temporal={layer.startsWith('temporal')}
            onChoose={choose}
            narrow={narrow}
          />
        )}
      />
    </Exhibit>
  );
});

function isSame(one: FilmPlace, other: FilmPlace): boolean {
  return one.frame === other.frame && one.row === other.row && one.column === other.column;
}
