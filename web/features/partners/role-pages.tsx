import { AnyPage } from '../../shell/any-page.tsx'
import { PartnerTabs } from '../../shell/partner-tabs.tsx'
import { RoleMap } from './roles.tsx'

/** Who does what, for offices and libraries. */
export function RolesPage() {
  return (
    <AnyPage office="partners" at="more" wide>
      <RoleMap tabs={<PartnerTabs at="roles" />} />
    </AnyPage>
  )
}
