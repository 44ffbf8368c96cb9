import { join } from 'node:path'
import type { Config } from './config.ts'
import { filesInS3 } from './files-in-s3.ts'
import { filesOnDisk } from './files-on-disk.ts'
import type { FileStore } from './files.ts'

/** Where this installation keeps its files. */
export function filesOf({ files, dataRoot }: Pick<Config, 'files' | 'dataRoot'>): FileStore {
  return files ? filesInS3(files) : filesOnDisk(join(dataRoot, 'files'))
}
