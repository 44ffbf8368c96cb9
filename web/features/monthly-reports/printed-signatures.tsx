import { ranks, type SignatoryFacts, signatoryOfReport, spacedNip } from '../../../contract/signatories.ts'
import { myReports } from '../../../text/my-reports.ts'
import { signatories } from '../../../text/signatories.ts'
import { dayAt, today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import type { ReportData } from './report-data.ts'

/**
 * Place and date, and room to sign and stamp: the head of the village (or the office) and the manager. The paper has
 * the day on which the report was sent, and names who signed for the place on that day; lines to fill by hand where
 * nobody is recorded.
 */
export function Signatures({ data }: { data: ReportData }) {
  const { place, report } = data
  const { print } = useText(myReports)
  const { language } = useSession()
  const here = place.village ?? place.regency ?? place.province
  const headOf = report.libraryKind === 'community' ? 'village' : report.libraryKind
  const day = report.submittedAt === null ? today() : dayAt(new Date(report.submittedAt))
  const { data: found } = useAsk(signatoryOfReport, { libraryId: report.libraryId, day }, { fresh: true })
  const signatory = found?.signatory ?? null
  return (
    <section class="signatures">
      <div>
        <p>{print.knowing}</p>
        {signatory ? <Position of={signatory} /> : <p>{print.heads[headOf](here)}</p>}
        <Room said={print.stamp} />
        {signatory ? <Name of={signatory} /> : <p class="sign-name">{print.name}:</p>}
      </div>
      <div>
        <p>{print.placeAndDay(here, date(day, language))}</p>
        <p>{print.manager}</p>
        <Room said={print.sign} />
        <p class="sign-name">
          {print.name}: <b>{report.submittedBy}</b>
        </p>
      </div>
    </section>
  )
}

function Position({ of: { acting, position } }: { of: SignatoryFacts }) {
  const { actings } = useText(signatories)
  return (
    <p>
      {acting && `${actings[acting]} `}
      {position}
    </p>
  )
}

/** Name, rank and number, as below any signature of an office. */
function Name({ of: { name, rank, number, numberKind } }: { of: SignatoryFacts }) {
  const words = useText(signatories)
  return (
    <p class="sign-name">
      <b>{name}</b>
      {rank && (
        <>
          <br />
          {words.rank(ranks[rank], rank)}
        </>
      )}
      {number && numberKind && (
        <>
          <br />
          {words.numbers[numberKind]} {numberKind === 'nip' ? spacedNip(number) : number}
        </>
      )}
    </p>
  )
}

function Room({ said }: { said: string }) {
  return (
    <div class="sign-room">
      <span>{said}</span>
    </div>
  )
}
