import { makeId } from '../../contract/ids.ts'
import { seats } from '../world.ts'
import {
  belowNation,
  belowProvince,
  belowRegency,
  everybody,
  hidden,
  keepers,
  type Line,
  list,
  managers,
  nation,
  offices,
  overseers,
  placed,
  placeless,
  regency,
} from './line.ts'

const account = { name: 'Tamu', login: 'tamu.baru', password: 'perahu layar biru' }
const invitedPlaces = (...scopeIds: number[]) => ({
  places: scopeIds.map(scopeId => ({ id: makeId(), scopeId, name: null })),
  again: false,
})
const view = { name: 'Tanpa NPP di pesisir', settings: { npp: 'false', kolom: 'name.npp' } }
const ofView = (input: (id: string) => unknown): Line => ({
  yes: keepers,
  inside: (w, as) => input(w.views[as]),
  outside: w => input(w.outside.viewId),
  own: true,
})
const passkeyMade = {
  ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key' },
  response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: ['internal'] },
}
const passkeyProved = {
  ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key' },
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
}
const ofPasskey = (input: (id: string) => unknown): Line => ({
  yes: everybody,
  inside: (w, as) => input(w.passkeys[as]),
  outside: w => input(w.outside.passkeyId),
  own: true,
})

export const peopleLines: Record<string, Line> = {
  'people.me': placeless(everybody),
  'people.example-accounts': placeless(everybody),
  'people.sign-in': placeless(everybody, { login: 'yusuf', password: 'perahu layar biru', device: null }),
  'people.sign-out': placeless(everybody),
  'people.sessions': placeless(everybody),
  'people.revoke-session': {
    yes: everybody,
    inside: (w, as) => ({ sessionId: w.sessions[as] }),
    outside: w => ({ sessionId: w.outside.sessionId }),
    own: true,
  },
  'people.change-password': placeless(everybody, {
    current: 'perahu layar biru',
    next: 'layar perahu hijau',
  }),
  'people.set-language': placeless(everybody, { language: 'en' }),
  'people.revoke-other-sessions': placeless(everybody),
  'people.dismiss-device': {
    yes: everybody,
    inside: (w, as) => ({ sessionId: w.newSessions[as] }),
    outside: w => ({ sessionId: w.outside.sessionId }),
    own: true,
  },
  'people.finish-sign-in': placeless(everybody, { token: 'tidak-ada', code: '123456', device: null }),
  'people.security': placeless(everybody),
  'people.begin-authenticator': placeless(everybody, { password: null }),
  'people.confirm-authenticator': placeless(everybody, { code: '123456' }),
  'people.renew-recovery-codes': placeless(everybody, { password: null }),
  'people.remove-authenticator': placeless(everybody, { password: null, code: '123456' }),
  'people.second-factor-policy': placeless(nation),
  'people.oblige-second-factor': placeless(nation, { roles: ['province'] }),
  'people.begin-passkey': placeless(everybody, { password: null }),
  'people.add-passkey': placeless(everybody, {
    ...{ id: makeId(), ticket: 'tidak-ada', name: 'Ponsel', answer: passkeyMade },
  }),
  'people.rename-passkey': ofPasskey(id => ({ id, name: 'Ponsel lama' })),
  'people.remove-passkey': ofPasskey(id => ({ id, password: null, code: '123456' })),
  'people.dismiss-passkey': ofPasskey(id => ({ id })),
  'people.begin-passkey-proof': placeless(everybody),
  'people.begin-passkey-sign-in': placeless(everybody, { token: null }),
  'people.finish-passkey-sign-in': placeless(everybody, {
    ...{ ticket: 'tidak-ada', answer: passkeyProved, device: null },
  }),
  'people.begin-single-sign-on': placeless(everybody),
  'people.link-single-sign-on': placeless(everybody, { password: null }),
  'people.finish-single-sign-on': placeless(everybody, {
    ticket: 'tidak-ada',
    answer: '?code=1',
    device: null,
  }),
  'people.unlink-single-sign-on': placeless(everybody, { password: null }),
  'people.invite': placed(managers, c => ({
    id: makeId(),
    role: 'library',
    scopeId: c.library.scopeId,
    name: 'Tamu',
  })),
  'people.invite beside oneself, in the regency': placed(
    offices,
    c => ({ id: makeId(), role: 'regency', scopeId: c.regencyId, name: 'Tamu' }),
    { unseen: belowRegency },
  ),
  'people.invite of the village’s head': placed(managers, c => ({
    ...{ id: makeId(), role: 'village-head', scopeId: c.library.scopeId, name: 'Tamu' },
  })),
  'people.invite of an agency’s head': placed(
    offices,
    c => ({ id: makeId(), role: 'agency-head', scopeId: c.regencyId, name: 'Tamu' }),
    hidden,
  ),
  'people.invite of an auditor': placed(offices, c => ({
    ...{ id: makeId(), role: 'auditor', scopeId: c.library.scopeId, name: 'Tamu' },
    period: { from: '2026-11-20', until: '2026-12-31' },
  })),
  'people.invite of the province': placed(
    ['national', 'province'],
    c => ({ id: makeId(), role: 'province', scopeId: c.provinceId, name: 'Tamu' }),
    { unseen: belowProvince },
  ),
  'people.invite of the nation': {
    yes: nation,
    inside: () => ({ id: makeId(), role: 'national', scopeId: 1, name: 'Tamu' }),
    unseen: belowNation,
  },
  'people.invitations': list([...managers, 'agency-head'], {}, c => ({ scopeId: c.library.scopeId })),
  'people.withdraw-invitation': placed(managers, c => ({ invitationId: c.invitation.id })),
  'people.read-invitation': placed(everybody, c => ({ token: c.invitation.token }), { outside: undefined }),
  'people.accept-invitation': placed(everybody, c => ({ token: c.invitation.token, account, device: null }), {
    outside: undefined,
  }),
  'people.first-run': placeless(everybody, { code: 'LAMPU-2222-2222', ...account }),
  'people.list': list(overseers, {}, c => ({ scopeId: c.regencyId })),
  'people.end-grant': placed(offices, c => ({ grantId: c.grantId })),

  'people.invite-list': placed(offices, c => invitedPlaces(c.library.scopeId)),
  'people.invite-list of the regency itself': placed(
    ['national', 'province'],
    c => invitedPlaces(c.regencyId),
    { unseen: belowRegency },
  ),
  'people.invite-list of one inside and one outside': {
    yes: nation,
    inside: w => invitedPlaces(w.inside.library.scopeId, w.outside.library.scopeId),
    unseen: belowNation,
  },
  'people.slips': placed(managers, ({ invitation: { id, token, code } }) => ({
    slips: [{ id, token, code }],
    origin: 'https://sinergi.example',
  })),
  'people.slips-of-list': placed(regency, c => ({ listId: c.importId, after: null })),
  'people.enter-code': placed(everybody, c => ({ code: c.invitation.code }), { outside: undefined }),
  'people.never-signed-in': list(overseers, { reason: 'waiting' }, c => ({ region: c.regencyId })),
  'people.export-never-signed-in': list(overseers, { reason: 'waiting' }, c => ({ region: c.regencyId })),
  'people.hand-over': placed(offices, c => ({
    ...{ id: makeId(), grantId: c.grantId },
    ...{ name: 'Pengganti', keepUntil: null },
  })),
  'people.holders': placed([...managers, ...seats], c => ({ scopeId: c.library.scopeId })),
  'people.reset-access': placed(offices, c => ({ id: makeId(), personId: c.personId })),
  'people.read-reset': placeless(everybody, { token: 'tidak-ada' }),
  'people.restore-access': placeless(everybody, {
    ...{ token: 'tidak-ada', password: 'perahu layar biru', device: null },
  }),

  'people.register-phone-key': placeless(everybody, {
    x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
    y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  }),

  'views.list': placeless(keepers, { list: 'libraries' }),
  'views.save': placeless(keepers, { ...view, id: makeId(), list: 'libraries', grantId: null }),
  'views.save for the office': {
    yes: offices,
    inside: (w, as) => ({
      ...{ ...view, id: makeId(), list: 'libraries' },
      grantId: w.people[as].grants[0]?.id,
    }),
    outside: w => ({ ...view, id: makeId(), list: 'libraries', grantId: w.outside.grantId }),
    own: true,
  },
  'views.change': ofView(id => ({ id, version: 1, ...view })),
  'views.remove': ofView(id => ({ id, version: 1 })),
  'views.restore': ofView(id => ({ id, version: 1 })),
}
