import { killing } from './rounds.ts'

const outcome = await killing(Number(process.argv[2] ?? 20))
process.stdout.write(`${JSON.stringify(outcome)}\n`)
const { lost, twice, unasked, sumsOff } = outcome
process.exitCode = lost + twice + unasked + sumsOff === 0 ? 0 : 1
