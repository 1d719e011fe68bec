import { useId, useState, type ComponentProps } from 'react';
import type { SharePanel } from './SharePanel.tsx';

/** Opens what can be taken away from a figure; it is loaded only for a reader who asks. */
export function ShareButton(props: ComponentProps<typeof SharePanel>) {
  const id = useId();
  const [Panel, setPanel] = useState<typeof SharePanel>();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState(false);

  async function press() {
    if (open || Panel) return setOpen(!open);
    try {
      const loaded = await import('./SharePanel.tsx');
      setPanel(() => loaded.SharePanel);
      setOpen(true);
      setProblem(false);
    } catch {
      setProblem(true);
    }
  }

  return (
    <>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => void press()}>
        Share or save
      </button>
      {problem && (
        <span role="alert">This could not be loaded: try again when the network is back.</span>
      )}
      <div id={id} className="share-place" hidden={!open}>
        {open && Panel && <Panel {...props} />}
      </div>
    </>
  );
}
