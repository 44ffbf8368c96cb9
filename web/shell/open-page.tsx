import './open-page.css'
import type { ComponentChildren } from 'preact'
import { shell } from '../../text/shell.ts'
import { useSession, useText } from '../data/session.tsx'
import { Banner } from '../ui/banner.tsx'
import { Brand } from '../ui/brand.tsx'
import { Button } from '../ui/button.tsx'
import { SkipLink } from '../ui/skip-link.tsx'

/** A page that a link opens, without an account: whose it is, the other language, and one column of paper. */
export function OpenPage(props: { class: string; children: ComponentChildren }) {
  const words = useText(shell)
  const { language, setLanguage, example } = useSession()
  const other = language === 'id' ? 'en' : 'id'
  return (
    <div class={`open-page ${props.class}`}>
      <SkipLink label={words.skip} />
      {example && <Banner label={words.exampleMark}>{words.example}</Banner>}
      <header class="open-page-top">
        <Brand word={words.brand} />
        <Button variant="bare" size="sm" onClick={() => setLanguage(other)}>
          <span lang={other}>{other === 'en' ? 'English' : 'Indonesia'}</span>
        </Button>
      </header>
      <main id="content" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  )
}
