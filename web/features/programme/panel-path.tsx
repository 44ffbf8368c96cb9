import { useState } from 'preact/hooks'
import type { Enrolment } from '../../../contract/programme.ts'
import { pathSteps, type ToldStep, toldSteps } from '../../../contract/replications.ts'
import { replications } from '../../../text/replications.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { ReplicationFacts } from './replication-facts.tsx'
import { PathNotice, ReplicationPath } from './replication-path.tsx'
import { NoteStepDialog, TakeBackDialog } from './step-dialogs.tsx'

/** The path of a replication beside the list: the regency tells its steps here. */
export function PanelPath({ enrolment: e }: { enrolment: Enrolment }) {
  const words = useText(replications)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [at, setAt] = useState<{ step: ToldStep; back: boolean } | null>(null)
  const changes = e.state === 'active' && grant.role === 'regency'
  const Asking = at?.back ? TakeBackDialog : NoteStepDialog
  return (
    <>
      <h3>
        {words.path}: {words.pathOf(number(e.steps.length, language), number(pathSteps.length, language))}
      </h3>
      <PathNotice enrolment={e} />
      <ReplicationPath
        steps={e.steps}
        actions={
          changes
            ? (of, taken) => {
                const step = toldSteps.find(one => one === of)
                if (!step) return null
                const name = words.steps[step]
                return (
                  <>
                    <Button
                      variant={taken ? 'bare' : 'line'}
                      size="sm"
                      label={`${taken ? words.amend : words.note}: ${name}`}
                      onClick={() => setAt({ step, back: false })}
                    >
                      {taken ? words.amend : words.note}
                    </Button>
                    {taken && (
                      <Button
                        variant="bare"
                        size="sm"
                        icon="cross"
                        label={`${words.takeBack}: ${name}`}
                        onClick={() => setAt({ step, back: true })}
                      />
                    )}
                  </>
                )
              }
            : undefined
        }
      />
      <ReplicationFacts enrolment={e} changes={changes} />
      {at && (
        <Asking
          enrolment={e}
          step={at.step}
          taken={e.steps.find(taken => taken.step === at.step)}
          onClose={() => setAt(null)}
        />
      )}
    </>
  )
}
