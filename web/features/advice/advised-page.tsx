import './advice.css'
import { useSearchParams } from 'wouter'
import { adviceRules, advisePractices, mostPoints, type WeakMeasure } from '../../../contract/advice.ts'
import { comparedMeasures } from '../../../contract/comparison.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { comparisonPages } from '../../../text/comparison-pages.ts'
import { advice } from '../../../text/advice.ts'
import { advicePages } from '../../../text/advice-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { NotFoundPage } from '../../shell/not-found.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { State } from '../../ui/state.tsx'
import { AdvisedCard } from './advised.tsx'

/** Practices that are advised to a library: one's own, or for an office one of its region. */
export function AdvisedPage() {
  const words = useText(advicePages)
  const { title } = useText(advice)
  const { measures } = useText(comparisonPages)
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const [params, setParams] = useSearchParams()
  const libraryId = (grant.libraryId ?? params.get('perpustakaan')) as LibraryId | null
  const measure = comparedMeasures.find(code => code === params.get('ukuran'))
  const answer = useAsk(
    advisePractices,
    { libraryId: libraryId as LibraryId, measure },
    { enabled: libraryId !== null },
  )
  if (libraryId === null) return <NotFoundPage />
  const own = grant.libraryId !== null
  return (
    <AnyPage at="more" office="libraries">
      <PageHead
        title={own ? title : words.titleOf(answer.data?.libraryName ?? '…')}
        sub={words.intro}
        over={!own && <a href={`/perpustakaan/${libraryId}`}>{answer.data?.libraryName}</a>}
      />
      <Select
        label={words.measure}
        placeholder={words.anyMeasure}
        value={measure ?? ''}
        options={optionsOf(comparedMeasures, measures)}
        onChange={code => {
          const next = new URLSearchParams(params)
          if (code) next.set('ukuran', code)
          else next.delete('ukuran')
          setParams(next, { replace: true })
        }}
      />
      <Waiting answer={answer} kind="block">
        {({ advised, weak, looked, libraryName }) => (
          <>
            <Weak weak={weak} />
            {advised.length === 0 ? (
              <Empty title={words.none} text={words.noneText}>
                <Button variant="line" href="/praktik">
                  {words.all}
                </Button>
              </Empty>
            ) : (
              <>
                <div class="advised-all">
                  {advised.map(one => (
                    <AdvisedCard
                      key={one.id}
                      advised={one}
                      library={libraryName}
                      mayTake={own && !onlySees}
                    />
                  ))}
                </div>
                <LookedAt looked={looked} />
              </>
            )}
          </>
        )}
      </Waiting>
      <Rules />
    </AnyPage>
  )
}

function LookedAt({ looked }: { looked: number }) {
  const words = useText(advicePages)
  const { language } = useSession()
  return (
    <p class="small sub">
      {words.looked(number(looked, language))} <a href="/praktik">{words.all}</a>
    </p>
  )
}

/** What is low here beside similar libraries. */
function Weak({ weak }: { weak: readonly WeakMeasure[] }) {
  const words = useText(advicePages)
  const { standings } = useText(advice)
  const { language } = useSession()
  const shown = (value: number) => number(value, language, value < 10 ? 1 : 0)
  if (weak.length === 0) return <p class="small sub">{words.noWeak}</p>
  return (
    <Section title={words.lowHere}>
      <Facts
        facts={weak.map(({ label, standing, here, usual }) => ({
          label: label[language],
          value: <State glyph={standing === 'low' ? 'late' : 'look'}>{standings[standing]}</State>,
          note: words.weakHere(shown(here), shown(usual)),
        }))}
      />
    </Section>
  )
}

/** No black box: every rule, and the most it can give. */
function Rules() {
  const words = useText(advicePages)
  const { rules } = useText(advice)
  const { language } = useSession()
  return (
    <Section title={rules.title}>
      <p class="small">{rules.lead}</p>
      <table class="advice-rules small">
        <caption class="sr">{words.rulesTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.most}</th>
          </tr>
        </thead>
        <tbody>
          {adviceRules.map(rule => (
            <tr key={rule}>
              <th scope="row">
                <b>{words.names[rule]}</b>
                <span class="sub">{rules[rule]}</span>
              </th>
              <td class="num">{number(mostPoints[rule], language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
