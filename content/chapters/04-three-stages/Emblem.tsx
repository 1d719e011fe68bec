import { densityOverLogSigma } from '#algorithms/diffusion/noise-distribution.ts';
import { logSpaced } from '#algorithms/log-spaced.ts';
import distributions from '../../data/noise-distributions.json' with { type: 'json' };

const WIDTH = 64;
const sigmas = logSpaced(0.01, 400, 36);
const bells = ['i-ii-a', 'ii-b', 'iii-t2v', 'iii-i2v-high'].flatMap((id) =>
  distributions.rows.filter((row) => row.id === id),
);

/** The noise of four stages as four bells, each further down the page and further towards loud. */
export default function Emblem() {
  return (
    <svg viewBox="0 0 100 100">
      {bells.map((bell, k) => {
        const outline = sigmas.map((sigma, i) => {
          const x = 4 + (92 * i) / (sigmas.length - 1);
          return `${x.toFixed(1)} ${(-WIDTH * densityOverLogSigma(sigma, bell)).toFixed(1)}`;
        });
        return (
          <g key={bell.id} transform={`translate(0 ${34 + 20 * k})`}>
            <path d={`M${outline.join('L')}Z`} fill="var(--paper)" stroke="none" />
            <path
              d={`M${outline.join('L')}`}
              fill="var(--noise)"
              fillOpacity={0.14 + 0.18 * k}
              stroke="var(--noise)"
              strokeWidth="1.6"
            />
          </g>
        );
      })}
    </svg>
  );
}
