import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { slipsOfList } from '../../../contract/accounts.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { ImportId, InvitationId } from '../../../contract/ids.ts'
import { accounts } from '../../../text/accounts.ts'
import { people } from '../../../text/people.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { SlipsMade } from './slips-made.tsx'
import './people.css'

/** Slips for those whom a list invited: made when asked for, since a code is seen once. */
export function ListSlipsPage() {
  const { list = '' } = useParams<{ list: string }>()
  const words = useText(accounts).listSlips
  const { people: general } = useText(people)
  const { language } = useSession()
  const { mutate, isPending, error } = useSend(slipsOfList)
  const [answer, setAnswer] = useState<ResultOf<typeof slipsOfList> | null>(null)
  const make = (after: InvitationId | null) =>
    mutate({ listId: list as ImportId, after }, { onSuccess: setAnswer })
  return (
    <OfficePage at="people">
      <Wrap>
        <PageHead title={words.title} over={<a href="/orang">{general.title}</a>} sub={words.lead} />
        <div class="stack">
          {error && (
            <Notice
              kind={error.body.status === 404 ? 'info' : 'problem'}
              title={error.body.status === 404 ? words.nobody : says(error, language)}
            />
          )}
          <div class="row">
            {(answer === null || answer.next !== null) && (
              <Button
                variant={answer === null ? 'go' : 'line'}
                busy={isPending}
                onClick={() => make(answer?.next ?? null)}
              >
                {answer === null ? words.make : words.next}
              </Button>
            )}
          </div>
          {answer && <SlipsMade key={answer.made[0]?.id ?? ''} invited={{ made: answer.made, told: [] }} />}
        </div>
      </Wrap>
    </OfficePage>
  )
}
