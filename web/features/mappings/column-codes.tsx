import { codesOf, type MappedColumn } from '../../../contract/mappings.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { useText } from '../../data/session.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { codeWord } from './mapping-words.ts'

/** What is written for each value instead of its usual word, where the other system has its own codes. */
export function ColumnCodes(props: {
  column: MappedColumn
  onChange: (codes: Record<string, string>) => void
}) {
  const { form: words } = useText(mappingWords)
  const { source, codes } = props.column
  if (source.kind !== 'field') return null
  const known = codesOf[source.field]
  if (!known) return null
  return (
    <details class="mapped-codes" open={Object.keys(codes).length > 0}>
      <summary>{words.codes}</summary>
      <p class="small sub">{words.codesHint}</p>
      {known.map(code => (
        <TextInput
          key={code}
          label={codeWord(source.field, code)}
          value={codes[code] ?? ''}
          maxLength={120}
          placeholder={codeWord(source.field, code)}
          onChange={text => {
            const { [code]: _, ...others } = codes
            props.onChange(text === '' ? others : { ...others, [code]: text })
          }}
        />
      ))}
    </details>
  )
}
