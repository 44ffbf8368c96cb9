import { useParams } from 'wouter'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { checkProof, type Standing } from '../../../contract/receipts.ts'
import { receipts } from '../../../text/receipts.ts'
import type { Problem } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { type Language, useSession, useText } from '../../data/session.tsx'
import { zoneOf } from '../../../contract/zones.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { dateTime, month, number } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { Notice } from '../../ui/notice.tsx'
import { State } from '../../ui/state.tsx'
import { CodeForm } from './code-form.tsx'
import { ProofFrame } from './proof-frame.tsx'
import '../../shell/proof.css'

type Checked = ResultOf<typeof checkProof>
type Words = typeof receipts.id.page

/** Whether a proof is real (`/bukti/7K2M-9QXT-B4FD-0ZWN-6HSC`, or a whole receipt), for everybody. */
export function ProofPage() {
  const { proof = '' } = useParams<{ proof: string }>()
  const { page } = useText(receipts)
  const answer = useAsk(checkProof, { proof }, { fresh: true })
  if (answer.data) return <Real checked={answer.data} />
  if (answer.error && saysNo(answer.error)) return <Unreal problem={answer.error} proof={proof} />
  return (
    <ProofFrame title={page.waiting}>
      <Waiting answer={answer}>{() => null}</Waiting>
    </ProofFrame>
  )
}

/** An answer about the proof, and no trouble with asking. */
const saysNo = ({ body }: Problem) => body.code.startsWith('receipt.') || body.code === 'request.invalid'

function Unreal({ problem, proof }: { problem: Problem; proof: string }) {
  const words = useText(receipts)
  const { language } = useSession()
  const isCode = !proof.includes('.')
  const isTyping = problem.body.code === 'receipt.mistyped' || problem.body.code === 'request.invalid'
  return (
    <ProofFrame title={isTyping ? words.enter.title : words.page.unreal}>
      <Notice kind={isTyping ? 'warning' : 'problem'} title={says(problem, language)} />
      <CodeForm key={proof} before={isCode ? proof : ''} />
    </ProofFrame>
  )
}

function Real({ checked }: { checked: Checked }) {
  const { page, ...words } = useText(receipts)
  const { language } = useSession()
  const { kind, library, standing, version } = checked
  const changed = standing !== null && isChanged(standing) ? page.changed[standing] : undefined
  const zone = zoneOf(library?.regionCode ?? null)
  return (
    <ProofFrame title={page.real[kind]} sub={<State glyph="done">{page.realSub}</State>}>
      {changed && (
        <Notice kind="warning" title={changed.title}>
          {changed.text}
        </Notice>
      )}
      <Facts
        facts={[
          { label: page.what, value: kind === 'other' ? checked.command : page.kinds[kind] },
          ...placeOf(checked, page, language),
          { label: words.accepted, value: dateTime(checked.acceptedAt, language, zone) },
          ...(version === null ? [] : [{ label: words.version, value: number(version, language) }]),
          ...standingOf(checked, page, language),
          ...(checked.code
            ? [{ label: words.code, value: <b class="proof-code num">{checked.code}</b> }]
            : []),
        ]}
      />
      <p class="sub small">
        {page.quiet} <a href="/bukti">{page.another}</a>
      </p>
    </ProofFrame>
  )
}

function placeOf({ kind, library, month: of }: Checked, page: Words, language: Language): Fact[] {
  if (kind === 'other') return []
  const where = library && [library.regency, library.province].filter(part => part !== null).join(', ')
  return [
    { label: page.library, value: library?.name ?? page.libraryGone },
    ...(where ? [{ label: page.place, value: where }] : []),
    ...(of ? [{ label: page.month[kind], value: month(of, language) }] : []),
  ]
}

function standingOf({ standing, since, library }: Checked, page: Words, language: Language): Fact[] {
  if (standing === null) return []
  const at = since === null ? null : dateTime(since, language, zoneOf(library?.regionCode ?? null))
  const tells = standing === 'verified' ? page.verified : page.since
  return [
    {
      label: page.now,
      value: <State glyph={glyphs[standing]}>{page.standings[standing]}</State>,
      note: standing === 'waiting' ? page.notVerified : at && tells(at),
    },
  ]
}

const glyphs: Record<Standing, GlyphName> = {
  waiting: 'half',
  verified: 'done',
  returned: 'returned',
  'sent-anew': 'revised',
  removed: 'cancelled',
}

function isChanged(standing: Standing): standing is keyof Words['changed'] {
  return standing === 'returned' || standing === 'sent-anew' || standing === 'removed'
}
