import './documents.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { listDocuments, packDocuments, type Papers } from '../../../contract/documents.ts'
import type { Language } from '../../../contract/fields.ts'
import type { MeetingId } from '../../../contract/ids.ts'
import { documents } from '../../../text/documents.ts'
import { useAsk } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { CertificatesDialog } from './certificates.tsx'
import { useMaking } from './making.ts'
import { OfficialsDialog } from './officials.tsx'
import { PaperForm } from './paper-form.tsx'
import { type Doing, PaperRow } from './paper-row.tsx'
import { AttachDialog, WithdrawDialog } from './signing.tsx'

/** The papers of a meeting: what lacks for each, as PDF and Word, signed elsewhere, and all as one ZIP. */
export function PapersPage() {
  const { id = '' } = useParams()
  const answer = useAsk(listDocuments, { meetingId: id as MeetingId })
  return (
    <OfficePage at="meetings">
      <Wrap>
        <Waiting answer={answer} kind="block">
          {told => <AllPapers told={told} />}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function AllPapers({ told }: { told: Papers }) {
  const words = useText(documents)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const making = useMaking()
  const [paperLanguage, setPaperLanguage] = useState<Language>('id')
  const [doing, setDoing] = useState<Doing | null>(null)
  const { meeting, mine, papers } = told
  const close = () => setDoing(null)
  const canWord = grant.role === 'national' || grant.role === 'province'
  const input = { meetingId: meeting.id, language: paperLanguage, origin: location.origin }
  const day = meeting.starts.slice(0, 10)
  return (
    <>
      <PageHead
        over={<a href={`/pertemuan/${meeting.id}`}>{meeting.title}</a>}
        title={words.title}
        sub={`${meeting.region}, ${date(day, language)}`}
        actions={
          <>
            {canWord && (
              <Button variant="line" icon="edit" href="/templat-berkas">
                {words.templates}
              </Button>
            )}
            <Button
              variant="go"
              icon="download"
              busy={making.busy === 'pack'}
              onClick={() =>
                void making.take('pack', `${words.title.toLowerCase()}-${day}.zip`, packDocuments, input)
              }
            >
              {words.pack}
            </Button>
          </>
        }
      />
      <p class="sub" aria-live="polite">
        {making.busy === 'pack'
          ? making.share === null
            ? words.packing
            : words.received(`${Math.round(making.share * 100)} %`)
          : words.packHint}
      </p>
      {making.problem && <Notice kind="problem" title={says(making.problem, language)} />}
      <div class="paper-language">
        <Select
          label={words.language}
          value={paperLanguage}
          options={(['id', 'en'] as const).map(value => ({ value, label: words.languages[value] }))}
          onChange={value => setPaperLanguage(value === 'en' ? 'en' : 'id')}
        />
      </div>
      <ul class="papers">
        {papers.map(paper => (
          <PaperRow key={paper.kind} {...{ paper, input, mine, making }} day={day} onDo={setDoing} />
        ))}
      </ul>
      {doing?.what === 'fill' && <PaperForm meetingId={meeting.id} kind={doing.kind} onClose={close} />}
      {doing?.what === 'officials' && <OfficialsDialog meetingId={meeting.id} onClose={close} />}
      {doing?.what === 'certificates' && <CertificatesDialog told={told} onClose={close} />}
      {doing?.what === 'attach' && <AttachDialog meetingId={meeting.id} kind={doing.kind} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog kind={doing.kind} id={doing.signed} onClose={close} />}
    </>
  )
}
