import { useState } from 'preact/hooks'
import type { Enrolment } from '../../../contract/programme.ts'
import { replications } from '../../../text/replications.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, rupiah } from '../../ui/format.ts'
import { MentorDialog } from './mentor-dialog.tsx'

/** Who accompanies a replication, on what money, and whether the level above has confirmed it. */
export function ReplicationFacts({ enrolment: e, changes }: { enrolment: Enrolment; changes: boolean }) {
  const words = useText(replications)
  const { language } = useSession()
  const [choosing, setChoosing] = useState(false)
  const budget = e.budget ?? e.decree?.budget ?? null
  return (
    <div class="path-facts">
      <Facts
        facts={[
          { label: words.facts.mentor, value: e.mentor?.name ?? words.facts.noMentor },
          ...(e.funding ? [{ label: words.facts.funding, value: words.fundings[e.funding] }] : []),
          ...(budget === null ? [] : [{ label: words.facts.budget, value: rupiah(budget, language) }]),
          ...(e.decree
            ? [{ label: words.facts.decree, value: `${e.decree.number}, ${date(e.decree.date, language)}` }]
            : []),
        ]}
      />
      <p class="small sub">
        {e.confirmedOn ? words.confirmed(date(e.confirmedOn, language)) : words.unconfirmed}
      </p>
      {changes && (
        <Button variant="line" icon="people" onClick={() => setChoosing(true)}>
          {words.mentor.choose}
        </Button>
      )}
      {choosing && <MentorDialog enrolment={e} onClose={() => setChoosing(false)} />}
    </div>
  )
}
