#!/usr/bin/env node
// Plain JavaScript, so that Node need not load what strips types where all of it is in the compile cache already.
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./cli.ts')
