import type { ComponentChildren } from 'preact'
import { useSearchParams } from 'wouter'
import { paperPages } from '../../text/paper-pages.ts'
import { useMyLibrary } from '../data/my-library.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { AnswerList } from '../ui/answer-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead, Wrap } from '../ui/page.tsx'
import { PhonePage } from './phone-page.tsx'

/** Name of the library in the addresses that forms on paper carry. */
const name = 'perpustakaan'

/**
 * A form whose address may name a library, as those on paper do: where it is another than the one being worked for,
 * that is said before anything is filled in.
 */
export function OfLibrary({ children }: { children: ComponentChildren }) {
  const [params, set] = useSearchParams()
  const { choose } = useSession()
  const { me } = useSignedIn()
  const words = useText(paperPages).other
  const library = useMyLibrary()
  const asked = params.get(name)?.toLowerCase()
  if (!asked || asked === library.id) return <>{children}</>
  const theirs = me.grants.find(({ libraryId }) => libraryId === asked)
  return (
    <PhonePage>
      <Wrap>
        <PageHead title={words.title} sub={words.text(library.name)} />
        <div class="stack">
          <Notice kind="warning" title={theirs ? words.yours(theirs.name) : words.notYours} />
          <AnswerList
            answers={[
              ...(theirs
                ? [
                    {
                      ...{ label: words.change(theirs.name), icon: 'refresh' as const, main: true },
                      onClick: () => choose(theirs.id),
                    },
                  ]
                : []),
              {
                label: words.own(library.name),
                hint: words.ownHint,
                icon: 'building',
                onClick: () =>
                  set(
                    before => {
                      const after = new URLSearchParams(before)
                      after.delete(name)
                      return after
                    },
                    { replace: true },
                  ),
              },
            ]}
          />
        </div>
      </Wrap>
    </PhonePage>
  )
}
