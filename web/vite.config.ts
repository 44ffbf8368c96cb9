import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { fewFiles } from './chunks.ts'
import { contractNames } from './contract-names.ts'
import { serviceWorker } from './service-worker/plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The typeface of the site’s pages under a name of its own, which tells its version (server/site/style.ts). */
const siteFont: Plugin = {
  name: 'site-font',
  apply: 'build',
  generateBundle() {
    const folder = here('../node_modules/@fontsource-variable/plus-jakarta-sans')
    const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }
    this.emitFile({
      type: 'asset',
      fileName: `assets/plus-jakarta-sans-${version}.woff2`,
      source: readFileSync(`${folder}/files/plus-jakarta-sans-latin-wght-normal.woff2`),
    })
  },
}

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
  plugins: [contractNames(), serviceWorker(), siteFont],
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
