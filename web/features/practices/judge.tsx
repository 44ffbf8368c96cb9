import { useState } from 'preact/hooks'
import {
  getPractice,
  type Practice,
  publishPractice,
  retirePractice,
  reviewPractice,
} from '../../../contract/practices.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Asked = 'good' | 'back' | 'publish' | 'retire'

/** What a trainer or an office does with a card: looked over, returned, published, taken out of use. */
export function Judge(props: { practice: Practice; can: ResultOf<typeof getPractice>['can'] }) {
  const { review: words } = useText(practicePages)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { practice, can } = props
  const judges = can.review && (practice.state === 'submitted' || practice.state === 'reviewed')
  const first = practice.state === 'submitted'
  if (!judges && !can.publish && !can.retire && practice.state !== 'submitted') return null
  return (
    <>
      {judges && (
        <section class="pr-do" aria-label={words.title}>
          <h2>{words.title}</h2>
          <p class="small sub">{words.lead}</p>
          {first && (
            <Button variant="go" size="big" wide icon="check" onClick={() => setAsked('good')}>
              {words.good}
            </Button>
          )}
          <Button variant="line" size="big" wide icon="undo" onClick={() => setAsked('back')}>
            {words.giveBack}
          </Button>
        </section>
      )}
      {!judges && practice.state === 'submitted' && <p class="small sub">{words.waits}</p>}
      {can.publish && practice.state === 'reviewed' && (
        <section class="pr-do" aria-label={words.publish}>
          <p class="small sub">{words.toPublish}</p>
          <Button variant="go" size="big" wide icon="lamp" onClick={() => setAsked('publish')}>
            {words.publish}
          </Button>
        </section>
      )}
      {can.retire && practice.state === 'published' && (
        <Button variant="warn" wide onClick={() => setAsked('retire')}>
          {words.retire}
        </Button>
      )}
      {asked !== null && <JudgeDialog asked={asked} practice={practice} onClose={() => setAsked(null)} />}
    </>
  )
}

function JudgeDialog(props: { asked: Asked; practice: Practice; onClose: () => void }) {
  const { review: words } = useText(practicePages)
  const toasts = useToasts()
  const review = useSend(reviewPractice)
  const publish = useSend(publishPractice)
  const retire = useSend(retirePractice)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { asked, practice, onClose } = props
  const { id, version } = practice
  const needed = asked === 'back' || asked === 'retire'
  const of = {
    good: { title: words.goodTitle, action: words.good, hint: words.goodHint, told: words.reviewed },
    back: {
      title: words.giveBackTitle,
      action: words.giveBack,
      hint: words.giveBackHint,
      told: words.returned,
    },
    publish: { title: words.publishTitle, action: words.publish, hint: '', told: words.published },
    retire: { title: words.retireTitle, action: words.retire, hint: words.retireHint, told: words.retired },
  }[asked]

  function send() {
    setTried(true)
    if (needed && text.trim() === '') return
    const onSuccess = () => {
      toasts.show({ strong: of.told, glyph: 'done' })
      onClose()
    }
    if (asked === 'publish') publish.mutate({ id, version }, { onSuccess })
    else if (asked === 'retire') retire.mutate({ id, version, reason: text }, { onSuccess })
    else
      review.mutate(
        { id, version, outcome: asked === 'good' ? 'reviewed' : 'returned', remark: text },
        { onSuccess },
      )
  }
  return (
    <FormDialog
      title={of.title}
      action={of.action}
      warn={asked === 'retire'}
      problem={review.error ?? publish.error ?? retire.error}
      busy={review.isPending || publish.isPending || retire.isPending}
      onClose={onClose}
      onSend={send}
    >
      {asked === 'publish' ? (
        <p>{words.publishText}</p>
      ) : (
        <TextArea
          label={needed ? words.reason : words.remark}
          hint={of.hint}
          value={text}
          rows={4}
          maxLength={asked === 'retire' ? 400 : 600}
          error={tried && needed && text.trim() === '' ? words.needed : undefined}
          onChange={setText}
        />
      )}
    </FormDialog>
  )
}
