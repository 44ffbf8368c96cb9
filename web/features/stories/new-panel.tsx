import './stories.css'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { makeId, type StoryPanelId } from '../../../contract/ids.ts'
import { type StoryArea, storyAreas } from '../../../contract/stories.ts'
import { listPanels, openPanel } from '../../../contract/story-panels.ts'
import { activities as labels } from '../../../text/activities.ts'
import { storyPanels } from '../../../text/story-panels.ts'
import { monthOf } from '../../data/days.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { addMonths, today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { month } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Member = { id: string; name: string; role: string }
const emptyMember = (): Member => ({ id: makeId(), name: '', role: '' })
const months = () => Array.from({ length: 36 }, (_, n) => addMonths(monthOf(today()), -n))
const mostMembers = 15

/** An office opens a panel (`/kisah-dampak/panel/baru`). */
export function NewPanelPage() {
  const { form: words, back } = useText(storyPanels)
  const answer = useAsk(listPanels, {})
  return (
    <OfficePage at="activities">
      <Wrap narrow>
        <PageHead over={<a href="/kisah-dampak/panel">{back}</a>} title={words.title} />
        <Waiting answer={answer}>{({ mayOpen }) => <Form regions={mayOpen} />}</Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Form({ regions }: { regions: { id: number; name: string }[] }) {
  const { form: words, any } = useText(storyPanels)
  const { topics } = useText(labels)
  const { language } = useSession()
  const toasts = useToasts()
  const [, go] = useLocation()
  const send = useSend(openPanel)
  const [tried, setTried] = useState(false)
  const kept = useFormDraft('story-panel/new', {
    id: makeId<StoryPanelId>(),
    ...{ regionId: regions[0]?.id ?? 1, title: '', area: '' as StoryArea | '' },
    ...{ from: addMonths(monthOf(today()), -11), until: monthOf(today()) },
    members: [emptyMember(), emptyMember()],
  })
  const { draft, edit } = kept
  const { members } = draft
  const named = members.filter(({ name, role }) => name.trim() !== '' && role.trim() !== '')
  const halves = members.some(({ name, role }) => (name.trim() === '') !== (role.trim() === ''))
  const wrong = {
    title: draft.title.trim() === '',
    members: named.length < 2 || halves,
    months: draft.from > draft.until,
  }
  const errorOf = (field: keyof typeof wrong) => (tried && wrong[field] ? words.rules[field] : undefined)
  const amend = (at: number, change: Partial<Member>) =>
    edit({ members: members.map((one, n) => (n === at ? { ...one, ...change } : one)) })
  const monthOptions = months().map(value => ({ value, label: month(value, language) }))

  function onSend() {
    setTried(true)
    if (wrong.title || wrong.members || wrong.months) return
    send.mutate(
      { ...draft, area: draft.area || null, members: named, storyIds: [] },
      {
        onSuccess: () => {
          kept.clear()
          toasts.show({ strong: words.opened, glyph: 'done' })
          go(`/kisah-dampak/panel/${draft.id}`)
        },
      },
    )
  }
  return (
    <PageForm
      action={words.save}
      problem={send.error}
      busy={send.isPending}
      back="/kisah-dampak/panel"
      onSend={onSend}
    >
      {regions.length > 1 && (
        <Select
          label={words.region}
          value={String(draft.regionId)}
          options={regions.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={id => edit({ regionId: Number(id) })}
        />
      )}
      <TextInput
        label={words.name}
        hint={words.nameHint}
        value={draft.title}
        maxLength={160}
        error={errorOf('title')}
        onChange={title => edit({ title })}
      />
      <Select
        label={words.area}
        placeholder={any}
        value={draft.area}
        options={optionsOf(storyAreas, topics)}
        onChange={area => edit({ area })}
      />
      <div class="story-pair">
        <Select
          label={words.from}
          value={draft.from}
          options={monthOptions}
          error={errorOf('months')}
          onChange={from => edit({ from })}
        />
        <Select
          label={words.until}
          value={draft.until}
          options={monthOptions}
          onChange={until => edit({ until })}
        />
      </div>
      <FieldGroup label={words.members} hint={words.membersHint} error={errorOf('members')}>
        {() => (
          <div class="stack">
            {members.map((member, at) => (
              <div key={member.id} class="panel-member" role="group" aria-label={words.member(at + 1)}>
                <TextInput
                  label={words.person}
                  value={member.name}
                  maxLength={120}
                  onChange={name => amend(at, { name })}
                />
                <TextInput
                  label={words.role}
                  value={member.role}
                  maxLength={120}
                  onChange={role => amend(at, { role })}
                />
                {members.length > 2 && (
                  <Button
                    variant="bare"
                    icon="trash"
                    onClick={() => edit({ members: members.filter((_, n) => n !== at) })}
                  >
                    {words.drop}
                  </Button>
                )}
              </div>
            ))}
            {members.length < mostMembers && (
              <div>
                <Button icon="plus" onClick={() => edit({ members: [...members, emptyMember()] })}>
                  {words.add}
                </Button>
              </div>
            )}
          </div>
        )}
      </FieldGroup>
    </PageForm>
  )
}
