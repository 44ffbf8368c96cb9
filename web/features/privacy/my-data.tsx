import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { makeId } from '../../../contract/ids.ts'
import { privacyPath } from '../../../contract/privacy.ts'
import { askCorrection, fetchMyCopy, myCorrections } from '../../../contract/privacy-requests.ts'
import { privacyPages } from '../../../text/privacy-pages.ts'
import { fetchPaper, Problem } from '../../data/client.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { shortDate } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { PhoneHead } from '../../ui/phone-frame.tsx'
import { save } from '../../ui/save-file.ts'
import { State } from '../../ui/state.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { LooksList } from './looks-list.tsx'
import './privacy.css'

/** What is kept about oneself: a copy, corrections, and for a library who looked. */
export function MyDataPage() {
  const words = useText(privacyPages).mine
  const { grant } = useSignedIn()
  const { language } = useSession()
  return (
    <Frame title={words.title}>
      <Section title={words.copy}>
        <Copy />
        <p class="privacy-notice">
          <a href={privacyPath + (language === 'en' ? '?lang=en' : '')} rel="external">
            {words.notice}
          </a>
        </p>
      </Section>
      <Section title={words.wrong}>
        <Ask />
        <Asked />
      </Section>
      {grant.role === 'library' && (
        <Section title={words.looks}>
          <LooksList />
        </Section>
      )}
    </Frame>
  )
}

function Frame(props: { title: string; children: ComponentChildren }) {
  const { grant, me } = useSignedIn()
  if (grant.libraryId !== null)
    return (
      <PhonePage
        at="more"
        header={
          <>
            <PhoneHead title={me.name} sub={grant.name} />
            <h1>{props.title}</h1>
          </>
        }
      >
        {props.children}
      </PhonePage>
    )
  return (
    <OfficePage at="account">
      <Wrap>
        <PageHead title={props.title} over={me.name} />
        <div class="account">{props.children}</div>
      </Wrap>
    </OfficePage>
  )
}

function Copy() {
  const words = useText(privacyPages).mine
  const { language } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function fetchIt() {
    setBusy(true)
    setProblem(null)
    try {
      save(await fetchPaper(fetchMyCopy, {}), `${words.file}.zip`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div class="stack">
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <p class="sub">{words.copyText}</p>
      <div>
        <Button variant="line" icon="download" busy={busy} onClick={() => void fetchIt()}>
          {words.fetch}
        </Button>
      </div>
    </div>
  )
}

function Ask() {
  const words = useText(privacyPages).mine
  const { language } = useSession()
  const toasts = useToasts()
  const [{ id, what, wish }, set] = useState(() => ({ id: makeId<string>(), what: '', wish: '' }))
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useSend(askCorrection)
  const lacks = (text: string) => (tried && text.trim() === '' ? words.needed : undefined)
  function send() {
    setTried(true)
    if (what.trim() === '' || wish.trim() === '') return
    mutate(
      { id, what, wish },
      {
        onSuccess: () => {
          set({ id: makeId<string>(), what: '', wish: '' })
          setTried(false)
          toasts.show({ strong: words.sent, text: words.sentText })
        },
      },
    )
  }
  return (
    <form
      class="stack privacy-ask"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <p class="sub">{words.wrongText}</p>
      {error && <Notice kind="problem" title={says(error, language)} />}
      <TextInput
        label={words.what}
        value={what}
        maxLength={200}
        error={lacks(what)}
        onChange={value => set(now => ({ ...now, what: value }))}
      />
      <TextArea
        label={words.wish}
        value={wish}
        maxLength={1000}
        error={lacks(wish)}
        onChange={value => set(now => ({ ...now, wish: value }))}
      />
      <div>
        <Button type="submit" busy={isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  )
}

function Asked() {
  const words = useText(privacyPages).requests
  const { language } = useSession()
  const answer = useAsk(myCorrections, {})
  return (
    <Waiting answer={answer}>
      {({ corrections }) => (
        <ul class="person-roles">
          {corrections.map(({ id, what, askedAt, outcome, answer: said }) => (
            <li key={id}>
              <div>
                <b>{what}</b>
                <p class="sub small">{words.asked(shortDate(askedAt, language))}</p>
                {said && <p>{said}</p>}
              </div>
              <State glyph={outcome === null ? 'ring' : outcome === 'corrected' ? 'done' : 'cancelled'}>
                {outcome === null ? words.waiting : words[outcome]}
              </State>
            </li>
          ))}
        </ul>
      )}
    </Waiting>
  )
}
