import './slip.css'
import { useState } from 'preact/hooks'
import { Redirect, useParams } from 'wouter'
import { spacedSlipCode, withdrawPath } from '../../../contract/slip-codes.ts'
import { shell } from '../../../text/shell.ts'
import { storyForm } from '../../../text/story-form.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { dropSlip, slipsOf } from './slips.ts'

/** The slip that whoever told the story keeps (`/kisah-saya/:id/slip`): photographed, or printed on A6. */
export function SlipPage() {
  const { id } = useParams<{ id: string }>()
  const { slip: words } = useText(storyForm)
  const { brand } = useText(shell)
  const { language } = useSession()
  const library = useMyLibrary()
  const [slips, setSlips] = useState(() => slipsOf(id))
  const [slip] = slips
  if (!slip) return <Redirect to={`/kisah-saya/${id}`} replace />
  const door = `${location.host}${withdrawPath}`
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={slip.person} />
        <div class="slip-says">
          <Notice kind="warning">{words.lead}</Notice>
        </div>
        <article class="slip day">
          <p class="slip-brand">{brand}</p>
          <h2>{words.how}</h2>
          <div class="slip-code">
            <QrCode text={`${location.origin}${withdrawPath}/${slip.code}`} label={words.qr} />
            <p>
              <span>{words.code}</span>
              <b>{spacedSlipCode(slip.code)}</b>
            </p>
          </div>
          <ol>
            {words.steps(door).map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="slip-foot">{words.paper(library.name, date(today(), language))}</p>
        </article>
        <div class="stack last-action">
          <Button
            variant="go"
            size="big"
            wide
            icon="check"
            onClick={() => {
              dropSlip(id, slip.code)
              setSlips(slipsOf(id))
            }}
          >
            {words.given}
          </Button>
          <Button size="big" wide icon="printer" onClick={() => globalThis.print()}>
            {words.print}
          </Button>
        </div>
      </Wrap>
    </PhonePage>
  )
}
