import type { ComponentChildren } from 'preact'
import { receipts } from '../../../text/receipts.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { GateFrame } from '../../ui/gate-frame.tsx'

/** The pages of a proof, for whoever holds the paper: one sheet, in either language, without signing in. */
export function ProofFrame(props: { title: string; sub?: ComponentChildren; children: ComponentChildren }) {
  const general = useText(shell)
  const { page } = useText(receipts)
  const { example, language, setLanguage } = useSession()
  return (
    <GateFrame
      brand={{ word: general.brand, href: '/' }}
      skipLabel={general.skip}
      title={props.title}
      sub={props.sub}
      banner={example && <Banner label={general.exampleMark}>{general.example}</Banner>}
      footer={
        <div class="row" role="group" aria-label={page.language}>
          {(['id', 'en'] as const).map(code => (
            <Button key={code} variant="bare" pressed={language === code} onClick={() => setLanguage(code)}>
              {page.languages[code]}
            </Button>
          ))}
        </div>
      }
    >
      {props.children}
    </GateFrame>
  )
}
