import { myReports } from '../../../text/my-reports.ts'
import { today } from '../../data/months.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import type { ReportData } from './report-data.ts'

/** Place and date, and room to sign and stamp: the head of the village (or the office) and the manager. */
export function Signatures({ data }: { data: ReportData }) {
  const { place, report } = data
  const { print } = useText(myReports)
  const { language } = useSession()
  const here = place.village ?? place.regency ?? place.province
  const headOf = report.libraryKind === 'community' ? 'village' : report.libraryKind
  return (
    <section class="signatures">
      <div>
        <p>{print.knowing}</p>
        <p>{print.heads[headOf](here)}</p>
        <Room said={print.stamp} />
        <p class="sign-name">{print.name}:</p>
      </div>
      <div>
        <p>{print.placeAndDay(here, date(today(), language))}</p>
        <p>{print.manager}</p>
        <Room said={print.sign} />
        <p class="sign-name">
          {print.name}: <b>{report.submittedBy}</b>
        </p>
      </div>
    </section>
  )
}

function Room({ said }: { said: string }) {
  return (
    <div class="sign-room">
      <span>{said}</span>
    </div>
  )
}
