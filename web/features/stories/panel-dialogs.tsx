import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { StoryId } from '../../../contract/ids.ts'
import { choose, type getPanel, putStory, shortestReason, vote } from '../../../contract/story-panels.ts'
import { storyPanels } from '../../../text/story-panels.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

export type Panel = ResultOf<typeof getPanel>['panel']
export type PanelAct = 'put' | 'vote' | 'choose'

/** Puts a story before the panel, notes what a member chose and why, or concludes. */
export function PanelDialog(props: { act: PanelAct; panel: Panel; onClose: () => void }) {
  const { one } = useText(storyPanels)
  const toasts = useToasts()
  const sends = { put: useSend(putStory), vote: useSend(vote), choose: useSend(choose) }
  const [memberId, setMember] = useState('')
  const [storyId, setStory] = useState<StoryId | ''>('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { act, panel, onClose } = props
  const isShort = act !== 'put' && reason.trim().length < shortestReason
  const of = {
    put: { title: one.putTitle, action: one.put, told: one.put_ },
    vote: { title: one.voteTitle, action: one.vote, told: one.voted },
    choose: { title: one.chooseTitle, action: one.choose, told: one.closedToast },
  }[act]
  const there =
    act === 'put'
      ? panel.choices.map(({ id, title, libraryName }) => ({ value: id, label: `${title}, ${libraryName}` }))
      : panel.storyList
          .filter(({ title }) => title !== null)
          .map(({ id, title, libraryName }) => ({ value: id, label: `${title}, ${libraryName}` }))

  function send() {
    setTried(true)
    if (storyId === '' || isShort || (act === 'vote' && memberId === '')) return
    const onSuccess = () => {
      toasts.show({ strong: of.told, glyph: 'done' })
      onClose()
    }
    const { id, version } = panel
    if (act === 'put') sends.put.mutate({ id, storyId }, { onSuccess })
    else if (act === 'vote') sends.vote.mutate({ id, memberId, storyId, reason }, { onSuccess })
    else sends.choose.mutate({ id, version, storyId, reason }, { onSuccess })
  }
  const { error, isPending } = sends[act]
  return (
    <FormDialog
      title={of.title}
      action={of.action}
      problem={error}
      busy={isPending}
      onClose={onClose}
      onSend={send}
    >
      {act === 'choose' && <p>{one.chooseText}</p>}
      {act === 'vote' && (
        <Select
          label={one.member}
          placeholder="–"
          value={memberId}
          options={panel.memberList.map(({ id, name, role }) => ({
            value: id as string,
            label: `${name}, ${role}`,
          }))}
          error={tried && memberId === '' ? one.pick : undefined}
          onChange={setMember}
        />
      )}
      {there.length === 0 ? (
        <p>{one.noChoices}</p>
      ) : (
        <Select<StoryId>
          label={act === 'put' ? one.putChoice : one.which}
          placeholder="–"
          value={storyId}
          options={there}
          error={tried && storyId === '' ? one.pick : undefined}
          onChange={setStory}
        />
      )}
      {act !== 'put' && (
        <TextArea
          label={one.why}
          hint={one.whyHint}
          value={reason}
          rows={5}
          maxLength={1000}
          error={tried && isShort ? one.short : undefined}
          onChange={setReason}
        />
      )}
    </FormDialog>
  )
}
