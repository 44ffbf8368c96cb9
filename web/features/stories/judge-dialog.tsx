import { useState } from 'preact/hooks'
import { storyParts } from '../../../contract/consents.ts'
import {
  publishStory,
  returnStory,
  storyChecks,
  unpublishStory,
  verifyStory,
  withdrawStory,
} from '../../../contract/stories.ts'
import { stories } from '../../../text/stories.ts'
import { storyWording } from '../../../text/story-wording.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { StoryTold } from './told.tsx'

export type Asked = 'verify' | 'giveBack' | 'publish' | 'unpublish' | 'withdraw'
type Check = (typeof storyChecks)[number]
/** Signs of what is evidence; a word is none. */
const shortest = 10

/** Asks once more, and for how one knows or why. */
export function JudgeDialog(props: { asked: Asked; story: StoryTold['story']; onClose: () => void }) {
  const { judge: words, page } = useText(stories)
  const toasts = useToasts()
  const sends = {
    verify: useSend(verifyStory),
    giveBack: useSend(returnStory),
    publish: useSend(publishStory),
    unpublish: useSend(unpublishStory),
    withdraw: useSend(withdrawStory),
  }
  const [text, setText] = useState('')
  const [checks, setChecks] = useState<Check[]>([])
  const [tried, setTried] = useState(false)
  const { asked, story, onClose } = props
  const { id, version } = story
  const isShort =
    asked === 'verify' ? text.trim().length < shortest : asked === 'giveBack' && text.trim() === ''
  const unchecked = asked === 'verify' && checks.length === 0
  const of = {
    verify: { title: words.verifyTitle, action: words.verify, told: words.verified, text: '' },
    giveBack: { title: words.giveBackTitle, action: words.giveBack, told: words.returned, text: '' },
    publish: {
      ...{ title: words.publishTitle, action: words.publish, told: words.published },
      text: words.publishText(usePublicParts(story) || words.nothing),
    },
    unpublish: {
      ...{ title: words.unpublishTitle, action: words.unpublish, told: words.unpublished },
      text: words.unpublishText,
    },
    withdraw: {
      ...{ title: words.withdrawTitle, action: words.withdraw, told: words.withdrawn },
      text: words.withdrawText,
    },
  }[asked]

  function send() {
    setTried(true)
    if (isShort || unchecked) return
    const onSuccess = () => {
      toasts.show({ strong: of.told, glyph: 'done' })
      onClose()
    }
    const seen = { id, version }
    if (asked === 'verify') sends.verify.mutate({ ...seen, evidence: text, checks }, { onSuccess })
    else if (asked === 'giveBack') sends.giveBack.mutate({ ...seen, reason: text }, { onSuccess })
    else if (asked === 'publish') sends.publish.mutate(seen, { onSuccess })
    else if (asked === 'unpublish') sends.unpublish.mutate(seen, { onSuccess })
    else sends.withdraw.mutate({ id }, { onSuccess })
  }
  const { error, isPending } = sends[asked]
  return (
    <FormDialog
      title={of.title}
      action={of.action}
      warn={asked === 'withdraw'}
      problem={error}
      busy={isPending}
      onClose={onClose}
      onSend={send}
    >
      {asked === 'verify' && (
        <CheckList<Check>
          compact
          label={words.checks}
          choices={storyChecks.map(value => ({ value, label: page.checks[value] }))}
          value={checks}
          error={tried && unchecked ? words.oneCheck : undefined}
          onChange={setChecks}
        />
      )}
      {of.text ? (
        <p>{of.text}</p>
      ) : (
        <TextArea
          label={asked === 'verify' ? words.evidence : words.reason}
          hint={asked === 'verify' ? words.evidenceHint : words.reasonHint}
          value={text}
          rows={4}
          maxLength={asked === 'verify' ? 2000 : 1000}
          error={tried && isShort ? (asked === 'verify' ? words.short : words.needed) : undefined}
          onChange={setText}
        />
      )}
    </FormDialog>
  )
}

/** What of it somebody agreed to for public pages, in words. */
function usePublicParts(story: StoryTold['story']): string {
  const { short } = useText(storyWording)
  const inForce = story.consents.filter(
    ({ state, purposes }) => state === 'in-force' && purposes.includes('portal'),
  )
  const parts = storyParts.filter(part => inForce.some(consent => consent.parts.includes(part)))
  return parts.map(part => short[part]).join(', ')
}
