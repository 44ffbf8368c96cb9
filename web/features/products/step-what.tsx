import { listActivities } from '../../../contract/activities.ts'
import type { ActivityId } from '../../../contract/ids.ts'
import { productKinds } from '../../../contract/products.ts'
import { products } from '../../../text/products.ts'
import { productForm } from '../../../text/products-form.ts'
import { shell } from '../../../text/shell.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { shortDate } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { StepProps } from './form-parts.ts'

/** Its name and kind, and the activity that it came of. */
export function StepWhat({ draft, edit, errorOf }: StepProps) {
  const { what: words } = useText(productForm)
  const { kinds } = useText(products)
  const { optional } = useText(shell)
  return (
    <>
      <TextInput
        id="name"
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        maxLength={80}
        error={errorOf('name')}
        onChange={name => edit({ name })}
      />
      <div class="product-kinds">
        <ChoiceList
          id="kind"
          label={words.kind}
          choices={optionsOf(productKinds, kinds)}
          value={draft.kind || null}
          error={errorOf('kind')}
          onChange={kind => edit({ kind })}
        />
      </div>
      <FromActivity
        chosen={draft.activityId}
        optional={optional}
        onChoose={activityId => edit({ activityId })}
      />
    </>
  )
}

function FromActivity(props: {
  chosen: ActivityId | null
  optional: string
  onChoose: (id: ActivityId | null) => void
}) {
  const { what: words } = useText(productForm)
  const { language } = useSession()
  const library = useMyLibrary()
  // as the phone keeps it: there may be no connection
  const { data } = useAsk(listActivities, {
    ...{ libraryId: library.id, sort: 'heldOn', order: 'desc' },
    ...{ limit: 20, offset: 0 },
  })
  const activities = data?.activities ?? []
  const isKept = props.chosen !== null && !activities.some(({ id }) => id === props.chosen)
  if (activities.length === 0 && !isKept) return null
  return (
    <Select
      label={words.from}
      hint={words.fromHint}
      optional={props.optional}
      placeholder={words.fromNone}
      value={props.chosen ?? ''}
      options={[
        ...(isKept ? [{ value: props.chosen as string, label: words.fromKept }] : []),
        ...activities.map(({ id, title, heldOn }) => ({
          value: id as string,
          label: `${title}, ${shortDate(heldOn, language)}`,
        })),
      ]}
      onChange={id => props.onChoose((id || null) as ActivityId | null)}
    />
  )
}
