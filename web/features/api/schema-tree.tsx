import { api } from '../../../text/api.ts'
import { useSession, useText } from '../../data/session.tsx'
import type { Schema } from './document.ts'
import { partsOf, typeText } from './schema-text.ts'

/** The properties of an object under each other, those of its parts indented beneath. */
export function SchemaTree(props: { schema: Schema; needed?: boolean }) {
  const words = useText(api)
  const { language } = useSession()
  const { properties = {}, required = [] } = props.schema
  return (
    <ul class="schema">
      {Object.entries(properties).map(([name, of]) => {
        const parts = partsOf(of)
        const optional = !required.includes(name) || of.default !== undefined
        return (
          <li key={name}>
            <code>{name}</code> <span class="sub">{typeText(of, language)}</span>
            {props.needed && (
              <span class={optional ? 'sub schema-need' : 'schema-need b'}>
                {optional ? words.optional : words.needed}
              </span>
            )}
            {parts && <SchemaTree schema={parts} needed={props.needed ?? false} />}
          </li>
        )
      })}
    </ul>
  )
}
