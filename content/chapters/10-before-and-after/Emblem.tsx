import { yearOfDate } from '#algorithms/timeline.ts';
import timeline from '../../data/timeline.json';

const FAMILY = ['ancestor', 'template', 'descendant', 'itself'];
const first = yearOfDate('2022-01');
const last = yearOfDate('2026-12');
const own = timeline.rows.findIndex(({ relationKind }) => relationKind === 'itself');

/** All entries of the timeline on one stem: what came before on the left, what came after on the right. */
export default function Emblem() {
  return (
    <svg viewBox="0 0 100 100">
      <line x1="50" x2="50" y1="2" y2="98" stroke="var(--ink)" strokeWidth="1" />
      {timeline.rows.map(({ work, date, relationKind }, row) => {
        const family = FAMILY.includes(relationKind);
        const reach = (family ? 34 : 14) * (row < own ? -1 : 1);
        return (
          <line
            key={work}
            x1={row === own ? 16 : 50}
            x2={50 + reach}
            y1={down(date)}
            y2={down(date)}
            stroke={family ? 'var(--svd)' : 'var(--dropped)'}
            strokeWidth={row === own ? 3.4 : 1.5}
          />
        );
      })}
    </svg>
  );
}

function down(date: string): string {
  return (4 + (92 * (yearOfDate(date) - first)) / (last - first)).toFixed(1);
}
