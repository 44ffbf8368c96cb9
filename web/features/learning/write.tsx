import './learning.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import {
  getModule,
  type LearningKind,
  learningKinds,
  mostLearningItems,
  putModule,
} from '../../../contract/learning.ts'
import type { LearningModuleId } from '../../../contract/ids.ts'
import { strategies, topics } from '../../../contract/themes.ts'
import { activities as themes } from '../../../text/activities.ts'
import { learning } from '../../../text/learning.ts'
import { useDraft } from '../../data/drafts.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { draftOf, faultsOf, inputOf, type ItemDraft, type ModuleDraft, newItem, newModule } from './draft.ts'
import { ItemFields } from './item-fields.tsx'

export const WriteModulePage = () => (
  <OfficePage>
    <Wrap narrow>
      <ModuleForm draftKey="learning/new" start={newModule()} />
    </Wrap>
  </OfficePage>
)

export function ChangeModulePage() {
  const { id } = useParams<{ id: LearningModuleId }>()
  const answer = useAsk(getModule, { id }, { fresh: true })
  return (
    <OfficePage>
      <Wrap narrow>
        <Waiting answer={answer}>
          {told => <ModuleForm draftKey={`learning/${id}/${told.module.version}`} start={draftOf(told)} />}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

/** A module whole: what it is about, and its parts in order; kept as a draft while one types. */
function ModuleForm({ draftKey, start }: { draftKey: string; start: ModuleDraft }) {
  const { keep: words, title: room, strategy, topic } = useText(learning)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const toasts = useToasts()
  const { draft, change, clear } = useDraft(draftKey, start)
  const send = useSend(putModule)
  const [tried, setTried] = useState(false)
  const faults = tried ? faultsOf(draft) : new Map<string, never>()
  const wrong = (at: string) => {
    const fault = faults.get(at)
    return fault && words[fault]
  }
  const setItems = (items: ItemDraft[]) => change({ items })

  function save() {
    setTried(true)
    const input = inputOf(draft, grant.scopeId)
    if (input === null) return
    send.mutate(input as never, {
      onSuccess: () => {
        clear()
        toasts.show({ strong: words.saved, glyph: 'done' })
        go(draft.version === null ? `/belajar/${draft.id}/ubah` : `/belajar/${draft.id}`)
      },
    })
  }

  const add = (kind: LearningKind) => setItems([...draft.items, newItem(kind)])
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <PageHead
        over={<a href={draft.version === null ? '/belajar' : `/belajar/${draft.id}`}>{room}</a>}
        title={draft.version === null ? words.newTitle : words.changeTitle}
        sub={`${words.office}: ${grant.name}`}
      />
      <Section title={words.facts}>
        <div class="stack">
          <TextInput
            label={words.name}
            value={draft.title}
            maxLength={160}
            error={wrong('title')}
            onChange={title => change({ title })}
          />
          <TextArea
            label={words.summary}
            hint={words.summaryHint}
            rows={3}
            maxLength={600}
            value={draft.summary}
            error={wrong('summary')}
            onChange={summary => change({ summary })}
          />
          <Select
            label={strategy}
            placeholder="—"
            options={optionsOf(strategies, themes[language].strategies)}
            value={draft.strategy}
            error={wrong('strategy')}
            onChange={value => change({ strategy: value })}
          />
          <Select
            label={topic}
            placeholder="—"
            options={optionsOf(topics, themes[language].topics)}
            value={draft.topic}
            error={wrong('topic')}
            onChange={value => change({ topic: value })}
          />
          <TextInput
            label={words.hours}
            hint={words.hoursHint}
            inputMode="numeric"
            value={draft.hours}
            error={wrong('hours')}
            onChange={hours => change({ hours })}
          />
        </div>
      </Section>
      <Section title={words.parts} note={words.partsHint}>
        {draft.items.map((item, at) => (
          <ItemFields
            key={item.id}
            item={item}
            at={at}
            last={at === draft.items.length - 1}
            saved={start.items.some(({ id }) => id === item.id)}
            wrong={wrong}
            onChange={next => setItems(draft.items.with(at, next))}
            onMove={by => setItems(moved(draft.items, at, by))}
            onRemove={() => setItems(draft.items.filter(({ id }) => id !== item.id))}
          />
        ))}
        {draft.items.length < mostLearningItems && (
          <div class="learning-add" role="group" aria-label={words.addLabel}>
            {learningKinds.map(kind => (
              <Button key={kind} size="sm" icon="plus" onClick={() => add(kind)}>
                {words.add[kind]}
              </Button>
            ))}
          </div>
        )}
      </Section>
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      <Button type="submit" variant="go" size="big" busy={send.isPending}>
        {words.save}
      </Button>
    </form>
  )
}

function moved(items: ItemDraft[], at: number, by: 1 | -1): ItemDraft[] {
  const [here, there] = [items[at], items[at + by]]
  return here && there ? items.with(at, there).with(at + by, here) : items
}
