import type { ComponentChildren } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { door } from '../../../text/door.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Brand } from '../../ui/brand.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { useMedia } from '../../ui/use-media.ts'
import '../../ui/font.css'
import './door.css'

const Sky = lazy(() => import('./sky.tsx').then(module => ({ default: module.Sky })))

/** The front door, before anybody is signed in: the country at night beside one form on paper. */
export function Door(props: {
  /** In the night, under the headline. */
  aside?: ComponentChildren
  /** On paper: the form. */
  children: ComponentChildren
}) {
  const words = useText(door).front
  const general = useText(shell)
  const { example } = useSession()
  // 330 KB of points are for a screen that shows them, not for a phone on a village's signal
  const wide = useMedia('(min-width: 62em)')
  return (
    <div class="door">
      <SkipLink label={general.skip} />
      {example && <Banner label={general.exampleMark}>{general.example}</Banner>}
      <main class="door-in">
        <div class="door-night night">
          <header class="door-top">
            <Brand word={general.brand} />
            <DoorLanguage />
          </header>
          <div class="door-sky" inert>
            {wide && (
              <Suspense fallback={null}>
                <Sky />
              </Suspense>
            )}
          </div>
          <div class="door-words">
            <p class="door-line">{words.line}</p>
            <p class="sub door-about">
              {words.about} {wide && words.map}
            </p>
          </div>
          {props.aside}
        </div>
        <div class="door-paper" id="content" tabIndex={-1}>
          <div class="door-form">{props.children}</div>
        </div>
      </main>
    </div>
  )
}

function DoorLanguage() {
  const { language, setLanguage } = useSession()
  const { language: label } = useText(door).front
  const names = { id: 'Indonesia', en: 'English' } as const
  return (
    <div class="door-languages" role="group" aria-label={label}>
      {(['id', 'en'] as const).map(code => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language === code}
          onClick={() => setLanguage(code)}
        >
          {names[code]}
        </button>
      ))}
    </div>
  )
}
