/** How often a second a film is looked at where the browser decodes no single frames. */
export const looksWithoutCodecs = 6;
