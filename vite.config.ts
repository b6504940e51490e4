import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Freezes YAML files into the build as JSON: the installed command must not parse YAML to start. */
const frozenYaml: Plugin = {
  name: 'frozen-yaml',
  transform: (code, id) =>
    id.endsWith('.yaml') ? { code: `export default ${JSON.stringify(parse(code))}`, map: null } : null,
};

export default defineConfig({
  plugins: [frozenYaml],
  resolve: { alias: { 'concordat/suite': here('./src/suite/index.ts') } },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        cli: here('./src/cli/main.ts'),
        suite: here('./src/suite/index.ts'),
        bench: here('./src/bench/main.ts'),
        'memory-child': here('./src/bench/memory-child.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'suites/**/*.test.ts'],
    css: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The sweeps of the proof are many files of one process each; the default leaves a core idle.
    maxWorkers: '100%',
  },
});
