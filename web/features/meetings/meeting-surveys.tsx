import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { listSurveys } from '../../../contract/surveys.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { SurveyRows } from '../../shell/survey-lines.tsx'
import { MakeOfMeeting } from '../../shell/survey-of-meeting.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'

/** What those who came were asked: at once, and weeks later. From its last day on, whoever keeps it asks them. */
export function MeetingSurveys({ meeting }: { meeting: Meeting }) {
  const { grant } = useSignedIn()
  const sees = may['surveys.see'].some(role => role === grant.role)
  return sees && meeting.state !== 'draft' ? <Surveys meeting={meeting} /> : null
}

function Surveys({ meeting }: { meeting: Meeting }) {
  const words = useText(texts)
  const { grant } = useSignedIn()
  const [making, setMaking] = useState(false)
  const { data } = useAsk(listSurveys, { meetingId: meeting.id })
  if (!data) return null
  const keeps = meeting.mine && may['surveys.keep'].some(role => role === grant.role)
  const isOver = meeting.state !== 'cancelled' && meeting.ends.slice(0, 10) <= today()
  const offers = keeps && isOver && data.surveys.every(({ kind }) => kind === 'follow-up')
  if (data.surveys.length === 0 && !offers) return null
  return (
    <Section title={words.title}>
      <SurveyRows surveys={data.surveys} />
      {offers && (
        <>
          <p class="sub">{words.meetingHint}</p>
          <Button size="sm" icon="chat" onClick={() => setMaking(true)}>
            {words.list.makeTitle}
          </Button>
        </>
      )}
      {making && <MakeOfMeeting of={meeting} onClose={() => setMaking(false)} />}
    </Section>
  )
}
