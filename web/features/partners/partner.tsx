import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { PartnerId } from '../../../contract/ids.ts'
import { getPartner, unmergePartners } from '../../../contract/partners.ts'
import { partners } from '../../../text/partners.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { Consents } from './consents.tsx'
import { Contacts } from './contacts.tsx'
import { Gifts } from './gifts.tsx'
import { InvitePartner } from './invite-partner.tsx'
import { PartnerCommitments } from './partner-commitments.tsx'
import { PartnerFacts } from './partner-facts.tsx'
import { PartnerForm } from './partner-form.tsx'
import { PartnerRoles } from './partner-roles.tsx'
import { Representatives } from './representatives.tsx'

type Whole = ResultOf<typeof getPartner>

/** One partner: what it is, whom to reach, who can sign in for it, what it gave, its roles and its history. */
export function PartnerPage() {
  const { id = '' } = useParams<{ id: string }>()
  const answer = useAsk(getPartner, { partnerId: id as PartnerId }, { fresh: true })
  return (
    <AnyPage office="partners" at="more">
      <Waiting answer={answer}>{whole => <Everything whole={whole} />}</Waiting>
    </AnyPage>
  )
}

function Everything({ whole }: { whole: Whole }) {
  const words = useText(partners)
  const { page } = words
  const [amending, setAmending] = useState(false)
  const [inviting, setInviting] = useState(false)
  const { partner, former, representatives } = whole
  const { place } = partner
  return (
    <>
      <PageHead
        over={<a href="/mitra">{page.back}</a>}
        title={partner.name}
        sub={[partner.shortName, words.kinds[partner.kind], place.name].filter(Boolean).join(' · ')}
        actions={
          whole.mine.amend && (
            <>
              <Button variant="line" size="sm" href={`/tawaran?cari=${encodeURIComponent(partner.name)}`}>
                {page.offers}
              </Button>
              <Button variant="line" size="sm" icon="edit" onClick={() => setAmending(true)}>
                {page.amend}
              </Button>
            </>
          )
        }
      />
      {former && <Notice title={page.former(former)} />}
      <Section title={page.facts}>
        <PartnerFacts partner={partner} />
      </Section>
      {whole.contacts && <Contacts partner={partner} contacts={whole.contacts} keeps={whole.mine.contacts} />}
      {representatives && (
        <Representatives
          partner={partner}
          people={representatives}
          may={whole.mine.amend}
          onInvite={() => setInviting(true)}
        />
      )}
      <PartnerCommitments partnerId={partner.id} />
      {whole.contacts && <Consents partnerId={partner.id} />}
      <Gifts partnerId={partner.id} gifts={whole.gifts} />
      <PartnerRoles roles={whole.roles} />
      <Merges merges={whole.merges} may={whole.mine.amend} />
      <History history={whole.history} />
      {amending && (
        <PartnerForm before={partner} onClose={() => setAmending(false)} onSaved={() => undefined} />
      )}
      {inviting && <InvitePartner partner={partner} onClose={() => setInviting(false)} />}
    </>
  )
}

function Merges({ merges, may }: { merges: Whole['merges']; may: boolean }) {
  const { page } = useText(partners)
  const { language } = useSession()
  const toasts = useToasts()
  const unmerge = useSend(unmergePartners)
  if (merges.length === 0) return null
  return (
    <Section title={page.merges}>
      {unmerge.error && <Notice kind="problem" title={says(unmerge.error, language)} />}
      <ul class="lines">
        {merges.map(({ id, name }) => (
          <li key={id} class="row">
            {name}
            {may && (
              <Button
                variant="bare"
                size="sm"
                busy={unmerge.isPending}
                onClick={() =>
                  unmerge.mutate({ id }, { onSuccess: () => toasts.show({ strong: page.unmerged(name) }) })
                }
              >
                {page.unmerge}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function History({ history }: { history: Whole['history'] }) {
  const { page, columns, form } = useText(partners)
  const { language } = useSession()
  const zone = useZone()
  const labels: Record<string, string> = { ...columns, shortName: form.shortName }
  return (
    <Section title={page.history}>
      <ol class="lines">
        {history.map(({ version, what, at, by, fields }) => (
          <li key={version}>
            <b>{page.what[what]}</b>{' '}
            <span class="small">{fields.map(field => labels[field] ?? field).join(', ')}</span>{' '}
            <span class="sub small">
              {dateTime(at, language, zone)} {by && page.by(by)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
