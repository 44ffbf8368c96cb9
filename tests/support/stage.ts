import pg from 'pg'
import { copyOf, maintain, type Server, urlOf } from './database.ts'

export type Stage = {
  /** The database as its owner. */
  owner: pg.Client
  databaseUrl: string
  end(): Promise<void>
}

/** A database of its own with the schema and the country's regions, on the suite's server, for what starts Sinergi as its users do. */
export async function stageOn(server: Server, name: string): Promise<Stage> {
  await maintain(server, `drop database if exists ${name} with (force)`, copyOf(name))
  const databaseUrl = urlOf(server, name)
  const owner = new pg.Client({ connectionString: databaseUrl, options: '-c sinergi.system=on' })
  await owner.connect()
  await owner.query("insert into setting (name, value, changed_at) values ('example', 'false', now())")
  const end = async () => {
    await owner.end()
    await maintain(server, `drop database ${name} with (force)`)
  }
  return { owner, databaseUrl, end }
}
