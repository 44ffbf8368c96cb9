import { useLocation, useParams } from 'wouter'
import { getEffort, getPublication } from '../../../contract/advocacy.ts'
import type { EffortId, PublicationId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { EffortFacts, OutcomeMark, PublicationFacts } from './parts.tsx'
import { Remove } from './remove.tsx'
import { Told } from './told.tsx'

/** One effort of this library: what was asked, and what came of it. */
export function MyEffortPage() {
  const { id } = useParams<{ id: EffortId }>()
  const { mine } = useText(advocacy)
  const onlySees = useOnlySees()
  const [, go] = useLocation()
  const answer = useAsk(getEffort, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>
        {({ effort, told }) => (
          <>
            <Wrap>
              <PageHead
                over={<a href="/advokasi">{mine.back}</a>}
                title={effort.target}
                sub={<OutcomeMark outcome={effort.outcome} />}
              />
              {!onlySees && (
                <Button variant="go" size="big" wide href={`/advokasi/upaya/${id}/hasil`}>
                  {mine.tell}
                </Button>
              )}
              <EffortFacts effort={effort} />
              {!onlySees && (
                <Remove what="effort" id={id} version={effort.version} onRemoved={() => go('/advokasi')} />
              )}
            </Wrap>
            {told.length > 0 && (
              <Section title={mine.told}>
                <Told told={told} />
              </Section>
            )}
          </>
        )}
      </Waiting>
    </PhonePage>
  )
}

/** One publication about this library. */
export function MyPublicationPage() {
  const { id } = useParams<{ id: PublicationId }>()
  const { mine } = useText(advocacy)
  const onlySees = useOnlySees()
  const [, go] = useLocation()
  const answer = useAsk(getPublication, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>
        {({ publication }) => (
          <Wrap>
            <PageHead over={<a href="/advokasi">{mine.back}</a>} title={publication.title} />
            <PublicationFacts publication={publication} />
            {!onlySees && (
              <Remove
                what="publication"
                id={id}
                version={publication.version}
                onRemoved={() => go('/advokasi')}
              />
            )}
          </Wrap>
        )}
      </Waiting>
    </PhonePage>
  )
}
