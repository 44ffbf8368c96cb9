import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { isSeat } from '../../contract/access.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import { getMe, type Me } from '../../contract/people.ts'
import type { Problem } from './client.ts'
import { useAtRest } from './at-rest.ts'
import { useLive } from './live.ts'
import { useAsk } from './queries.ts'

export type Language = 'id' | 'en'
export type Grant = Me['grants'][number]
export type NewDevice = ResultOf<typeof getMe>['newDevices'][number]
export type NewPasskey = ResultOf<typeof getMe>['newPasskeys'][number]

type Session = {
  /** Undefined while it is not known yet, null where nobody is signed in. */
  me: Me | null | undefined
  /** The role being worked in. */
  grant: Grant | undefined
  choose(grantId: string): void
  example: boolean
  firstRun: boolean
  /** What the person has to do before any page opens. */
  held: ResultOf<typeof getMe>['held']
  /** Sign-ins from devices that the account did not know. */
  newDevices: readonly NewDevice[]
  /** Passkeys that were added on another device. */
  newPasskeys: readonly NewPasskey[]
  /** The one address at which passkeys work; null where they do not. */
  passkeysAt: string | null
  /** Whose sign-in stands beside the password; null where there is none. */
  provider: string | null
  language: Language
  setLanguage(language: Language): void
  problem: Problem | null
}

const SessionContext = createContext<Session | undefined>(undefined)

export function SessionProvider(props: { children: ComponentChildren }) {
  const { data, error } = useAsk(getMe, {})
  const [language, setLanguage] = useState<Language>(document.documentElement.lang === 'en' ? 'en' : 'id')
  const [chosen] = useState(() => localStorage.getItem('language') !== null)
  const [grantId, choose] = useStored('grant')
  const me = data?.me
  useLive(useAtRest() && Boolean(me) && data?.held === null)
  useEffect(() => {
    // on a device where no language was chosen, the account's own
    if (me && !chosen) setLanguage(me.language)
  }, [me, chosen])
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem('language', language)
  }, [language])
  const session = useMemo<Session>(
    () => ({
      me: data === undefined ? undefined : data.me,
      grant: me?.grants.find(grant => grant.id === grantId) ?? me?.grants[0],
      choose,
      example: data?.example ?? false,
      firstRun: data?.firstRun ?? false,
      held: data?.held ?? null,
      newDevices: data?.newDevices ?? [],
      newPasskeys: data?.newPasskeys ?? [],
      passkeysAt: data?.passkeysAt ?? null,
      provider: data?.provider ?? null,
      language,
      setLanguage,
      problem: error,
    }),
    [data, error, grantId, language],
  )
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession stands outside of SessionProvider')
  return session
}

/** The person and role of a page that is only shown to somebody signed in. */
export function useSignedIn(): { me: Me; grant: Grant } {
  const { me, grant } = useSession()
  if (!me || !grant) throw new Error('this page needs somebody signed in')
  return { me, grant }
}

/** Whether the role being worked in sees and changes nothing: pages then show no way to change something. */
export function useOnlySees(): boolean {
  const { grant } = useSession()
  return grant !== undefined && isSeat(grant.role)
}

/** The words of a dictionary in the language of the page. */
export function useText<T>(words: { id: T; en: T }): T {
  return words[useSession().language]
}

function useStored(name: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(name))
  const store = (next: string) => {
    localStorage.setItem(name, next)
    setValue(next)
  }
  return [value, store]
}
