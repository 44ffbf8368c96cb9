import type { Dashboard } from '../../../contract/indicators.ts'
import { exportReports } from '../../../contract/monthly-reports.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { downloadUrl } from '../../data/client.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Menu } from '../../ui/menu.tsx'
import { savePlaces } from './places-csv.ts'

/** What can be taken along: the places below as CSV, the month's reports as CSV or XLSX, the page on paper. */
export function DashboardDownloads({ data }: { data: Dashboard }) {
  const words = useText(dashboard)
  const { language } = useSession()
  const { place, month } = data
  const reports = (format: 'csv' | 'xlsx') =>
    location.assign(downloadUrl(exportReports, { month, region: place.id, format } as never))
  return (
    <Menu
      size="sm"
      icon="download"
      align="end"
      items={[
        [
          ...(data.below.length > 0
            ? [{ id: 'places', label: words.placesCsv, onSelect: () => savePlaces(data, language) }]
            : []),
          { id: 'csv', label: words.reportsCsv, onSelect: () => reports('csv') },
          { id: 'xlsx', label: words.reportsXlsx, onSelect: () => reports('xlsx') },
        ],
        [{ id: 'print', label: words.print, icon: 'printer' as const, onSelect: () => print() }],
      ]}
    >
      {words.download}
    </Menu>
  )
}
