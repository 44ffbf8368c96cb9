export { mayKeep, maySee } from '../meetings/policy.ts'
