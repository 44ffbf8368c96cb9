import { defineConfig } from 'rolldown'

/**
 * The server as a few files instead of a thousand, of which each costs a start a fifth of a millisecond: see
 * `bundle.ts`. Not minified, so that what an error tells can be read.
 */
export default defineConfig({
  input: 'server/cli.ts',
  platform: 'node',
  // what is not JavaScript stays where npm put it; pg asks for pg-native, which nobody needs
  external: ['sharp', '@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', 'pg-native'],
  output: {
    // as deep as the sources are, so that `../../` in a module is the project here as there
    dir: 'build/server',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
})
