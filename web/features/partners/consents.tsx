import './partners.css'
import { useState } from 'preact/hooks'
import type { PartnerId } from '../../../contract/ids.ts'
import {
  type ConsentKind,
  consentKinds,
  getConsents,
  setConsent,
} from '../../../contract/partner-consents.ts'
import { partnerConsents } from '../../../text/partner-consents.ts'
import { shell } from '../../../text/shell.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says as saysWhy } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { State } from '../../ui/state.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'

type Word = { what: ConsentKind; given: boolean }
const hows = ['letter', 'telephone', 'meeting', 'message'] as const

/** What a partner lets be public of its promises: it says so itself, or an office tells how it did. */
export function Consents({ partnerId }: { partnerId: PartnerId }) {
  const words = useText(partnerConsents)
  const { language } = useSession()
  const zone = useZone()
  const toasts = useToasts()
  const send = useSend(setConsent)
  const [asked, setAsked] = useState<Word | null>(null)
  const { data } = useAsk(getConsents, { partnerId })
  if (!data) return null
  const { says, history } = data
  const done = ({ given }: { given: boolean }) => {
    setAsked(null)
    toasts.show({ strong: given ? words.allowed : words.stopped, glyph: 'done' })
  }
  const press = (word: Word) =>
    says === 'office' ? setAsked(word) : send.mutate({ partnerId, ...word }, { onSuccess: done })
  return (
    <Section title={words.title} id="izin">
      <p class="sub small">{words.lead}</p>
      {says === 'office' && <p class="sub small">{words.office}</p>}
      {send.error && asked === null && <Notice kind="problem" title={saysWhy(send.error, language)} />}
      <ul class="lines">
        {consentKinds.map(what => (
          <li key={what} class="consent">
            <span>
              <b>{words.kinds[what]}</b>
              <br />
              <span class="sub small">{words.hints[what]}</span>
            </span>
            <span class="row">
              <State glyph={data[what] ? 'done' : 'cancelled'}>{data[what] ? words.on : words.off}</State>
              {says !== null && (
                <Button
                  size="sm"
                  busy={send.isPending && asked === null && send.variables?.what === what}
                  label={(data[what] ? words.stop : words.allow)(words.kinds[what])}
                  onClick={() => press({ what, given: !data[what] })}
                >
                  {data[what] ? words.stopIt : words.allowIt}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {history.length > 0 && (
        <details>
          <summary class="small">{words.past}</summary>
          <ol class="lines">
            {history.map(({ what, given, at, by, office, how, note }) => (
              <li key={`${at}${what}`} class="small">
                {words.word(words.kinds[what], given)}{' '}
                <span class="sub">
                  {[
                    dateTime(at, language, zone),
                    by,
                    office && how && words.byOffice(office, words.hows[how]),
                    note,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {asked && (
        <HowSaid
          word={asked}
          problem={send.error}
          busy={send.isPending}
          onClose={() => setAsked(null)}
          onSend={said => send.mutate({ partnerId, ...asked, said }, { onSuccess: done })}
        />
      )}
    </Section>
  )
}

/** Asked of an office: how the partner said so. */
function HowSaid(props: {
  word: Word
  problem: Parameters<typeof saysWhy>[0] | null
  busy: boolean
  onSend: (said: { how: (typeof hows)[number]; note: string }) => void
  onClose: () => void
}) {
  const words = useText(partnerConsents)
  const { optional } = useText(shell)
  const [how, setHow] = useState<(typeof hows)[number] | ''>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { what, given } = props.word
  return (
    <FormDialog
      title={(given ? words.allow : words.stop)(words.kinds[what])}
      action={given ? words.allowIt : words.stopIt}
      problem={props.problem}
      busy={props.busy}
      onClose={props.onClose}
      onSend={() => {
        setTried(true)
        if (how !== '') props.onSend({ how, note })
      }}
    >
      <Select
        label={words.how}
        placeholder={words.choose}
        value={how}
        options={optionsOf(hows, words.hows)}
        error={tried && how === '' ? words.needed : undefined}
        onChange={value => setHow(value as (typeof hows)[number])}
      />
      <TextInput
        label={words.note}
        hint={words.noteHint}
        optional={optional}
        value={note}
        maxLength={160}
        onChange={setNote}
      />
    </FormDialog>
  )
}
