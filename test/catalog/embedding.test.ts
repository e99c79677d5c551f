import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { interventions } from '../../src/catalog/index.js';

const nameOf = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** An app that uses one name of a file: its size when compressed, and the files that it is made of. */
async function app(name: string, file: string) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { ${name} } from './src/catalog/${file}'; console.log(${name});`,
      resolveDir: '.',
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    charset: 'utf8',
  });
  const made = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return {
    bytes: gzipSync(outputFiles[0]?.text ?? '').length,
    files: made.filter((path) => path !== '<stdin>').sort(),
  };
}

const packages = /node_modules\/(zod|immer|minisearch)\//;

describe('an app', () => {
  it.each(interventions().map(({ id }) => id))(
    'with %s alone holds two files, in 3 KB at most',
    async (id) => {
      const { bytes, files } = await app(nameOf(id), `${id}.ts`);
      expect(new Set(files)).toEqual(new Set([`src/catalog/${id}.ts`, `src/catalog/text/${id}.ts`]));
      expect(bytes).toBeLessThanOrEqual(3000);
    },
  );

  it('with all of them holds no search engine, no validator and no package', async () => {
    const { files } = await app('interventions', 'index.ts');
    expect(
      files.filter((path) => packages.test(path) || /^src\/(validator|rules|schema)\//.test(path)),
    ).toEqual([]);
    expect(files.filter((path) => path.startsWith('src/catalog/text/'))).toHaveLength(24);
  });

  it('that searches holds the engine, and the measure sees it', async () => {
    const { files } = await app('searchCatalog', 'search.ts');
    expect(files.filter((path) => packages.test(path))).not.toEqual([]);
  });
});
