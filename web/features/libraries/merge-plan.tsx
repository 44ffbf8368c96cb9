import type { ResultOf } from '../../../contract/endpoint.ts'
import type { previewMerge } from '../../../contract/library-merges.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { programme } from '../../../text/programme.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date, month, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

type Noun = ResultOf<typeof previewMerge>['nouns'][number]
type Clash = Noun['clashes'][number]

/** Noun by noun, how many rows move, and how each clash is settled. */
export function MergePlan({ nouns }: { nouns: Noun[] }) {
  const words = useText(libraryMerges)
  const { language } = useSession()
  const moves = nouns
    .flatMap(noun => Object.entries(noun.moves))
    .filter(([sort, n]) => n > 0 && sort in words.sorts)
  const clashes = nouns.flatMap(({ noun, clashes: of }) => of.map(clash => ({ noun, clash })))
  return (
    <div class="cols">
      <Section title={words.moves}>
        {moves.length === 0 ? (
          <p class="sub">{words.nothingMoves}</p>
        ) : (
          <ul class="lines">
            {moves.map(([sort, n]) => (
              <li key={sort}>{words.sorts[sort as keyof typeof words.sorts](number(n, language))}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.clashes}>
        {clashes.length === 0 ? (
          <p class="sub">{words.noClashes}</p>
        ) : (
          <>
            <p class="sub small">{words.clashesText}</p>
            <ul class="lines">
              {clashes.map(({ noun, clash }) => (
                <ClashLine key={`${noun} ${clash.of}`} noun={noun} clash={clash} />
              ))}
            </ul>
          </>
        )}
      </Section>
    </div>
  )
}

function ClashLine({ noun, clash }: { noun: string; clash: Clash }) {
  const words = useText(libraryMerges)
  const names = useText(programme)
  const { language } = useSession()
  const why = words.why[clash.why as keyof typeof words.why]
  const title = words.clash[noun as keyof typeof words.clash]
  const of = () => {
    if (noun === 'reports') return month(clash.of.slice(0, 7), language)
    const [kind = '', day = ''] = clash.of.split(' ')
    return noun === 'programme' && kind in names.kinds
      ? `${names.kinds[kind as keyof typeof names.kinds]} ${date(day, language)}`
      : clash.of
  }
  return (
    <li>
      <b>{title(of())}</b>
      <br />
      <span class="sub small">
        {why} ({words.keeps[clash.kept]})
      </span>
    </li>
  )
}
