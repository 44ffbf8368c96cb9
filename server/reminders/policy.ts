import { type Actor, holdsAnywhere } from '../../contract/access.ts'

/** Who has reports to send is reminded of them. */
export const mayChoose = (actor: Actor): boolean => holdsAnywhere(actor, 'reminders.choose')
export const mayShare = (actor: Actor): boolean => holdsAnywhere(actor, 'reminders.share')
