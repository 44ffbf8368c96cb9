import { phones } from './phones.ts'
import { killing } from './rounds.ts'

/** `run.ts 20`: server and database are killed under those who record; `run.ts 50 phones`: server, tab and phone are. */
const [rounds = '20', what] = process.argv.slice(2)
const outcome = await (what === 'phones' ? phones(Number(rounds)) : killing(Number(rounds)))
process.stdout.write(`${JSON.stringify(outcome)}\n`)
const { lost, twice, unasked, sumsOff } = outcome
process.exitCode = lost + twice + unasked + sumsOff === 0 ? 0 : 1
