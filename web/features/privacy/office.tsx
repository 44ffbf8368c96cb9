import { may, type Role } from '../../../contract/access.ts'
import { privacyPath } from '../../../contract/privacy.ts'
import { privacyPages } from '../../../text/privacy-pages.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { Breaches } from './breaches.tsx'
import { Corrections } from './corrections.tsx'
import { LooksList } from './looks-list.tsx'
import { Removed } from './removed.tsx'
import './privacy.css'

const path = '/data-pribadi-kantor'
const tabs = {
  looks: { part: '', verb: 'privacy.see-looks', List: LooksList },
  requests: { part: 'perbaikan', verb: 'privacy.handle', List: Corrections },
  breaches: { part: 'kebocoran', verb: 'privacy.see', List: Breaches },
  removed: { part: 'dihapus', verb: 'privacy.see', List: Removed },
} as const
type Tab = keyof typeof tabs
const names = Object.keys(tabs) as Tab[]

/** What an office answers for: who looked, what was asked to be corrected, what got out, what was removed. */
export function PrivacyPage() {
  const words = useText(privacyPages).office
  const { grant } = useSignedIn()
  const { language } = useSession()
  const [{ bagian }] = useFilters({ bagian: '' })
  const mine = names.filter(name => (may[tabs[name].verb] as readonly Role[]).includes(grant.role))
  const at = mine.find(name => tabs[name].part === bagian) ?? 'looks'
  const { List } = tabs[at]
  return (
    <OfficePage at="account">
      <Wrap>
        <PageHead title={words.title} over={grant.name} />
        <TabLinks
          label={words.tabsLabel}
          tabs={mine.map(name => ({
            href: tabs[name].part ? `${path}?bagian=${tabs[name].part}` : path,
            label: words.tabs[name],
            current: name === at,
          }))}
        />
        <div class="privacy-part">
          <List />
        </div>
        <p class="privacy-notice">
          <a href={privacyPath + (language === 'en' ? '?lang=en' : '')} rel="external">
            {words.notice}
          </a>
        </p>
      </Wrap>
    </OfficePage>
  )
}
