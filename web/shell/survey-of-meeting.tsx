import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { makeId, type MeetingId, type SurveyId } from '../../contract/ids.ts'
import { listMeetings } from '../../contract/meetings.ts'
import { makeLinkToken } from '../../contract/pair-codes.ts'
import { makeSurvey } from '../../contract/surveys.ts'
import { type Topic, topics } from '../../contract/themes.ts'
import { activities } from '../../text/activities.ts'
import { surveys as texts } from '../../text/surveys.ts'
import { useAsk, useSend } from '../data/queries.ts'
import { useText } from '../data/session.tsx'
import { FormDialog } from './form-dialog.tsx'
import { Waiting } from './waiting.tsx'
import { optionsOf } from '../ui/options.ts'
import { Select } from '../ui/select.tsx'

/**
 * An office asks those who came to a meeting or a training.
 * @param props.of the meeting whose page it is on; without it one is chosen
 */
export function MakeOfMeeting({
  of,
  onClose,
}: {
  of?: { id: MeetingId; title: string }
  onClose: () => void
}) {
  const { list: words, make } = useText(texts)
  const { topics: areas } = useText(activities)
  const [, go] = useLocation()
  const [own] = useState(() => ({ id: makeId<SurveyId>(), token: makeLinkToken() }))
  const [meetingId, setMeeting] = useState<MeetingId | ''>(of?.id ?? '')
  const [area, setArea] = useState<Topic | ''>('')
  const [tried, setTried] = useState(false)
  const send = useSend(makeSurvey)
  const answer = useAsk(listMeetings, { sort: 'starts', order: 'desc', limit: 100 } as never, {
    enabled: of === undefined,
  })
  const missing = (lacks: boolean) => (tried && lacks ? make.missing : undefined)

  function save() {
    setTried(true)
    if (meetingId === '' || area === '') return
    const input = {
      ...({ ...own, about: 'meeting', area, libraryId: null, activityId: null, meetingId } as const),
      ...{ service: null, people: null },
    }
    send.mutate(input, { onSuccess: () => go(`/survei/${own.id}`) })
  }
  return (
    <FormDialog
      title={words.makeTitle}
      action={make.save}
      problem={send.error}
      busy={send.isPending}
      onSend={save}
      onClose={onClose}
    >
      <p class="small sub">{make.hint}</p>
      {of ? (
        <p>
          {words.meeting}: <b>{of.title}</b>
        </p>
      ) : (
        <Waiting answer={answer}>
          {({ meetings }) =>
            meetings.length === 0 ? (
              <p>{words.noMeetings}</p>
            ) : (
              <Select
                label={words.meeting}
                placeholder="–"
                value={meetingId}
                error={missing(meetingId === '')}
                options={meetings.map(({ id, title }) => ({ value: id, label: title }))}
                onChange={setMeeting}
              />
            )
          }
        </Waiting>
      )}
      <Select
        label={make.area}
        placeholder="–"
        value={area}
        error={missing(area === '')}
        options={optionsOf(topics, areas)}
        onChange={setArea}
      />
    </FormDialog>
  )
}
