import { listProducers, producerKinds } from '../../../contract/producers.ts'
import type { LibraryId, ProducerId } from '../../../contract/ids.ts'
import { productForm } from '../../../text/products-form.ts'
import { shell } from '../../../text/shell.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { stateOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { madeIn } from '../../data/to-hand.ts'
import { Checkbox, ChoiceList } from '../../ui/choice-list.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { type StepProps, unreadWith } from './form-parts.ts'
import type { MakerDraft } from './product-draft.ts'

/** Who makes it: one who is entered already, or somebody new. */
export function StepMaker({ draft, edit, errorOf }: StepProps) {
  const { maker: words } = useText(productForm)
  const makers = useMakers()
  const fresh = 'fresh'
  return (
    <>
      {makers.length > 0 && (
        <ChoiceList<string>
          id="producer"
          label={words.choose}
          labelHidden
          choices={[
            ...makers.map(({ id, name }) => ({ value: id as string, label: name })),
            { value: fresh, label: words.fresh, hint: words.freshHint, icon: 'plus' as const },
          ]}
          value={draft.producerId === null ? fresh : draft.producerId || null}
          error={errorOf('producer')}
          onChange={id => edit({ producerId: id === fresh ? null : (id as ProducerId) })}
        />
      )}
      {(draft.producerId === null || makers.length === 0) && (
        <MakerFields
          maker={draft.maker}
          errorOf={errorOf}
          onEdit={(change, members) =>
            edit({
              producerId: null,
              maker: { ...draft.maker, ...change },
              ...(members !== undefined && { unread: unreadWith(draft, 'members', members) }),
            })
          }
        />
      )}
    </>
  )
}

/** Those of the library by name, with those that wait on this phone. */
export function useMakers(): { id: ProducerId; name: string }[] {
  const { maker: words } = useText(productForm)
  const library = useMyLibrary()
  const { data } = useAsk(listProducers, madeIn(library.id as LibraryId))
  const here = useOutbox()
    .filter(entry => entry.name === 'producers.put' && stateOf(entry) === 'waiting')
    .map(({ draft }) => draft as MakerDraft)
  const there = (data?.producers ?? []).filter(({ forgotten }) => !forgotten)
  const known = there.map(({ id, name }) => ({ id, name: name ?? words.unnamed }))
  return [...known, ...here.filter(({ id }) => !known.some(one => one.id === id))]
}

/** @param props.onEdit `members` tells whether the number of members reads as one */
export function MakerFields(props: {
  maker: MakerDraft
  errorOf: StepProps['errorOf']
  onEdit: (change: Partial<MakerDraft>, members?: boolean) => void
}) {
  const { maker: words } = useText(productForm)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { maker, errorOf, onEdit } = props
  const isGroup = maker.kind === 'group'
  return (
    <>
      <ChoiceList
        label={words.kind}
        compact
        choices={optionsOf(producerKinds, words.kinds)}
        value={maker.kind}
        onChange={kind => onEdit({ kind })}
      />
      <TextInput
        id="makerName"
        label={isGroup ? words.groupName : words.name}
        value={maker.name}
        maxLength={120}
        error={errorOf('makerName')}
        onChange={name => onEdit({ name })}
      />
      {isGroup && (
        <NumberInput
          id="members"
          label={words.members}
          optional={optional}
          language={language}
          value={maker.members}
          error={errorOf('members')}
          onChange={(members, { valid }) => onEdit({ members }, valid)}
        />
      )}
      <TextInput
        id="phone"
        label={words.phone}
        hint={words.phoneHint}
        optional={optional}
        type="tel"
        value={maker.phone}
        maxLength={40}
        error={errorOf('phone')}
        onChange={phone => onEdit({ phone })}
      />
      <div class="fld">
        <Checkbox
          id="adult"
          label={isGroup ? words.adultGroup : words.adult}
          hint={words.adultHint}
          checked={maker.adult}
          onChange={adult => onEdit({ adult })}
        />
        {errorOf('adult') && <span class="msg">{errorOf('adult')}</span>}
      </div>
    </>
  )
}
