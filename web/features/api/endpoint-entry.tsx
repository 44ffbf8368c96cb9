import type { ProblemCode } from '../../../contract/problems.ts'
import { api } from '../../../text/api.ts'
import { sentences } from '../../../text/problems.ts'
import { useSession, useText } from '../../data/session.tsx'
import { CodeText } from './code-text.tsx'
import type { Endpoint, Schema } from './document.ts'
import { SchemaTree } from './schema-tree.tsx'

/** One endpoint: a line, and opened what it takes, answers and refuses. */
export function EndpointEntry(props: {
  endpoint: Endpoint
  open: boolean
  onToggle: (open: boolean) => void
}) {
  const words = useText(api)
  const { endpoint } = props
  return (
    <details
      class="endpoint"
      id={endpoint.name}
      open={props.open}
      onToggle={event => {
        if (event.currentTarget.open !== props.open) props.onToggle(event.currentTarget.open)
      }}
    >
      <summary>
        <span class={`method ${endpoint.method.toLowerCase()}`}>{endpoint.method}</span>
        <code>{endpoint.name}</code>
        <span class="endpoint-says">
          <CodeText>{endpoint.summary}</CodeText>
        </span>
        <span class="sub tiny">
          {words.kinds[endpoint.kind]}
          {endpoint.open && `, ${words.open}`}
        </span>
      </summary>
      {props.open && <Details endpoint={endpoint} />}
    </details>
  )
}

function Details({ endpoint }: { endpoint: Endpoint }) {
  const words = useText(api)
  const { method, path, kind, input, answer } = endpoint
  const asks = Object.keys(input.properties ?? {}).length > 0
  const isCommand = kind === 'command' || kind === 'paper'
  return (
    <div class="endpoint-in">
      <p class="endpoint-path">
        <code>
          {method} {path}
        </code>
      </p>
      <section>
        <h4>
          <CodeText>{isCommand ? words.body : words.parameters}</CodeText>
        </h4>
        {asks ? (
          <SchemaTree schema={input} needed />
        ) : (
          <p class="sub small">
            <CodeText>{isCommand ? words.noBody : words.noParameters}</CodeText>
          </p>
        )}
      </section>
      <section>
        <h4>{words.answer}</h4>
        <Answer schema={answer} />
      </section>
      <Refusals endpoint={endpoint} />
    </div>
  )
}

function Answer({ schema }: { schema: Schema | null }) {
  const words = useText(api)
  if (schema === null) return <p class="sub small">{words.file}</p>
  if (Object.keys(schema.properties ?? {}).length > 0) return <SchemaTree schema={schema} />
  return (
    <p class="sub small">
      <CodeText>{words.noAnswer}</CodeText>
    </p>
  )
}

function Refusals({ endpoint }: { endpoint: Endpoint }) {
  const words = useText(api)
  const { language } = useSession()
  return (
    <section>
      <h4>{words.refusals}</h4>
      <dl class="refusals">
        {endpoint.refusals.flatMap(({ status, codes }) =>
          codes.map(code => (
            <div key={code}>
              <dt>
                <span class="num">{status}</span> <code>{code}</code>
              </dt>
              <dd class="sub">{sentences[code as ProblemCode]?.[language]}</dd>
            </div>
          )),
        )}
      </dl>
    </section>
  )
}
