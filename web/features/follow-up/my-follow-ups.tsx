import './follow-up.css'
import type { ComponentChildren } from 'preact'
import { listFollowUps } from '../../../contract/follow-up.ts'
import { followUp } from '../../../text/follow-up.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { mineToDo } from '../../data/to-hand.ts'
import { isToDo, MyItem } from '../../shell/my-actions.tsx'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'

/** What waits for somebody of a library, or for a partner: what is open first, the nearest deadline on top. */
export function MyFollowUpsPage() {
  const { mine: words } = useText(followUp)
  const { grant } = useSignedIn()
  const answer = useAsk(listFollowUps, mineToDo)
  const Frame = grant.role === 'partner' ? PartnersOwn : OnPhone
  return (
    <Frame>
      <PageHead title={words.title} />
      <Waiting answer={answer} kind="rows">
        {({ items }) => {
          const open = items.filter(isToDo).toReversed()
          const over = items.filter(item => !open.includes(item))
          return (
            <>
              {items.length === 0 && <Empty title={words.none} text={words.noneText} />}
              <ul class="follow-up-mine">
                {open.map(item => (
                  <li key={item.id}>
                    <MyItem item={item} />
                  </li>
                ))}
              </ul>
              {over.length > 0 && (
                <Section title={words.over}>
                  <ul class="follow-up-mine">
                    {over.map(item => (
                      <li key={item.id}>
                        <MyItem item={item} />
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
            </>
          )
        }}
      </Waiting>
    </Frame>
  )
}

const OnPhone = ({ children }: { children: ComponentChildren }) => (
  <PhonePage at="more">
    <Wrap>{children}</Wrap>
  </PhonePage>
)
const PartnersOwn = ({ children }: { children: ComponentChildren }) => (
  <PartnerFrame at="actions">
    <Wrap narrow>{children}</Wrap>
  </PartnerFrame>
)
