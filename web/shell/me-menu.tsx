import { useLocation } from 'wouter'
import { isSeat, levelOf, may, type Role } from '../../contract/access.ts'
import { setLanguage, signOut } from '../../contract/people.ts'
import { learning } from '../../text/learning.ts'
import { outbox } from '../../text/outbox.ts'
import { security } from '../../text/security.ts'
import { shell } from '../../text/shell.ts'
import { forgetAnswers } from '../data/kept-answers.ts'
import { onlyHere } from '../data/outbox/rules.ts'
import { useOutbox } from '../data/outbox/use-outbox.ts'
import { useSend } from '../data/queries.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { Avatar } from '../ui/office-frame.tsx'
import { Menu } from '../ui/menu.tsx'
import { setTheme, theme } from '../ui/theme.ts'
import { leaveKnowing } from './leaving.tsx'

/** Who answers for personal data, or may see who looked at it. */
const answers: readonly Role[] = may['privacy.see-looks']

/** Who is signed in: roles to work in, language, appearance, sign out. */
export function MeMenu() {
  const words = useText(shell)
  const { menu: policy } = useText(security).policy
  const session = useSession()
  const { me, grant } = useSignedIn()
  const [, go] = useLocation()
  const leave = useSignOut()
  const keepLanguage = useSend(setLanguage)
  const { title: toSend } = useText(outbox)
  const room = useText(learning)
  const unsent = onlyHere(useOutbox()).length
  const other = session.language === 'id' ? 'en' : 'id'
  const roles = me.grants.map(g => ({
    id: g.id,
    label: g.name,
    hint: words.roles[g.role],
    checked: g.id === grant.id,
    onSelect: () => {
      session.choose(g.id)
      go('/')
    },
  }))
  return (
    <Menu
      variant="me"
      align="end"
      label={me.name}
      head={
        <>
          <b>{me.name}</b>
          <br />
          <span class="sub small">{grant.name}</span>
        </>
      }
      items={[
        ...(roles.length > 1 ? [roles] : []),
        [
          { id: 'account', label: words.me.account, icon: 'settings' as const, href: '/akun' },
          ...(grant.role === 'partner'
            ? []
            : [{ id: 'learning', label: room.menu, icon: 'book' as const, href: '/belajar' }]),
          // left from a time as a library's manager
          ...(unsent > 0 ? [{ id: 'outbox', label: toSend, href: '/kiriman' }] : []),
          ...(grant.role === 'trainer' || grant.role === 'partner'
            ? []
            : [{ id: 'signatories', label: words.me.signatories, href: '/penanda-tangan' }]),
          ...(isSeat(grant.role) || grant.role === 'partner'
            ? []
            : [{ id: 'rescue', label: words.me.rescue, href: '/kiriman/serahkan' }]),
          ...(levelOf(grant) === 'nation'
            ? [{ id: 'boundaries', label: words.me.boundaries, href: '/wilayah/keputusan' }]
            : []),
          ...(grant.libraryId === null && answers.includes(grant.role)
            ? [{ id: 'privacy', label: words.me.privacy, href: '/data-pribadi-kantor' }]
            : []),
          ...(grant.role === 'national' ? [{ id: 'policy', label: policy, href: '/keamanan-akun' }] : []),
          {
            id: 'language',
            label: words.me.language,
            icon: 'globe' as const,
            onSelect: () => {
              session.setLanguage(other)
              keepLanguage.mutate({ language: other })
            },
          },
        ],
        (['system', 'light', 'dark'] as const).map(name => ({
          id: name,
          label: words.me[name],
          checked: theme() === name,
          onSelect: () => setTheme(name),
        })),
        [
          ...(grant.role === 'partner'
            ? []
            : [{ id: 'api', label: words.me.api, icon: 'book' as const, href: '/dokumen-api' }]),
          { id: 'out', label: words.me.signOut, icon: 'logout' as const, onSelect: leave },
        ],
      ]}
    >
      <Avatar name={me.name} />
    </Menu>
  )
}

/** Ends the session, after a question where something waits; drafts and what waits to be sent stay on the device. */
export function useSignOut(): () => void {
  const end = useSend(signOut)
  const { me } = useSession()
  const leave = () =>
    end.mutate(
      {},
      {
        onSuccess: () => {
          // loaded anew, so that no page goes on showing who was here
          void forgetAnswers().finally(() => location.assign('/masuk'))
        },
      },
    )
  return () => void leaveKnowing(me?.personId ?? '', leave)
}
