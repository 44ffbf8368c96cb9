import { holds, holdsAnywhere, sees } from '../../contract/access.ts'
import {
  enterCode,
  exportNeverSignedIn,
  handOver,
  holders,
  inviteList,
  neverSignedIn,
  printSlips,
  readReset,
  resetAccess,
  restoreAccess,
  slipsOfList,
} from '../../contract/accounts.ts'
import {
  addPasskey,
  beginPasskey,
  beginPasskeyProof,
  beginPasskeySignIn,
  dismissPasskey,
  finishPasskeySignIn,
  removePasskey,
  renamePasskey,
} from '../../contract/passkeys.ts'
import { registerPhoneKey } from '../../contract/phone-keys.ts'
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
import {
  beginAuthenticator,
  confirmAuthenticator,
  dismissDevice,
  finishSignIn,
  oblige,
  readObliged,
  readSecurity,
  removeAuthenticator,
  renewRecoveryCodes,
  revokeOtherSessions,
} from '../../contract/second-factor.ts'
import {
  beginSingleSignOn,
  finishSingleSignOn,
  linkSingleSignOn,
  unlinkSingleSignOn,
} from '../../contract/single-sign-on.ts'
import { anyone, anySignedIn, handle, placeOf, type Route } from '../platform/endpoint.ts'
import * as account from './account.ts'
import * as codes from './codes.ts'
import { finish } from './entering.ts'
import * as first from './first-run.ts'
import * as handover from './handover.ts'
import * as invitations from './invitations.ts'
import * as lists from './invite-list.ts'
import { lockGrant } from './list-queries.ts'
import * as listed from './listed.ts'
import * as never from './never.ts'
import * as obliged from './obliged.ts'
import * as passkeyEntering from './passkey-entering.ts'
import * as passkeyNews from './passkey-news.ts'
import { beginProof } from './passkey-proving.ts'
import { lockOwn as lockOwnPasskey } from './passkey-queries.ts'
import * as passkeys from './passkeys.ts'
import * as people from './people.ts'
import * as phoneKeys from './phone-keys.ts'
import * as policy from './policy.ts'
import { readScopes, type ScopeRow, scopeOf } from './queries.ts'
import * as resets from './resets.ts'
import { lockOwn } from './session-queries.ts'
import * as security from './security.ts'
import * as sessions from './sessions.ts'
import * as entering from './sign-in.ts'
import * as sso from './single-sign-on.ts'
import * as slips from './slips.ts'

