import { KnownPartnerChoice, NeedChoice } from '../../shell/pointing-fields.tsx'
import type { StepProps } from './form-parts.ts'

/** Which need of the library the activity answers. */
export function NeedField({ draft, edit, words, errorOf }: StepProps) {
  return (
    <NeedChoice
      label={words.check.ofNeed}
      error={errorOf('needId')}
      chosen={draft.ofNeed ?? null}
      onChange={ofNeed => edit({ ofNeed })}
    />
  )
}

/** Which partner on record took part. */
export function PartnerField({ draft, edit, words, errorOf }: StepProps) {
  return (
    <KnownPartnerChoice
      label={words.check.withPartner}
      error={errorOf('partnerId')}
      chosen={draft.withPartner ?? null}
      onChange={withPartner => edit({ withPartner })}
    />
  )
}
