import type { LibraryId } from '../../../contract/ids.ts'
import { listContent } from '../../../contract/local-content.ts'
import { localContent } from '../../../text/products-content.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useText } from '../../data/session.tsx'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { ProductTabs } from '../../shell/product-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { outbox } from '../../../text/outbox.ts'
import { ContentMark } from './content-mark.tsx'
import { contentsHere, recordOf } from './kept.ts'

/** What the village tells: stories, recipes, songs, know-how, recordings. */
export function MyContentsPage() {
  const words = useText(localContent)
  const { here: hereWord } = useText(outbox)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listContent, { libraryId: library.id as LibraryId, limit: 100 })
  const here = contentsHere(useOutbox())
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={words.sub} />
        <ProductTabs at="content" />
        {!onlySees && (
          <div class="activity-do">
            <Button variant="go" size="big" wide icon="plus" href="/konten/baru">
              {words.fresh}
            </Button>
          </div>
        )}
      </Wrap>
      {here.length > 0 && (
        <Section title={hereWord}>
          {here.map(entry => (
            <EntryItem
              key={entry.id}
              entry={entry}
              href={`/konten/${entry.record.slice(recordOf('').length)}`}
            />
          ))}
        </Section>
      )}
      <Waiting answer={answer}>
        {({ contents }) =>
          contents.length + here.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <Wrap>
              <ul>
                {contents.map(content => (
                  <li key={content.id}>
                    <a class="phone-item" href={`/konten/${content.id}`}>
                      <div>
                        <b>{content.title}</b>
                        <span class="small sub">
                          {[words.kinds[content.kind], content.teller].filter(Boolean).join(' · ')}
                        </span>
                      </div>
                      <ContentMark state={content.state} tag />
                    </a>
                  </li>
                ))}
              </ul>
            </Wrap>
          )
        }
      </Waiting>
    </PhonePage>
  )
}
