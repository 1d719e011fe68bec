import { Choice } from '#islands/Choice.tsx';
import { Toggle } from '#islands/Toggle.tsx';
import { axes as allAxes, type FunnelSettings } from './own-funnel.ts';

/** The shares that can be dropped, in percent: the levels of the paper. */
export const tried = [0, 12.5, 25, 50];

interface Props {
  /** The axes on which a share can be chosen here. */
  axes: readonly (typeof allAxes)[number][];
  /** Whether the rule on text can be chosen. */
  text?: boolean;
  settings: FunnelSettings;
  onChange: (settings: FunnelSettings) => void;
  /** Whether a link to the figure carries them; it does unless told otherwise. */
  linked?: boolean;
}

const titles = { motion: 'Motion', colourfulness: 'Colourfulness', contrast: 'Contrast' };

/** How much each filter drops, and what becomes of clips that are equal. */
export function FilterControls({ axes, text = true, settings, onChange, linked = true }: Props) {
  return (
    <>
      {axes.map((axis) => (
        <Choice
          key={axis}
          label={`${titles[axis]}: drops the lowest`}
          options={tried.map(say)}
          linked={linked}
          value={say(settings.percents[axis])}
          onChange={(words) => {
            const percent = tried.find((level) => say(level) === words) ?? 0;
            onChange({ ...settings, percents: { ...settings.percents, [axis]: percent } });
          }}
        />
      ))}
      {text && (
        <Toggle
          label="Drop text over more than 7 % of the frame"
          linked={linked}
          value={settings.text}
          onChange={(on) => onChange({ ...settings, text: on })}
        />
      )}
      <Toggle
        label="Drop all clips of a tie at the border"
        linked={linked}
        value={settings.ties === 'reject'}
        onChange={(all) => onChange({ ...settings, ties: all ? 'reject' : 'keep' })}
      />
    </>
  );
}

function say(level: number): string {
  return `${level} %`;
}
