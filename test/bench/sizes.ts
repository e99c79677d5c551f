import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Sizes of what a consumer bundles, minified and gzipped. It needs a build. */
export async function entrySizes(): Promise<void> {
  const entries: readonly (readonly [string, string, readonly string[], number | null])[] = [
    ['core entry without zod and immer', './dist/index.js', ['zod', 'immer'], 30],
    ['core entry with them', './dist/index.js', [], null],
    ['protocols', './dist/protocols/index.js', [], 6],
    ['render', './dist/render/index.js', [], null],
    ['examples', './dist/examples/index.js', [], null],
  ];
  for (const [what, file, external, budget] of entries) {
    const result = await build({
      stdin: { contents: `export * from '${file}'`, resolveDir: process.cwd() },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      external: [...external],
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const kilobytes =
      gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1024;
    const standing = budget === null ? '' : kilobytes <= budget ? `within ${budget}` : `OVER ${budget}`;
    console.log(`${what.padEnd(34)} ${kilobytes.toFixed(1).padStart(7)} KB ${standing}`);
  }
}
