import './documents.css'
import { useState } from 'preact/hooks'
import { nation } from '../../../contract/access.ts'
import {
  type DocumentKind,
  documentKinds,
  getTemplate,
  mostTemplate,
  previewTemplate,
  resetTemplate,
  writeTemplate,
} from '../../../contract/documents.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { Language } from '../../../contract/fields.ts'
import { type DocumentTemplateId, makeId } from '../../../contract/ids.ts'
import { documents } from '../../../text/documents.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useMaking } from './making.ts'

/** How papers are worded: by the nation for all, by a province for its own. */
export function WordingPage() {
  const words = useText(documents)
  const { grant } = useSignedIn()
  const [kind, setKind] = useState<DocumentKind>('agenda')
  const [language, setLanguage] = useState<Language>('id')
  // what is typed stays until it is saved, whatever is fetched anew and looked at meanwhile
  const [drafts, setDrafts] = useState<Record<string, string | null>>({})
  const key = `${kind} ${language}`
  const scopeId = grant.role === 'national' ? nation : grant.scopeId
  const answer = useAsk(getTemplate, { scopeId, kind, language }, { fresh: true })
  return (
    <OfficePage at="meetings">
      <Wrap>
        <PageHead
          over={<a href="/pertemuan">{words.title}</a>}
          title={words.wording.title}
          sub={words.wording.sub(grant.name)}
        />
        <div class="paper-pairs">
          <Select
            label={words.wording.paper}
            value={kind}
            options={documentKinds.map(value => ({ value, label: words.names[value] }))}
            onChange={value => setKind(documentKinds.find(one => one === value) ?? kind)}
          />
          <Select
            label={words.language}
            value={language}
            options={(['id', 'en'] as const).map(value => ({ value, label: words.languages[value] }))}
            onChange={value => setLanguage(value === 'en' ? 'en' : 'id')}
          />
        </div>
        <Waiting answer={answer} kind="block">
          {told => (
            <Wording
              key={key}
              {...{ told, kind, language, scopeId }}
              typed={drafts[key] ?? null}
              setTyped={body => setDrafts(all => ({ ...all, [key]: body }))}
            />
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Wording(props: {
  told: ResultOf<typeof getTemplate>
  kind: DocumentKind
  language: Language
  scopeId: number
  typed: string | null
  setTyped: (body: string | null) => void
}) {
  const { told, kind, language, scopeId, typed, setTyped } = props
  const { wording: words } = useText(documents)
  const { language: spoken } = useSession()
  const toasts = useToasts()
  const making = useMaking()
  const write = useSend(writeTemplate)
  const reset = useSend(resetTemplate)
  const [id, setId] = useState(() => makeId<DocumentTemplateId>())
  const body = typed ?? told.body
  const at = { scopeId, kind, language }
  const problem = write.error ?? reset.error ?? making.problem
  const done = (strong: string) => () => {
    setTyped(null)
    setId(makeId())
    toasts.show({ strong, glyph: 'done' })
  }
  return (
    <div class="stack wording">
      {problem && <Notice kind="problem" title={says(problem, spoken)} />}
      <TextArea
        label={words.body}
        hint={`${words.from[told.from]}. ${words.hint}`}
        value={body}
        onChange={setTyped}
        rows={22}
        maxLength={mostTemplate}
      />
      {typed !== null && typed !== told.body && <p class="sub">{words.unsaved}</p>}
      <div class="row">
        <Button
          variant="go"
          busy={write.isPending}
          onClick={() =>
            write.mutate({ id, ...at, version: told.version, body }, { onSuccess: done(words.saved) })
          }
        >
          {words.save}
        </Button>
        <Button
          variant="line"
          icon="eye"
          busy={making.busy === 'preview'}
          onClick={() =>
            void making.show('preview', previewTemplate, {
              ...at,
              body,
              meetingId: null,
              origin: location.origin,
            })
          }
        >
          {words.preview}
        </Button>
        {told.from === 'here' && (
          <Button
            variant="line"
            icon="undo"
            busy={reset.isPending}
            onClick={() =>
              reset.mutate({ id, ...at, version: told.version }, { onSuccess: done(words.resetDone) })
            }
          >
            {words.reset}
          </Button>
        )}
      </div>
      <Section title={words.words}>
        <p class="wording-places">
          {told.places.words.map(place => (
            <code key={place}>{`{{${place}}}`}</code>
          ))}
        </p>
      </Section>
      <Section title={words.blocks}>
        <p class="wording-places">
          {told.places.blocks.map(place => (
            <code key={place}>{`{{${place}}}`}</code>
          ))}
        </p>
      </Section>
      {told.versions.length > 0 && (
        <Section title={words.versions}>
          <ul class="papers">
            {told.versions.map(({ version, at: when, by, body: before }) => (
              <li key={version}>
                <span>{words.version(String(version), dateTime(when, spoken, 'WIB'), by ?? '')}</span>
                {before === null ? (
                  <span class="sub">{words.wasReset}</span>
                ) : (
                  <Button variant="bare" size="sm" onClick={() => setTyped(before)}>
                    {words.take}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
