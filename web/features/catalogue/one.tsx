import './catalogue.css'
import type { ComponentChildren } from 'preact'
import type { Problem } from '../../data/client.ts'
import { catalogue } from '../../../text/catalogue.ts'
import { useText } from '../../data/session.tsx'
import { OpenPage } from '../../shell/open-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'

/** The page of one thing of the catalogue, or that it is not shown any more. */
export function One<T>(props: {
  answer: { data: T | undefined; error: Problem | null; refetch: () => unknown }
  children: (data: T) => ComponentChildren
}) {
  const words = useText(catalogue)
  const isGone = [400, 404, 410].includes(props.answer.error?.body.status ?? 0)
  return (
    <OpenPage class="cat one">
      <a class="cat-back" href="/katalog">
        ‹ {words.back}
      </a>
      {isGone ? (
        <>
          <h1 class="sr">{words.gone}</h1>
          <Empty title={words.gone} text={words.goneText}>
            <Button href="/katalog">{words.toCatalogue}</Button>
          </Empty>
        </>
      ) : (
        <Waiting answer={props.answer} kind="block">
          {data => <article class="cat-one">{props.children(data)}</article>}
        </Waiting>
      )}
      <p class="cat-foot">{words.privacy}</p>
    </OpenPage>
  )
}
