import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { Wrap } from '../../ui/page.tsx'
import { RoleMap } from './roles.tsx'

/** Who does what where a partner stands or serves, for the partner itself. */
export function PartnerRolesPage() {
  return (
    <PartnerFrame at="roles">
      <Wrap>
        <RoleMap />
      </Wrap>
    </PartnerFrame>
  )
}
