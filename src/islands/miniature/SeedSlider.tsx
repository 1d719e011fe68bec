import { Slider } from '../Slider.tsx';

/** Chooses the noise that a film begins with: another seed is another film of the same order. */
export function SeedSlider({ seed, onChange }: { seed: number; onChange: (seed: number) => void }) {
  return (
    <Slider
      label="Seed of the noise"
      value={seed}
      min={1}
      max={20}
      onChange={onChange}
      show={(value) => `${value}`}
    />
  );
}
