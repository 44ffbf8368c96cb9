import { useState } from 'preact/hooks'
import { type Criterion, listCriteria } from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { CriterionDialog, RetireDialog } from './criterion-dialogs.tsx'

type Doing = { what: 'add' } | { what: 'reword' | 'retire'; criterion: Criterion }

/** What the standard asks, with sources and weights; the nation adds, changes and ends criteria from a day on. */
export function CriteriaPage() {
  const { criteria: words, weights } = useText(standards)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const answer = useAsk(listCriteria, { all: true })
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const last = (criterion: Criterion, all: Criterion[]) =>
    all.every(one => one.code !== criterion.code || one.version <= criterion.version)
  const columnsOf = (all: Criterion[]): Column<Criterion>[] => [
    {
      id: 'criterion',
      head: words.criterion,
      main: true,
      wrap: true,
      cell: one => (
        <div>
          <b>{one.wording[language]}</b>
          <br />
          <span class="sub small">{one.explanation[language]}</span>
          <br />
          <span class="sub tiny">
            {words.source}: {one.source}
          </span>
        </div>
      ),
    },
    {
      id: 'kind',
      head: words.kind,
      cell: one => (
        <>
          {words.kinds[one.kind]}
          {one.fact && (
            <>
              <br />
              <span class="sub small">{words.registry}</span>
            </>
          )}
        </>
      ),
    },
    { id: 'weight', head: words.weight, numeric: true, cell: one => one.weight },
    {
      id: 'during',
      head: words.from,
      cell: one => words.during(date(one.validFrom, language), one.validTo && date(one.validTo, language)),
    },
    {
      id: 'do',
      head: words.reword,
      headHidden: true,
      cell: one =>
        grant.role === 'national' &&
        last(one, all) && (
          <span class="row">
            <Button variant="bare" size="sm" onClick={() => setDoing({ what: 'reword', criterion: one })}>
              {words.reword}
            </Button>
            {one.validTo === null && (
              <Button variant="bare" size="sm" onClick={() => setDoing({ what: 'retire', criterion: one })}>
                {words.retire}
              </Button>
            )}
          </span>
        ),
    },
  ]
  return (
    <OfficePage at="libraries">
      <Wrap>
        <PageHead
          over={<a href="/standar">{words.back}</a>}
          title={words.title}
          sub={`${words.sub} ${weights}`}
          actions={
            grant.role === 'national' && (
              <Button variant="go" size="sm" icon="plus" onClick={() => setDoing({ what: 'add' })}>
                {words.add}
              </Button>
            )
          }
        />
        <Waiting answer={answer} kind="rows">
          {({ criteria }) => (
            <Table
              caption={words.caption}
              roomy
              columns={columnsOf(criteria)}
              rows={criteria}
              rowKey={one => `${one.code}/${one.version}`}
            />
          )}
        </Waiting>
      </Wrap>
      {doing?.what === 'add' && <CriterionDialog onClose={close} />}
      {doing?.what === 'reword' && <CriterionDialog criterion={doing.criterion} onClose={close} />}
      {doing?.what === 'retire' && <RetireDialog criterion={doing.criterion} onClose={close} />}
    </OfficePage>
  )
}
