import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makePortable } from './dist.ts';

/**
 * Makes one build that works at every address: at any path of any host, and opened as a file.
 *
 * It sets what Astro must do for that, and then works on the finished `dist`.
 */
export function portable(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'portable',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (config.base !== '/') {
          throw new Error(
            `invalid base: ${config.base}; the book finds it by itself, leave it out`,
          );
        }
        updateConfig({
          build: { format: 'file', inlineStylesheets: 'never' },
          // A font or picture written into a style sheet could not be cut down or cached.
          vite: { build: { assetsInlineLimit: 0 } },
        });
      },
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:setup': ({ vite }) => {
        // Astro 7 sets up all builds at once and calls `target` "server"; the pages' own scripts
        // are the environment named client. Preloading would ask from the root of the host.
        const { client } = vite.environments ?? {};
        if (!client?.build) throw new Error('Astro has no client build to set up any more');
        client.build.modulePreload = { polyfill: false, resolveDependencies: () => [] };
        vite.experimental = {
          ...vite.experimental,
          renderBuiltUrl: (_, { ssr }) => (ssr ? undefined : { relative: true }),
        };
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const line of await makePortable(fileURLToPath(dir), site)) logger.info(line);
      },
    },
  };
}
