import type { GivenOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { type Proven, proofOf } from '../../contract/receipts.ts'
import { receipts } from '../../text/receipts.ts'
import { useZone } from '../data/my-library.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { dateTime, number } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { save } from '../ui/save-file.ts'
import './proof.css'

type Of = { about: Proven; libraryId: string; record: string }
type Proof = NonNullable<ResultOf<typeof proofOf>['proof']>

/** The proof that a record was sent, with the code and picture that lead everybody to it; nothing where there is none. */
export function ProofSection(props: Of) {
  const words = useText(receipts)
  const { language } = useSession()
  const zone = useZone()
  const proof = useProof(props)
  if (!proof) return null
  return (
    <Section title={words.title}>
      <p class="sub small">{words.lead}</p>
      <div class="proof">
        <QrCode text={addressOf(proof)} label={words.qr} />
        <div>
          <Facts
            facts={[
              { label: words.accepted, value: dateTime(proof.acceptedAt, language, zone) },
              ...(proof.acceptedFrom ? [{ label: words.from, value: proof.acceptedFrom }] : []),
              { label: words.version, value: number(proof.version, language) },
              { label: words.code, value: <Code of={proof} /> },
            ]}
          />
          <div class="row proof-do">
            <Button icon="link" href={pathOf(proof)}>
              {words.open}
            </Button>
            <Button
              icon="download"
              onClick={() =>
                save(
                  new Blob([`${proof.token}\n`], { type: 'application/jose' }),
                  words.fileName(props.record),
                )
              }
            >
              {words.save}
            </Button>
          </div>
        </div>
      </div>
    </Section>
  )
}

/** The same in one line. */
export function ProofLine(props: Of) {
  const words = useText(receipts)
  const proof = useProof(props)
  if (!proof) return null
  return (
    <p class="small">
      {words.line}:{' '}
      <a href={pathOf(proof)}>
        <Code of={proof} />
      </a>
    </p>
  )
}

/** The same at the foot of a paper. */
export function PrintedProof(props: Of) {
  const { paper, qr } = useText(receipts)
  const { language } = useSession()
  const zone = useZone()
  const proof = useProof(props)
  if (!proof) return null
  const { acceptedAt, version } = proof
  return (
    <section class="proof-paper">
      <QrCode text={addressOf(proof)} label={qr} />
      <div>
        <h2>{paper.title}</h2>
        <p>
          <Code of={proof} />
        </p>
        <p>{paper.accepted(dateTime(acceptedAt, language, zone), number(version, language))}</p>
        <p>{paper.check(location.host)}</p>
      </div>
    </section>
  )
}

function useProof({ about, libraryId, record }: Of): Proof | null {
  const of: GivenOf<typeof proofOf> = { about, libraryId: libraryId as LibraryId, record }
  return useAsk(proofOf, of, { fresh: true }).data?.proof ?? null
}

function Code({ of }: { of: Proof }) {
  return <b class="proof-code num">{of.code}</b>
}

const pathOf = ({ code }: Proof) => `/bukti/${code}`
const addressOf = (proof: Proof) => location.origin + pathOf(proof)
