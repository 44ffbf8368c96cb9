import './practices.css'
import { practicePages } from '../../../text/practice-pages.ts'
import { useText } from '../../data/session.tsx'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { FindPractices } from './find.tsx'

/** The published practices, for a partner to read. */
export function PartnerPracticesPage() {
  const words = useText(practicePages)
  return (
    <PartnerFrame at="practices">
      <Wrap>
        <PageHead title={words.title} sub={words.lead} />
        <FindPractices />
      </Wrap>
    </PartnerFrame>
  )
}
