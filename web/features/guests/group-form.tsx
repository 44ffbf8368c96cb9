import { useState } from 'preact/hooks'
import { addGroup, type GuestGroup, previewGroup } from '../../../contract/guest-invitations.ts'
import { type GuestPart, guestParts } from '../../../contract/guests.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'

const shown = 20
const usualPart: Partial<Record<GuestGroup, GuestPart>> = {
  'regency-officers': 'official',
  'province-officers': 'official',
  partners: 'partner',
}

/** People by role and region; who they are is shown before they are put on the list. */
export function GroupForm({ meeting, onAdded }: { meeting: Meeting; onAdded: (n: number) => void }) {
  const { group: words, form, parts } = useText(guests)
  const { language } = useSession()
  const send = useSend(addGroup)
  const [group, setGroup] = useState<GuestGroup>('enrolled-managers')
  const [part, setPart] = useState<GuestPart>('participant')
  const thisYear = Number(meeting.starts.slice(0, 4))
  const [year, setYear] = useState(String(thisYear))
  const isOfYear = group === 'enrolled-managers'
  const asked = { meetingId: meeting.id, group, ...(isOfYear && { year: Number(year) }) }
  const answer = useAsk(previewGroup, asked, { fresh: true })
  const say = (n: number) => number(n, language)
  return (
    <div class="stack">
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      <Select
        label={words.label}
        value={group}
        options={optionsOf(groupsOf(meeting), words.groups)}
        onChange={value => {
          setGroup(value as GuestGroup)
          setPart(usualPart[value as GuestGroup] ?? 'participant')
        }}
      />
      {isOfYear && (
        <Select
          label={words.year}
          value={year}
          options={[1, 0, -1, -2].map(n => String(thisYear + n)).map(value => ({ value, label: value }))}
          onChange={setYear}
        />
      )}
      <Select
        label={form.part}
        value={part}
        options={optionsOf(guestParts, parts)}
        onChange={value => setPart(value as GuestPart)}
      />
      <Waiting answer={answer} kind="rows">
        {({ count, there, people }) => (
          <div class="stack" role="status">
            <p>
              {count > 0 ? <b>{words.count(say(count))}</b> : words.nobody}
              {there > 0 && <span class="sub"> · {words.there(say(there))}</span>}
            </p>
            {people.length > 0 && (
              <ul class="guest-names">
                {people.slice(0, shown).map(({ name, agency }) => (
                  <li key={`${name}${agency}`}>
                    {name} <span class="sub small">{agency}</span>
                  </li>
                ))}
              </ul>
            )}
            {count > shown && <p class="sub small">{words.more(say(count - shown))}</p>}
            {count > 0 && (
              <div class="row">
                <Button
                  variant="go"
                  busy={send.isPending}
                  onClick={() =>
                    send.mutate(
                      {
                        ...{ meetingId: meeting.id, group, part, regionId: null },
                        year: isOfYear ? Number(year) : null,
                      },
                      { onSuccess: ({ added }) => onAdded(added) },
                    )
                  }
                >
                  {words.add(say(count))}
                </Button>
              </div>
            )}
          </div>
        )}
      </Waiting>
    </div>
  )
}

/** Those that there are for the level of the meeting. */
function groupsOf({ province, beside }: Meeting): GuestGroup[] {
  // a meeting of a regency names its province
  const isAbove = province === null
  return [
    ...(['enrolled-managers', 'managers', 'regency-officers'] as const),
    ...(isAbove ? (['province-officers', 'trainers'] as const) : []),
    'partners',
    ...(beside === null ? [] : (['beside'] as const)),
  ]
}
