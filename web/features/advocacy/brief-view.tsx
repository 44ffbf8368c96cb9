import { useState } from 'preact/hooks'
import { type Brief, briefPath, printBrief, revokeBrief } from '../../../contract/briefs.ts'
import { briefPages } from '../../../text/brief-pages.ts'
import { briefs as paperWords } from '../../../text/briefs.ts'
import { fetchPaper, type Problem } from '../../data/client.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { ShareWays } from '../../shell/share-ways.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { save } from '../../ui/save-file.ts'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** How a brief's link stands. */
export function BriefMark({ brief, tag }: { brief: Brief; tag?: boolean }) {
  const { states } = useText(briefPages)
  const state = stateOf(brief)
  return (
    <State glyph={state === 'open' ? 'done' : state === 'ended' ? 'missing' : 'cancelled'} tag={tag}>
      {states[state]}
    </State>
  )
}

/** A brief with all that can be done with it: see its page, print, pass it on, close its link. */
export function BriefView({ brief }: { brief: Brief }) {
  const words = useText(briefPages)
  const { language } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const link = brief.token && `${location.origin}${briefPath}/${brief.token}`
  async function print() {
    setBusy(true)
    setProblem(null)
    await fetchPaper(printBrief, { id: brief.id, origin: location.origin })
      .then(pdf => save(pdf, `${paperWords[brief.language].file}.pdf`))
      .catch((error: Problem) => setProblem(error))
    setBusy(false)
  }
  const state = stateOf(brief)
  return (
    <div class="stack">
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <div class="row">
        {link && (
          <Button variant="go" icon="external" newTab href={link}>
            {words.look}
          </Button>
        )}
        <Button icon="printer" busy={busy} onClick={() => void print()}>
          {words.print}
        </Button>
      </div>
      {link && (
        <div>
          <ShareWays
            name={brief.partner}
            text={words.message(brief.partner, brief.libraryName, link)}
            copies={link}
            words={words}
          />
        </div>
      )}
      <Facts
        facts={[
          { label: words.library, value: brief.libraryName },
          { label: words.angle, value: words.angles[brief.angle] },
          ...(brief.ask ? [{ label: words.ask, value: brief.ask }] : []),
          { label: words.madeOn(date(brief.madeAt.slice(0, 10), language)), value: brief.madeBy ?? '' },
          {
            label: words.states[state],
            value:
              state === 'revoked'
                ? words.revokedOn(date(brief.revokedOn ?? '', language))
                : state === 'ended'
                  ? words.ended
                  : words.readUntil(date(brief.readUntil, language)),
            note: words.seen(number(brief.seen, language)),
          },
        ]}
      />
      {link && <Revoke brief={brief} />}
    </div>
  )
}

function Revoke({ brief }: { brief: Brief }) {
  const words = useText(briefPages)
  const toasts = useToasts()
  const [asked, setAsked] = useState(false)
  const revoke = useSend(revokeBrief)
  return (
    <>
      <Button variant="bare" icon="lock" onClick={() => setAsked(true)}>
        {words.revoke}
      </Button>
      {asked && (
        <FormDialog
          title={words.revokeTitle}
          action={words.revoke}
          warn
          problem={revoke.error}
          busy={revoke.isPending}
          onClose={() => setAsked(false)}
          onSend={() =>
            revoke.mutate(
              { id: brief.id },
              {
                onSuccess: () => {
                  setAsked(false)
                  toasts.show({ strong: words.revoked, glyph: 'done' })
                },
              },
            )
          }
        >
          <p>{words.revokeText}</p>
        </FormDialog>
      )}
    </>
  )
}

function stateOf({ revokedOn, readUntil }: Brief): 'open' | 'ended' | 'revoked' {
  if (revokedOn) return 'revoked'
  return readUntil < new Date().toISOString().slice(0, 10) ? 'ended' : 'open'
}
