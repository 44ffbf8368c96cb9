import { activityForm } from '../../../text/activity-form.ts'
import { fill } from '../../../text/fill.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { AnswerList } from '../../ui/answer-list.tsx'
import { dateTime } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import type { ActivityDraft } from './activity-draft.ts'

/** A draft is there that is about something else: which of the two is gone on with, the person says. */
export function LeftDraft(props: {
  left: { value: ActivityDraft; savedAt: string }
  onGoOn: () => void
  onDrop: () => void
}) {
  const { left: words } = useText(activityForm)
  const { language } = useSession()
  const zone = useZone()
  const { value, savedAt } = props.left
  const name = value.title.trim() || words.unnamed
  return (
    <PhonePage at="activities">
      <Wrap>
        <PageHead
          title={words.title}
          sub={fill(words.text, { name, when: dateTime(savedAt, language, zone) })}
        />
        <AnswerList
          answers={[
            { label: words.goOn, hint: name, icon: 'edit', onClick: props.onGoOn, main: true },
            { label: words.drop, hint: words.dropHint, icon: 'plus', onClick: props.onDrop },
          ]}
        />
      </Wrap>
    </PhonePage>
  )
}
