#!/usr/bin/env node
// Plain JavaScript, so that Node need not load what strips types where all of it is in the compile cache already.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { bundle, entry, isFresh } = await import('./bundle.ts')
if (isFresh()) await import(entry)
else {
  // from the sources this time, from the bundle the next
  if (process.argv[2] === 'start') void bundle()
  await import('./cli.ts')
}
