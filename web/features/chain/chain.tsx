import './chain.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { type ChainKind, getChain } from '../../../contract/chain.ts'
import { chain } from '../../../text/chain.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { fromHere } from './from-here.ts'
import { HandMade } from './hand-made.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { factsOf, glyphs, pageOf, titleOf, type Whole } from './parts.ts'
import { Picture } from './picture.tsx'

/** What an element came from and what came of it. Walking to another keeps this page: its answer takes the place of the first. */
export function ChainPage() {
  const { kind, id } = useParams<{ kind: ChainKind; id: string }>()
  const answer = useAsk(getChain, { kind, id }, { meanwhile: known => fromHere(known, { kind, id }) })
  return (
    <AnyPage at="more" wide>
      <Waiting answer={answer} kind="block">
        {whole => <Shown whole={whole} />}
      </Waiting>
    </AnyPage>
  )
}

function Shown({ whole }: { whole: Whole }) {
  const words = useText(chain)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [linking, setLinking] = useState(false)
  const [root] = whole.nodes
  if (!root?.id) return null
  const page = pageOf(root, grant)
  return (
    <>
      <div class="chain-head">
        <PageHead
          over={`${words.title} · ${words.stages[root.kind]}`}
          title={titleOf(root, language)}
          sub={
            <>
              {root.state && <State glyph={glyphs[root.state]}>{words.states[root.state]}</State>}{' '}
              {[...factsOf(root, language), root.place].filter(Boolean).join('\u00a0· ')}
            </>
          }
          actions={
            <>
              {whole.links && (
                <Button icon="link" onClick={() => setLinking(true)}>
                  {words.link}
                </Button>
              )}
              {page && (
                <Button variant="go" iconAfter="chevron-right" href={page}>
                  {words.open}
                </Button>
              )}
            </>
          }
        />
      </div>
      <Picture whole={whole} />
      {whole.left > 0 && <Notice>{words.left(number(whole.left, language))}</Notice>}
      {whole.links && <HandMade whole={whole} />}
      {linking && <LinkDialog root={{ kind: root.kind, id: root.id }} onClose={() => setLinking(false)} />}
    </>
  )
}
