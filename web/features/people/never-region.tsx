import { levelOf } from '../../../contract/access.ts'
import { getRegion } from '../../../contract/regions.ts'
import { accounts } from '../../../text/accounts.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { Select } from '../../ui/select.tsx'

/** Which part of my area is listed: a province for the nation, a regency for a province; a regency has one only. */
export function NeverRegion(props: { value: string; onChange: (value: string) => void }) {
  const words = useText(accounts).never
  const { grant } = useSignedIn()
  const wide = levelOf(grant) !== 'regency'
  const { data } = useAsk(getRegion, { code: grant.regionCode ?? 'ID' }, { enabled: wide })
  if (!wide) return null
  return (
    <Select
      small
      labelHidden
      label={words.region}
      placeholder={words.anyRegion}
      value={props.value}
      onChange={props.onChange}
      options={(data?.below ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
    />
  )
}
