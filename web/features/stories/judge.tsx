import './stories.css'
import { useState } from 'preact/hooks'
import { stories } from '../../../text/stories.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Asked, JudgeDialog } from './judge-dialog.tsx'
import type { StoryTold } from './told.tsx'

/** What an office does with a story: says that it is true, returns it, publishes it, takes it off, withdraws it. */
export function Judge({ story, can }: StoryTold) {
  const { judge: words, page } = useText(stories)
  const [asked, setAsked] = useState<Asked | null>(null)
  const doing = (what: Asked, icon: 'check' | 'undo' | 'globe' | 'eye-off' | 'trash', main?: boolean) => {
    const labels = {
      ...{ verify: words.verify, giveBack: words.giveBack, publish: words.publish },
      ...{ unpublish: words.unpublish, withdraw: words.withdraw },
    }
    return (
      <Button
        key={what}
        variant={main ? 'go' : what === 'withdraw' ? 'warn' : 'line'}
        icon={icon}
        onClick={() => setAsked(what)}
      >
        {labels[what]}
      </Button>
    )
  }
  const waits = story.state === 'consented' && !can.verify
  const nothing = !(can.verify || can.giveBack || can.publish || can.unpublish || can.withdraw)
  return (
    <>
      {story.state === 'returned' && story.returned && (
        <Notice kind="warning" title={page.returned}>
          {story.returned.reason}
        </Notice>
      )}
      {waits && <p class="small sub">{words.waits}</p>}
      {!nothing && (
        <section class="story-judge" aria-label={words.title}>
          {can.verify && <p class="small sub">{words.lead}</p>}
          <div class="row">
            {can.verify && doing('verify', 'check', true)}
            {can.publish && doing('publish', 'globe', true)}
            {can.giveBack && doing('giveBack', 'undo')}
            {can.unpublish && doing('unpublish', 'eye-off')}
            {can.withdraw && doing('withdraw', 'trash')}
          </div>
        </section>
      )}
      {asked !== null && <JudgeDialog asked={asked} story={story} onClose={() => setAsked(null)} />}
    </>
  )
}
