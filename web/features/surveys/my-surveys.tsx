import type { LibraryId } from '../../../contract/ids.ts'
import { listSurveys } from '../../../contract/surveys.ts'
import { surveys as texts } from '../../../text/surveys.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useText } from '../../data/session.tsx'
import { surveysOf } from '../../data/to-hand.ts'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { surveysHere } from './kept.ts'
import { SurveyLines } from '../../shell/survey-lines.tsx'

/** What a library asks its people (`/survei`): first whom to ask again, then all. */
export function MySurveysPage() {
  const words = useText(texts)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listSurveys, surveysOf(library.id as LibraryId))
  const here = surveysHere(useOutbox())
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
        {!onlySees && (
          <Button variant="go" size="big" wide icon="plus" href="/survei/baru">
            {words.fresh}
          </Button>
        )}
      </Wrap>
      {here.length > 0 && (
        <Section title={words.here}>
          {here.map(entry => (
            <EntryItem
              key={entry.id}
              entry={entry}
              href={`/survei/${entry.record.slice('survey/'.length)}`}
            />
          ))}
        </Section>
      )}
      <Waiting answer={answer}>
        {({ surveys: all }) => {
          const due = all.filter(
            ({ followUp, answers }) => answers > 0 && (followUp === 'due' || followUp === 'late'),
          )
          if (all.length + here.length === 0)
            return (
              <Wrap>
                <Empty title={words.none} text={words.noneText} />
              </Wrap>
            )
          return (
            <>
              {due.length > 0 && (
                <Section title={words.due}>
                  <p class="small sub">{words.dueHint}</p>
                  <SurveyLines surveys={due} />
                </Section>
              )}
              {all.length > 0 && (
                <Section title={words.all}>
                  <SurveyLines surveys={all} />
                </Section>
              )}
            </>
          )
        }}
      </Waiting>
    </PhonePage>
  )
}
