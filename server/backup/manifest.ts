import * as z from 'zod/mini'

/** The version of the file's form, raised when an older Sinergi could no longer read it. */
export const format = 1

/**
 * What a backup says of itself; stands last in the file, so that one without it was cut off. `sha256` is of the rows
 * as COPY wrote them, in the order of `order`. Positions of sequences are text, since JSON numbers end before bigint.
 */
export const manifestSchema = z.object({
  format: z.int(),
  sinergi: z.string(),
  postgres: z.string(),
  madeAt: z.iso.datetime(),
  example: z.boolean(),
  migrations: z.array(z.string()),
  leftOut: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      order: z.string(),
      rows: z.int(),
      bytes: z.int(),
      sha256: z.string(),
    }),
  ),
  /** Files beside the database: how many are in it, and how many of those named were not there. */
  files: z._default(z.object({ count: z.int(), missing: z.int() }), { count: 0, missing: 0 }),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
})
export type Manifest = z.infer<typeof manifestSchema>
export type TableSum = Manifest['tables'][number]

/**
 * Tables whose rows stay behind: a restore must not bring back to life a session that was revoked since, or a one-time
 * code for a lost password that was used. Everybody signs in again.
 */
export const leftOut: readonly string[] = [
  'access_reset',
  'passkey_attempt',
  'session',
  'sign_in_step',
  'sso_attempt',
]

/** The first file of a backup: for whoever finds it in ten years. */
export const guide = `This is a backup of Sinergi, a system for a library-transformation programme.

It is a tar archive compressed with Zstandard (RFC 8878): tar --zstd -xf FILE
  tables/NAME/000001.copy …  rows of one table in PostgreSQL's text COPY format, in UTF-8; put the parts together
                             in their order: cat tables/NAME/*.copy
  files/SHA256               files beside the database (photos as WebP), each under the SHA-256 of its content
  manifest.json              the columns of each table in their order, its number of rows and SHA-256, positions of
                             sequences, the migrations the rows fit, and the versions that wrote it

What people told of themselves is sealed, record by record; the keys are in the file sinergi-keys beside the backups.

Put it back with: npm run sinergi -- restore FILE
By hand: apply the migrations that the manifest names, empty the tables, and COPY each from its parts.
It holds people's names and the hashes of their passwords: keep it as you keep the database.
`
