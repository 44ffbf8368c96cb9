import './forms.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import { closeForm, getForm, openForm, removeForm } from '../../../contract/forms.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { FormId } from '../../../contract/ids.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { AnyPage } from '../../shell/any-page.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { FormMark } from '../../shell/form-mark.tsx'
import { ShareWays } from '../../shell/share-ways.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { linkOf, pageOf, useMeetingPage } from './parts.ts'
import { Questions } from './questions.tsx'
import { Results } from './results.tsx'

type Told = ResultOf<typeof getForm>

/** One form: its link, its questions, its results, and what is done with it. */
export function FormPage() {
  const { form: id = '' } = useParams()
  const { list: words } = useText(forms)
  const answer = useAsk(getForm, { id: id as FormId })
  return (
    <AnyPage office="meetings" wide>
      {answer.error?.offline && answer.data === undefined ? (
        <Notice kind="warning" title={words.off} />
      ) : (
        <Waiting answer={answer} kind="block">
          {told => <Whole key={told.form.id} told={told} reload={answer.refetch} />}
        </Waiting>
      )}
    </AnyPage>
  )
}

function Whole({ told, reload }: { told: Told; reload: () => Promise<unknown> }) {
  const words = useText(forms)
  const { language } = useSession()
  const { form, meeting } = told
  const up = useMeetingPage(meeting.id)
  // who comes to a form that was opened wants to know what was answered
  const [filters, set] = useFilters({ tampil: form.state === 'draft' ? 'pertanyaan' : 'hasil' })
  return (
    <>
      <PageHead
        over={
          <>
            <a href={up}>{meeting.title}</a>
            {' · '}
            <a href={`/pertemuan/${meeting.id}/formulir`}>{words.title}</a>
          </>
        }
        title={form.title}
        sub={
          <>
            <FormMark state={form.state} />
            {` · ${words.kinds[form.kind]}, ${form.anonymous ? words.anonymous : words.named} · `}
            <span aria-live="polite" class="num">
              {words.answers(number(form.answers, language))}
            </span>
          </>
        }
        actions={told.mine && form.token && <Actions told={told} />}
      />
      {told.mine && form.token && form.state !== 'closed' && <Link told={told} token={form.token} />}
      <Tabs
        label={form.title}
        value={filters.tampil}
        onChange={tampil => set({ tampil }, { replace: true })}
        tabs={[
          { id: 'pertanyaan', label: words.page.tabs.questions, count: number(form.questions, language) },
          { id: 'hasil', label: words.page.tabs.results },
        ]}
      >
        {filters.tampil === 'hasil' ? <Results form={form} /> : <Questions told={told} reload={reload} />}
      </Tabs>
    </>
  )
}

function Actions({ told: { form, meeting } }: { told: Told }) {
  const { page: words } = useText(forms)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const toasts = useToasts()
  const open = useSend(openForm)
  const close = useSend(closeForm)
  const [removing, setRemoving] = useState(false)
  const step = { id: form.id, version: form.version }
  const when = (said: string) => ({
    onSuccess: () => toasts.show({ strong: said, glyph: 'done' as const }),
    onError: (problem: Parameters<typeof says>[0]) =>
      toasts.show({ strong: says(problem, language), glyph: 'late' as const }),
  })
  if (onlySees) return null
  return (
    <>
      <Button variant="line" icon="eye" newTab href={`${linkOf(form.token ?? '')}?pratinjau=1`}>
        {words.preview}
      </Button>
      {form.answers === 0 && form.state !== 'open' && (
        <Button variant="bare" icon="trash" onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
      )}
      {form.state === 'open' && (
        <Button variant="line" icon="qr" href={`${pageOf(form)}/layar`}>
          {words.screen}
        </Button>
      )}
      {form.state === 'open' ? (
        <Button
          variant="line"
          icon="lock"
          busy={close.isPending}
          onClick={() => close.mutate(step, when(words.closed))}
        >
          {words.close}
        </Button>
      ) : (
        meeting.state !== 'cancelled' && (
          <Button
            variant={form.state === 'draft' ? 'go' : 'line'}
            icon="unlock"
            busy={open.isPending}
            onClick={() => open.mutate(step, when(words.opened))}
          >
            {form.state === 'draft' ? words.open : words.reopen}
          </Button>
        )
      )}
      {removing && <RemoveDialog form={form} onClose={() => setRemoving(false)} />}
    </>
  )
}

function RemoveDialog({ form, onClose }: { form: Told['form']; onClose: () => void }) {
  const { page: words } = useText(forms)
  const toasts = useToasts()
  const [, go] = useLocation()
  const remove = useSend(removeForm)
  return (
    <FormDialog
      warn
      title={words.removeTitle(form.title)}
      action={words.remove}
      problem={remove.error}
      busy={remove.isPending}
      onClose={onClose}
      onSend={() => {
        const onSuccess = () => {
          toasts.show({ strong: words.removed, glyph: 'done' })
          go(`/pertemuan/${form.meetingId}/formulir`)
        }
        remove.mutate({ id: form.id, version: form.version }, { onSuccess })
      }}
    >
      <p>{words.removeText}</p>
    </FormDialog>
  )
}

function Link({ told: { form, meeting }, token }: { told: Told; token: string }) {
  const { page: words, share } = useText(forms)
  const link = linkOf(token)
  return (
    <Section title={words.share}>
      <div class="form-link">
        <p>
          <code>{link}</code>
        </p>
        <ShareWays
          name={form.title}
          text={words.shareText(form.title, meeting.title, link)}
          copies={link}
          words={share}
        />
        <p class="sub small">{words.shareHint}</p>
      </div>
    </Section>
  )
}
