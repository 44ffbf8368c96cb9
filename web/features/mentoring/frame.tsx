import './mentoring.css'
import type { ComponentChildren } from 'preact'
import { useSignedIn } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { OutboxLine } from '../../shell/outbox-line.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Wrap } from '../../ui/page.tsx'

/** A page of mentoring: of a trainer or an office, or of a library on its phone. */
export function MentoringFrame(props: { wide?: boolean; children: ComponentChildren }) {
  const { grant } = useSignedIn()
  if (grant.libraryId !== null) return <PhonePage at="more">{props.children}</PhonePage>
  const isTrainer = grant.role === 'trainer'
  return (
    <OfficePage at={isTrainer ? 'mentoring' : 'activities'}>
      <Wrap narrow={!props.wide}>
        {isTrainer && <OutboxLine />}
        {props.children}
      </Wrap>
    </OfficePage>
  )
}
