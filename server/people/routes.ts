import { holdsAnywhere, sees } from '../../contract/access.ts'
import {
  acceptInvitation,
  changePassword,
  endGrant,
  exampleAccounts,
  firstRun,
  getMe,
  invite,
  listInvitations,
  listPeople,
  listSessions,
  readInvitation,
  revokeSession,
  setLanguage,
  signIn,
  signOut,
  withdrawInvitation,
} from '../../contract/people.ts'
import { anyone, anySignedIn, handle, placeOf, type Route } from '../platform/endpoint.ts'
import * as account from './account.ts'
import * as first from './first-run.ts'
import * as invitations from './invitations.ts'
import { lockGrant } from './list-queries.ts'
import * as people from './people.ts'
import * as policy from './policy.ts'
import { scopeOf } from './queries.ts'
import { lockOwn } from './session-queries.ts'
import * as sessions from './sessions.ts'
import * as entering from './sign-in.ts'

export const routes: readonly Route[] = [
  handle(getMe, { may: anyone, run: account.me, asSystem: true }),
  handle(exampleAccounts, { may: anyone, run: entering.examples }),
  handle(signIn, { may: anyone, run: entering.run, asSystem: true }),
  handle(signOut, { may: anySignedIn, run: sessions.signOut }),
  handle(listSessions, { may: anySignedIn, run: sessions.list }),
  handle(revokeSession, {
    find: (c, input) => lockOwn(c.tx, input.sessionId, c.actor.personId),
    may: anySignedIn,
    run: sessions.revoke,
  }),
  handle(changePassword, { may: anySignedIn, run: account.setPassword }),
  handle(setLanguage, { may: anySignedIn, run: account.chooseLanguage }),
  handle(invite, {
    find: async (c, input) => {
      const scope = await scopeOf(c.tx, input.scopeId)
      return scope && sees(c.actor, placeOf({ ...scope, scope_id: scope.id })) ? scope : undefined
    },
    may: (actor, scope, input) => policy.mayInvite(actor, input.role, scope),
    run: invitations.make,
  }),
  handle(listInvitations, {
    may: actor => holdsAnywhere(actor, 'people.invite-beside'),
    run: invitations.list,
  }),
  handle(withdrawInvitation, {
    find: (c, input) => invitations.findOpen(c, input.invitationId),
    may: (actor, { role, scope }) => policy.mayInvite(actor, role, scope),
    run: invitations.withdraw,
  }),
  handle(readInvitation, { may: anyone, run: invitations.read, asSystem: true }),
  handle(acceptInvitation, { may: anyone, run: invitations.accept, asSystem: true }),
  handle(firstRun, { may: anyone, run: first.run, asSystem: true }),
  handle(listPeople, { may: actor => holdsAnywhere(actor, 'people.see'), run: people.list }),
  handle(endGrant, {
    find: (c, input) => lockGrant(c.tx, input.grantId),
    may: policy.mayEndGrant,
    run: people.endRole,
  }),
]
