import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compressOutput } from './build/compressOutput';

const pageFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Where `npm run dev` finds the server whose pages it serves. */
const server = process.env.GRAPHEXPLORER_URL ?? 'http://127.0.0.1:5000';

export default defineConfig({
  plugins: [compressOutput()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The playground's editor is one large chunk by nature.
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: { explorer: pageFile('index.html'), playground: pageFile('graphiql.html') },
      // Libraries mark their modules for React's server components, which are not in use here.
      onwarn: (warning, report) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
    // The content security policy allows no data: scripts, and fonts are better cached as files.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/schema.graphql', '/export', '/health', '/db'].map((path) => [
        path,
        {
          target: server,
          changeOrigin: true,
          // The server refuses requests from a foreign origin, which the development server is.
          headers: { origin: server },
          bypass: (request: IncomingMessage) =>
            path === '/graphql' && request.method === 'GET' && request.headers.accept?.includes('text/html')
              ? '/graphiql.html'
              : undefined,
        },
      ]),
    ),
  },
  test: { include: ['tests/**/*.test.ts'] },
});
