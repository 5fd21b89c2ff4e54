import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.ttf']);

/** Writes `name.gz` beside every file of the output that gains from it, so that the server sends it without work. */
export function compressOutput(): Plugin {
  let folder = 'dist';
  return {
    name: 'compress-output',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      handler: () => {
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          if (entry.isFile() && compressible.has(extname(entry.name))) {
            const file = join(entry.parentPath, entry.name);
            writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
          }
        }
      },
    },
  };
}