export const routes: readonly Route[] = [
  handle(getMe, { may: anyone, run: account.me, asSystem: true }),
  handle(exampleAccounts, { may: anyone, run: entering.examples }),
  handle(signIn, { may: anyone, run: entering.run, asSystem: true }),
  handle(signOut, { may: anySignedIn, run: sessions.signOut, whileHeld: true }),
  handle(listSessions, { may: anySignedIn, run: sessions.list, whileHeld: true }),
  handle(revokeSession, {
    find: (c, input) => lockOwn(c.tx, input.sessionId, c.actor.personId),
    may: anySignedIn,
    run: sessions.revoke,
    whileHeld: true,
  }),
  handle(revokeOtherSessions, { may: anySignedIn, run: sessions.revokeOthers, whileHeld: true }),
  // who has a key already is seen past row-level security
  handle(registerPhoneKey, { may: anySignedIn, run: phoneKeys.register, asSystem: true }),
  handle(dismissDevice, { find: sessions.findNew, may: anySignedIn, run: sessions.dismiss, whileHeld: true }),
  handle(changePassword, { may: anySignedIn, run: account.setPassword, whileHeld: true }),
  handle(setLanguage, { may: anySignedIn, run: account.chooseLanguage, whileHeld: true }),
  handle(finishSignIn, { may: anyone, run: finish, asSystem: true }),
  handle(readSecurity, { may: anySignedIn, run: security.read, whileHeld: true }),
  handle(beginAuthenticator, { may: anySignedIn, run: security.begin, whileHeld: true }),
  handle(confirmAuthenticator, { may: anySignedIn, run: security.confirm, whileHeld: true }),
  handle(renewRecoveryCodes, { may: anySignedIn, run: security.renew }),
  handle(removeAuthenticator, { may: anySignedIn, run: security.remove }),
  handle(beginPasskey, { may: anySignedIn, run: passkeys.begin, whileHeld: true }),
  handle(addPasskey, { may: anySignedIn, run: passkeys.add, whileHeld: true }),
  handle(renamePasskey, {
    find: (c, input) => lockOwnPasskey(c.tx, input.id, c.actor.personId),
    may: anySignedIn,
    run: passkeys.rename,
  }),
  handle(removePasskey, {
    find: (c, input) => lockOwnPasskey(c.tx, input.id, c.actor.personId),
    may: anySignedIn,
    run: passkeys.remove,
  }),
  handle(dismissPasskey, {
    find: passkeyNews.findNew,
    may: anySignedIn,
    run: passkeyNews.dismiss,
    whileHeld: true,
  }),
  handle(beginPasskeyProof, { may: anySignedIn, run: beginProof }),
  handle(beginPasskeySignIn, { may: anyone, run: passkeyEntering.begin, asSystem: true }),
  handle(finishPasskeySignIn, { may: anyone, run: passkeyEntering.finish, asSystem: true }),
  handle(readObliged, {
    may: actor => holdsAnywhere(actor, 'people.oblige'),
    run: obliged.readPolicy,
    asSystem: true,
  }),
  handle(oblige, { may: actor => holdsAnywhere(actor, 'people.oblige'), run: obliged.obligeRoles }),
  handle(beginSingleSignOn, { may: anyone, run: sso.begin, asSystem: true }),
  handle(linkSingleSignOn, { may: anySignedIn, run: sso.beginLink, asSystem: true }),
  handle(finishSingleSignOn, { may: anyone, run: sso.finish, asSystem: true }),
  handle(unlinkSingleSignOn, { may: anySignedIn, run: sso.endLink }),
  handle(invite, {
    find: async (c, input) => {
      const scope = await scopeOf(c.tx, input.scopeId)
      return scope && sees(c.actor, placeOfScope(scope)) ? scope : undefined
    },
    may: (actor, scope, input) => policy.mayInvite(actor, input.role, scope),
    run: invitations.make,
  }),
  handle(listInvitations, {
    may: actor => holdsAnywhere(actor, 'people.see-invitations'),
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
  handle(inviteList, {
    find: async (c, input) => {
      const scopes = await lists.findScopes(c, input)
      return scopes?.every(scope => sees(c.actor, placeOfScope(scope))) ? scopes : undefined
    },
    may: policy.mayInviteAll,
    run: lists.make,
  }),
  handle(printSlips, {
    find: slips.find,
    may: (actor, found) => found.every(({ role, scope }) => policy.mayInvite(actor, role, scope)),
    run: slips.print,
  }),
  handle(slipsOfList, {
    find: listed.findOfList,
    may: (actor, found) =>
      found.every(
        ({ row, scope }) => row.invited_by === actor.personId && policy.mayInvite(actor, row.role, scope),
      ),
    run: listed.makeSlips,
  }),
  handle(enterCode, { may: anyone, run: codes.enter, asSystem: true }),
  handle(neverSignedIn, { may: actor => holdsAnywhere(actor, 'people.see-never'), run: never.list }),
  handle(exportNeverSignedIn, {
    may: actor => holdsAnywhere(actor, 'people.see-never'),
    run: never.download,
  }),
  handle(handOver, {
    find: handover.find,
    may: (actor, { grant, scope }) => policy.mayHandOver(actor, grant, scope),
    run: handover.make,
  }),
  handle(holders, {
    find: async (c, input) => {
      const [scope] = await readScopes(c.tx, [input.scopeId])
      return scope && sees(c.actor, placeOfScope(scope)) ? scope : undefined
    },
    may: (actor, scope) => holds(actor, 'people.see-holders', placeOfScope(scope)),
    run: handover.history,
  }),
  handle(resetAccess, {
    find: resets.find,
    may: (actor, person) => person.roles.some(role => holds(actor, 'people.reset-access', placeOf(role))),
    run: resets.make,
    asSystem: true,
  }),
  handle(readReset, { may: anyone, run: resets.read, asSystem: true }),
  handle(restoreAccess, { may: anyone, run: resets.restore, asSystem: true }),
]

function placeOfScope(scope: ScopeRow) {
  return placeOf({ ...scope, scope_id: scope.id })
}
