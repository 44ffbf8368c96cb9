import { useState } from 'preact/hooks'
import { may } from '../../contract/access.ts'
import {
  listSignatories,
  ranks,
  removeSignatory,
  type Signatory,
  spacedNip,
} from '../../contract/signatories.ts'
import { signatories } from '../../text/signatories.ts'
import { today } from '../data/months.ts'
import { useZone } from '../data/my-library.ts'
import { useAsk, useSend } from '../data/queries.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { date } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { State } from '../ui/state.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'
import { SignatoryDialog } from './signatory-dialog.tsx'
import './signatories.css'
import { Waiting } from './waiting.tsx'

/**
 * Who signs for a place, from when to when, and the way to record it for those who may.
 * @param props.position what is filled in for a new entry
 */
export function SignatoriesOf(props: { scopeId: number; position: string; title?: string }) {
  const words = useText(signatories)
  const { grant } = useSignedIn()
  const keeps = may['signatories.keep'].some(role => role === grant.role)
  const answer = useAsk(listSignatories, { scopeId: props.scopeId }, { fresh: true })
  const [entering, setEntering] = useState<Signatory | 'new' | null>(null)
  const [removing, setRemoving] = useState<Signatory | null>(null)
  const add = keeps && (
    <Button size="sm" icon="plus" onClick={() => setEntering('new')}>
      {words.add}
    </Button>
  )
  return (
    <Section title={props.title ?? words.title} actions={add}>
      <Waiting answer={answer} kind="rows">
        {({ signatories: all }) => {
          const living = all.filter(one => one.removedAt === null)
          const former = all.filter(one => one.removedAt !== null)
          return (
            <>
              {living.length === 0 && <p class="sub">{words.none}</p>}
              <ol class="lines">
                {living.map(one => (
                  <li key={one.id} class="signatory">
                    <Line of={one} />
                    {keeps && (
                      <span class="row">
                        <Button
                          variant="bare"
                          size="sm"
                          label={words.mendLabel(one.name)}
                          onClick={() => setEntering(one)}
                        >
                          {words.mend}
                        </Button>
                        <Button
                          variant="bare"
                          size="sm"
                          label={words.removeLabel(one.name)}
                          onClick={() => setRemoving(one)}
                        >
                          {words.remove}
                        </Button>
                      </span>
                    )}
                  </li>
                ))}
              </ol>
              {former.length > 0 && <Former all={former} />}
            </>
          )
        }}
      </Waiting>
      {entering && (
        <SignatoryDialog
          scopeId={props.scopeId}
          position={props.position}
          before={entering === 'new' ? null : entering}
          onClose={() => setEntering(null)}
        />
      )}
      {removing && <Remove of={removing} onClose={() => setRemoving(null)} />}
    </Section>
  )
}

function Line({ of }: { of: Signatory }) {
  const words = useText(signatories)
  const { language } = useSession()
  const { acting, number, numberKind, rank, from, until } = of
  const day = today()
  const facts = [
    number &&
      numberKind &&
      `${words.numbers[numberKind]} ${numberKind === 'nip' ? spacedNip(number) : number}`,
    rank && words.rank(ranks[rank], rank),
    until === null
      ? words.since(date(from, language))
      : words.between(date(from, language), date(until, language)),
  ]
  return (
    <div>
      <b>{of.name}</b>{' '}
      {from > day ? (
        <State glyph="ring">{words.ahead}</State>
      ) : (
        (until === null || until >= day) && <State glyph="done">{words.now}</State>
      )}
      <br />
      {acting && `${words.actings[acting]} `}
      {of.position}
      <br />
      <span class="sub small">{facts.filter(Boolean).join(' · ')}</span>
    </div>
  )
}

/** What was put right or taken out: kept, and not used. */
function Former({ all }: { all: Signatory[] }) {
  const words = useText(signatories)
  const { language } = useSession()
  const zone = useZone()
  const ended = ({ removedAt, removedBy, replacedBy }: Signatory) => {
    const said = replacedBy === null ? words.takenOut : words.replaced
    return said(date(removedAt ?? '', language, zone), removedBy ?? words.somebody)
  }
  return (
    <details class="signatories-former">
      <summary class="small">{words.former(all.length)}</summary>
      <ol class="lines">
        {all.map(one => (
          <li key={one.id}>
            <span class="small">{[one.name, one.position, ended(one)].join(' · ')}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Remove({ of, onClose }: { of: Signatory; onClose: () => void }) {
  const words = useText(signatories)
  const toasts = useToasts()
  const remove = useSend(removeSignatory)
  const done = () => {
    toasts.show({ strong: words.removed(of.name) })
    onClose()
  }
  return (
    <FormDialog
      title={words.removeTitle(of.name)}
      action={words.remove}
      warn
      problem={remove.error}
      busy={remove.isPending}
      onSend={() => remove.mutate({ id: of.id }, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{words.removeText}</p>
    </FormDialog>
  )
}
