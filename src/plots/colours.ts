/** What each colour means, everywhere in the book. Values for light and dark: styles/tokens.css. */
export const colours = {
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  faint: 'var(--rule)',
  spatial: 'var(--spatial)',
  temporal: 'var(--temporal)',
  noise: 'var(--noise)',
  conditioning: 'var(--conditioning)',
  guidance: 'var(--guidance)',
  kept: 'var(--kept)',
  dropped: 'var(--dropped)',
  svd: 'var(--svd)',
  /** The darkest and the lightest of a picture, which are the same in both themes. */
  pictureInk: '#201c17',
  picturePaper: '#fcf9f2',
} as const;
