import './learning.css'
import { useParams } from 'wouter'
import { getModule, type LearningModule, publishModule, retireModule } from '../../../contract/learning.ts'
import type { LearningModuleId } from '../../../contract/ids.ts'
import { activities as themes } from '../../../text/activities.ts'
import { learning } from '../../../text/learning.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useState } from 'preact/hooks'
import { Asking } from './asking.tsx'
import { ItemPart } from './item-part.tsx'
import { SaveModule } from './save-module.tsx'
import { useSavedModule } from './saved.ts'

/** A module, read from top to bottom: each part is told as done, the quiz is answered where it stands. */
export function ModulePage() {
  const { id } = useParams<{ id: LearningModuleId }>()
  const answer = useAsk(getModule, { id }, { fresh: true })
  return (
    <AnyPage at="more">
      <Waiting answer={answer}>{told => <Module told={told} />}</Waiting>
    </AnyPage>
  )
}

function Module({ told }: { told: LearningModule }) {
  const words = useText(learning)
  const { page } = words
  const { language } = useSession()
  const { module, items, retireReason } = told
  const saved = useSavedModule(told)
  const n = (value: number) => number(value, language)
  const isOpen = module.state === 'published'
  return (
    <>
      <PageHead
        over={<a href="/belajar">{page.back}</a>}
        title={module.title}
        sub={module.summary}
        actions={module.kept && <Keeping told={told} />}
      />
      <div class="stack">
        <p class="small sub">
          {[
            themes[language].topics[module.topic],
            words.hours(n(module.hours)),
            words.parts(n(items.length)),
            words.by(module.office),
          ].join(' · ')}
        </p>
        {module.state === 'draft' && <Notice kind="info" title={page.draft} />}
        {retireReason && (
          <Notice kind="warning" title={page.retired}>
            {retireReason}
          </Notice>
        )}
        {module.mine.completedOn ? (
          <Notice kind="good" title={words.completedOn(date(module.mine.completedOn, language))}>
            {page.completed(n(module.hours))}
          </Notice>
        ) : (
          isOpen &&
          items.length > 0 && (
            <Progress
              label={words.progress(n(module.mine.done), n(items.length))}
              value={module.mine.done / items.length}
            />
          )
        )}
        {isOpen && <SaveModule told={told} saved={saved} />}
      </div>
      <ol class="learning-items">
        {items.map((item, at) => (
          <ItemPart
            key={item.id}
            module={module}
            item={item}
            at={at}
            open={isOpen}
            file={saved.kept?.pictures[item.id]}
          />
        ))}
      </ol>
    </>
  )
}

/** What the office that keeps it can do with a module. */
function Keeping({ told: { module } }: { told: LearningModule }) {
  const { keep: words } = useText(learning)
  const [asking, setAsking] = useState<'publish' | 'retire' | null>(null)
  const { id, version, state } = module
  return (
    <>
      {state !== 'retired' && (
        <Button size="sm" icon="edit" href={`/belajar/${id}/ubah`}>
          {words.change}
        </Button>
      )}
      {state === 'draft' && (
        <Button variant="go" size="sm" onClick={() => setAsking('publish')}>
          {words.publish}
        </Button>
      )}
      {state === 'published' && (
        <Button variant="warn" size="sm" onClick={() => setAsking('retire')}>
          {words.retire}
        </Button>
      )}
      {asking === 'publish' && (
        <Asking
          command={publishModule}
          inputOf={() => ({ id, version })}
          title={words.publishTitle}
          text={words.publishText}
          action={words.publish}
          done={words.published}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'retire' && (
        <Asking
          reasoned
          command={retireModule}
          inputOf={reason => ({ id, version, reason })}
          title={words.retireTitle}
          text={words.retireHint}
          action={words.retire}
          done={words.retired}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
