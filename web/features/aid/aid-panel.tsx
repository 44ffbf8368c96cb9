import { useState } from 'preact/hooks'
import { type AidItem, endAid } from '../../../contract/aid.ts'
import { aid } from '../../../text/aid.ts'
import { programme } from '../../../text/programme.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Photos } from '../../shell/photos.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, number, rupiah } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { Stages } from '../../ui/stages.tsx'
import { AidPast } from './aid-past.tsx'
import { AidStateMark, useAmount } from './aid-state.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

/** One item beside the list: how far it has come, what it is, and what was told of it. */
export function AidPanel(props: { item: AidItem; onClose: () => void }) {
  const words = useText(aid)
  const general = useText(shell)
  const sources = useText(programme).fundings
  const amount = useAmount()
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [ending, setEnding] = useState<'withdrawn' | 'lost' | null>(null)
  const end = useSend(endAid)
  const { item } = props
  const c = words.columns
  const office = ['national', 'province', 'regency'].includes(grant.role)
  const ended = item.state === 'lost' || item.state === 'withdrawn'
  const stage = (label: string, on: string | null) => ({
    label,
    note: on ? date(on, language) : undefined,
    state: on ? ('done' as const) : ('todo' as const),
  })
  const facts = [
    {
      label: c.arrived,
      value:
        item.arrived !== null && words.ofCount(number(item.arrived, language), number(item.count, language)),
      note: item.condition && words.conditions[item.condition],
    },
    { label: c.reason, value: item.endedReason ?? item.brokenReason ?? item.receiptNote },
    { label: c.description, value: item.description },
    { label: c.giver, value: `${item.giver}, ${item.year}` },
    { label: c.source, value: sources[item.source] },
    { label: c.value, value: item.value !== null && rupiah(item.value, language) },
    {
      label: c.letter,
      value:
        item.letter &&
        [item.letter.number, item.letter.date && date(item.letter.date, language)].filter(Boolean).join(', '),
    },
    { label: c.courier, value: [item.courier, item.tracking].filter(Boolean).join(', ') },
    { label: c.serials, value: item.serials.join(', ') },
  ].filter(fact => fact.value)
  return (
    <SidePanel
      label={item.libraryName}
      onClose={props.onClose}
      closeLabel={general.close}
      head={<AidStateMark state={item.state} tag />}
      footer={
        office &&
        !ended && (
          <div class="two-actions">
            {item.state !== 'allocated' && (
              <Button variant="line" onClick={() => setEnding('lost')}>
                {words.list.lose}
              </Button>
            )}
            <Button variant="line" onClick={() => setEnding('withdrawn')}>
              {words.list.withdraw}
            </Button>
          </div>
        )
      }
    >
      <h2>
        <a href={`/perpustakaan/${item.libraryId}`}>{item.libraryName}</a>
      </h2>
      <p class="sub small">
        {amount(item)} · {[item.regency, item.province].filter(Boolean).join(', ')}
      </p>
      {item.task && <Notice kind="warning" title={words.tasks[item.task]} />}
      <Stages
        label={words.list.stages}
        stages={[
          stage(words.states.allocated, item.allocatedOn),
          stage(words.states.shipped, item.shippedOn),
          stage(words.states.received, item.receivedOn),
          item.brokenOn
            ? { ...stage(words.states.broken, item.brokenOn), glyph: 'late' as const }
            : stage(words.states['in-use'], item.inUseOn),
        ]}
      />
      <Facts facts={facts.map(fact => ({ ...fact, value: fact.value || '' }))} />
      <Photos about="aid-item" record={item.id} />
      <h3>{words.list.past}</h3>
      <AidPast item={item} />
      {ending && (
        <ReasonDialog
          id={`${ending}/${item.id}`}
          title={ending === 'lost' ? words.list.loseTitle : words.list.withdrawTitle}
          action={ending === 'lost' ? words.list.lose : words.list.withdraw}
          warn
          problem={end.error}
          busy={end.isPending}
          onClose={() => setEnding(null)}
          onSend={(told, clear) =>
            end.mutate(
              { id: item.id, version: item.version, outcome: ending, ...told },
              {
                onSuccess: () => {
                  clear()
                  setEnding(null)
                },
              },
            )
          }
        />
      )}
    </SidePanel>
  )
}
