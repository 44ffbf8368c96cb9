import type { ComponentChildren } from 'preact'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { clock } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { PledgeProblem } from './my-alike.tsx'
import { PromiseFields } from './my-promise-fields.tsx'
import type { Promising } from './use-promise.ts'

/** The form of a promise: why it was not saved, what is promised, and that it is kept on this device. */
export function PromiseForm(props: {
  promising: Promising
  over: string
  title: string
  sub: string
  action: string
  /** On the phone the button is as wide as the page. */
  phone?: boolean
  /** What is asked before and after the promise itself. */
  before: ComponentChildren
  after?: ComponentChildren
}) {
  const { form: words } = useText(commitmentPages)
  const { language } = useSession()
  const zone = useZone()
  const { draft, edit, tried, savedAt, save, problem, busy } = props.promising
  const saved = savedAt && words.savedHere(clock(savedAt, language, zone))
  return (
    <>
      <PageHead over={<a href="/komitmen">{props.over}</a>} title={props.title} sub={props.sub} />
      <form
        class="stack form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        {problem && (
          <PledgeProblem
            problem={problem}
            onApart={ids => {
              edit({ apartFrom: ids })
              save(ids)
            }}
          />
        )}
        {props.before}
        <PromiseFields draft={draft} tried={tried} problem={problem} edit={edit} />
        {props.after}
        {props.phone ? (
          <>
            <Button variant="go" size="big" wide type="submit" busy={busy}>
              {props.action}
            </Button>
            {saved && (
              <p class="small sub" role="status">
                {saved}
              </p>
            )}
          </>
        ) : (
          <div class="row">
            <Button variant="go" type="submit" busy={busy}>
              {props.action}
            </Button>
            {saved && (
              <span class="small sub" role="status">
                {saved}
              </span>
            )}
          </div>
        )}
      </form>
    </>
  )
}
