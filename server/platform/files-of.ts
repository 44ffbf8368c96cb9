import { join } from 'node:path'
import type { Config } from './config.ts'
import { filesInS3 } from './files-in-s3.ts'
import { filesOnDisk } from './files-on-disk.ts'
import type { FileStore } from './files.ts'
import type { KeyStore } from './key-store.ts'
import { keysInS3 } from './keys-in-s3.ts'
import { keysOnDisk } from './keys-on-disk.ts'

/** Where this installation keeps its files. */
export function filesOf({ files, dataRoot }: Pick<Config, 'files' | 'dataRoot'>): FileStore {
  return files ? filesInS3(files) : filesOnDisk(join(dataRoot, 'files'))
}

/** Where it keeps the keys of records: beside its files, and never in the database. */
export function keysOf({ files, dataRoot }: Pick<Config, 'files' | 'dataRoot'>): KeyStore {
  return files ? keysInS3(files) : keysOnDisk(join(dataRoot, 'keys'))
}
