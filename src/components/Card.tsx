/** What a card says, and the colours and sizes that it says it in. */
export interface CardProps {
  above: string;
  title: string;
  question: string;
  colours: Readonly<Record<string, string>>;
}

/** How wide and high a card is, in pixels: what those who show cards ask for. */
export const cardSize = { width: 1200, height: 630 };

/** The picture that stands for a page where somebody shares it; an emblem is laid into its right half. */
export function Card({ above, title, question, colours }: CardProps) {
  const column = { display: 'flex', flexDirection: 'column' } as const;
  return (
    <div
      style={{
        ...column,
        ...cardSize,
        boxSizing: 'border-box',
        justifyContent: 'space-between',
        padding: '64px 72px 56px',
        background: colours['paper'],
        color: colours['ink'],
        fontFamily: 'Gelasio',
      }}
    >
      <div style={{ ...column, width: 640 }}>
        <div style={{ fontSize: 30, color: colours['accent'] }}>{above}</div>
        <div style={{ marginTop: 18, fontSize: 70, lineHeight: 1.12 }}>{title}</div>
        <div
          style={{
            marginTop: 30,
            fontSize: 35,
            lineHeight: 1.36,
            fontStyle: 'italic',
            color: colours['ink-soft'],
          }}
        >
          {question}
        </div>
      </div>
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          paddingTop: 22,
          borderTop: `2px solid ${colours['rule']}`,
          fontSize: 28,
          color: colours['ink-soft'],
        }}
      >
        <div>Latent Motion</div>
        <div>Stable Video Diffusion, taught completely</div>
      </div>
    </div>
  );
}
