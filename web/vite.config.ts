import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { fewFiles } from './chunks.ts'
import { contractNames } from './contract-names.ts'
import { serviceWorker } from './service-worker/plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  resolve: {
    alias: {
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [contractNames(), serviceWorker()],
  build: {
    outDir: here('../dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      output: { codeSplitting: fewFiles },
      // packages made for server components say so at their top; it means nothing here
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
})
