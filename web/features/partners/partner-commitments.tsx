import { may } from '../../../contract/access.ts'
import { getCommitment, listCommitments } from '../../../contract/commitments.ts'
import { sumCommitments } from '../../../contract/commitment-sums.ts'
import type { PartnerId } from '../../../contract/ids.ts'
import { commitmentSums } from '../../../text/commitment-sums.ts'
import { promises } from '../../../text/promises.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { PromisesHead, PromisesTable } from '../../shell/promises.tsx'
import { Reliability } from '../../shell/reliability.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

/** So many promises stand on the partner's own page. */
const few = 8

/** What a partner promised in my sight, what came of it, and for the programme's eyes how reliable it is. */
export function PartnerCommitments({ partnerId }: { partnerId: PartnerId }) {
  const { partner: words } = useText(promises)
  const { asOf } = useText(commitmentSums)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const zone = useZone()
  const isOffice = grant.libraryId === null
  const enabled = isOffice && may['commitments.see'].some(role => role === grant.role)
  const { data } = useAsk(listCommitments, { partnerId, limit: few } as never, { enabled })
  const sums = useAsk(sumCommitments, { partnerId, by: 'form' } as never, { enabled })
  const [first] = data?.commitments ?? []
  const one = useAsk(getCommitment, { id: first?.id ?? ('' as never) }, { enabled: first !== undefined })
  if (!enabled || !data) return null
  const n = (value: number) => number(value, language)
  return (
    <>
      <Section
        title={words.title}
        note={data.total > few && words.last(n(few), n(data.total))}
        actions={data.total > 0 && <a href={`/komitmen?mitra=${partnerId}`}>{words.all}</a>}
      >
        {data.total === 0 ? (
          <p class="sub">{words.none}</p>
        ) : (
          <>
            {sums.data && (
              <PromisesHead total={sums.data.total} asOf={asOf(dateTime(sums.data.asOf, language, zone))} />
            )}
            <PromisesTable caption={words.title} rows={data.commitments} without="giver" />
          </>
        )}
      </Section>
      {one.data?.reliability && <Reliability reliability={one.data.reliability} />}
    </>
  )
}
