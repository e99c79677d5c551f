import { defineConfig, type Options } from 'tsup';
import { interventions } from './src/model/vocabulary.js';

const entry = {
  index: 'src/index.ts',
  'protocols/index': 'src/protocols/index.ts',
  'measures/index': 'src/measures/index.ts',
  'catalog/index': 'src/catalog/index.ts',
  'catalog/search': 'src/catalog/search.ts',
  // Each intervention alone, for an app that shows one of them.
  ...Object.fromEntries(interventions.map((id) => [`catalog/${id}`, `src/catalog/${id}.ts`])),
  'io/index': 'src/io/index.ts',
  'render/index': 'src/render/index.ts',
  'examples/index': 'src/examples/index.ts',
  'simulate/index': 'src/simulate/index.ts',
  'fidelity/index': 'src/fidelity/index.ts',
  'privacy/index': 'src/privacy/index.ts',
  'fhir/index': 'src/fhir/index.ts',
  'cds-hooks/index': 'src/cds-hooks/index.ts',
};

const common: Options = {
  entry,
  outDir: 'dist',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  // Each is needed by one entry only; their licences stand in THIRD-PARTY-NOTICES.
  noExternal: ['minisearch', 'jstat', /^csv-/],
  // The build script empties dist: three builds that each clean would race.
  clean: false,
};

export default defineConfig([
  {
    ...common,
    format: ['esm'],
    // A worker is started by the name of its file.
    entry: { ...entry, cli: 'src/command/cli.ts', worker: 'src/command/worker.ts' },
    sourcemap: true,
    // Only the command uses Node: keep its imports as they are written.
    removeNodeProtocol: false,
    external: [/^node:/],
  },
  // Source maps of split CommonJS would hold the absolute path of the checkout.
  { ...common, format: ['cjs'], sourcemap: false },
  {
    ...common,
    format: ['esm', 'cjs'],
    // tsup sets the deprecated baseUrl itself.
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', skipLibCheck: true } },
  },
]);
