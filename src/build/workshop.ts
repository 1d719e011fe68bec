import type { AstroIntegration } from 'astro';

/** Adds the workshop, every figure of the book in every theme and width, to `npm run dev` and to nothing else. */
export function workshop(): AstroIntegration {
  return {
    name: 'workshop',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, logger }) => {
        if (command !== 'dev') return;
        // Astro takes no address from a folder with an underscore, so the build never sees these.
        injectRoute({
          pattern: '/workshop/[...chapter]',
          entrypoint: './src/pages/_workshop/all.astro',
        });
        const one = './src/pages/_workshop/one.astro';
        injectRoute({ pattern: '/workshop/figure/[chapter]/[figure]', entrypoint: one });
        logger.info('every figure in every theme and width: /workshop');
      },
    },
  };
}
