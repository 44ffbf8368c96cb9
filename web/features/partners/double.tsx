import type { ResultOf } from '../../../contract/endpoint.ts'
import { makeId, type PartnerMergeId } from '../../../contract/ids.ts'
import {
  duplicatePartners,
  keepPartnersApart,
  mergePartners,
  type Partner,
} from '../../../contract/partners.ts'
import { partners } from '../../../text/partners.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PartnerTabs } from '../../shell/partner-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import './partners.css'

type Pair = ResultOf<typeof duplicatePartners>['pairs'][number]

/** Pairs that may be one partner: the office keeps one of them, or says that they are two. */
export function DoublePartnersPage() {
  const words = useText(partners).double
  const answer = useAsk(duplicatePartners, { limit: 100 })
  return (
    <OfficePage at="partners">
      <Wrap>
        <PageHead title={words.title} sub={words.text} />
        <PartnerTabs at="double" />
        <Waiting answer={answer} kind="rows">
          {({ pairs }) =>
            pairs.length === 0 ? (
              <Empty title={words.none} text={words.noneText} />
            ) : (
              <ul class="lines partner-pairs">
                {pairs.map(pair => (
                  <Line key={`${pair.a.id} ${pair.b.id}`} pair={pair} />
                ))}
              </ul>
            )
          }
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Line({ pair: { a, b, likeness } }: { pair: Pair }) {
  const all = useText(partners)
  const words = all.double
  const { language } = useSession()
  const toasts = useToasts()
  const merge = useSend(mergePartners)
  const apart = useSend(keepPartnersApart)
  const problem = merge.error ?? apart.error
  const keep = (into: Partner, from: Partner) =>
    merge.mutate(
      {
        ...{ id: makeId<PartnerMergeId>(), from: from.id, into: into.id },
        ...{ fromVersion: from.version, intoVersion: into.version },
      },
      { onSuccess: () => toasts.show({ strong: words.merged(into.name), glyph: 'done' }) },
    )
  return (
    <li>
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <p>
        <a href={`/mitra/${a.id}`}>{a.name}</a> <span class="sub">{words.or}</span>{' '}
        <a href={`/mitra/${b.id}`}>{b.name}</a>
      </p>
      <p class="sub small">
        {all.kinds[a.kind]} · {a.place.name} · {words.likeness(likeness)}
      </p>
      <div class="row">
        <Button size="sm" busy={merge.isPending} onClick={() => keep(a, b)}>
          {words.merge(a.name)}
        </Button>
        <Button size="sm" busy={merge.isPending} onClick={() => keep(b, a)}>
          {words.merge(b.name)}
        </Button>
        <Button
          variant="bare"
          size="sm"
          busy={apart.isPending}
          onClick={() =>
            apart.mutate({ a: a.id, b: b.id }, { onSuccess: () => toasts.show({ strong: words.keptApart }) })
          }
        >
          {words.apart}
        </Button>
      </div>
    </li>
  )
}
