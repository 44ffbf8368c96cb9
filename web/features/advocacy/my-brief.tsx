import { useParams } from 'wouter'
import { getBrief, listBriefs } from '../../../contract/briefs.ts'
import type { BriefId, LibraryId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { briefPages } from '../../../text/brief-pages.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { BriefForm } from './brief-form.tsx'
import { BriefMark, BriefView } from './brief-view.tsx'

/** A brief of this library is made. */
export function NewBriefPage() {
  const words = useText(briefPages)
  const { mine } = useText(advocacy)
  const library = useMyLibrary()
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead over={<a href="/advokasi">{mine.back}</a>} title={words.make} sub={words.hint} />
        <BriefForm libraryId={library.id as LibraryId} />
      </Wrap>
    </PhonePage>
  )
}

/** One brief on the phone. */
export function MyBriefPage() {
  const { id } = useParams<{ id: BriefId }>()
  const { mine } = useText(advocacy)
  const answer = useAsk(getBrief, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>
        {({ brief }) => (
          <Wrap>
            <PageHead
              over={<a href="/advokasi">{mine.back}</a>}
              title={brief.partner}
              sub={<BriefMark brief={brief} />}
            />
            <BriefView brief={brief} />
          </Wrap>
        )}
      </Waiting>
    </PhonePage>
  )
}

/** The briefs of this library, as a part of its page of advocacy. */
export function MyBriefs() {
  const words = useText(briefPages)
  const { language } = useSession()
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listBriefs, { libraryId: library.id as LibraryId, limit: 20 })
  return (
    <Section title={words.title}>
      <div class="stack">
        <p class="sub">{words.text}</p>
        <Waiting answer={answer} kind="rows">
          {({ briefs }) => (
            <ul>
              {briefs.map(brief => (
                <li key={brief.id}>
                  <a class="phone-item" href={`/advokasi/ringkasan/${brief.id}`}>
                    <div>
                      <b>{brief.partner}</b>
                      <span class="small sub">
                        {words.madeOn(shortDate(brief.madeAt.slice(0, 10), language))} ·{' '}
                        {words.seen(number(brief.seen, language))}
                      </span>
                    </div>
                    <BriefMark brief={brief} tag />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Waiting>
        {!onlySees && (
          <p>
            <Button variant="go" icon="file" href="/advokasi/ringkasan/baru">
              {words.make}
            </Button>
          </p>
        )}
      </div>
    </Section>
  )
}
