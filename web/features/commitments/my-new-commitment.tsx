import { useLocation, useSearchParams } from 'wouter'
import type { LibraryId, NeedId, PairingId } from '../../../contract/ids.ts'
import { listPairings, type Pairing } from '../../../contract/matching.ts'
import { listNeeds, type Need } from '../../../contract/needs.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { needs } from '../../../text/needs.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { needsOf } from '../../data/to-hand.ts'
import { useAmount } from '../../shell/amounts.ts'
import { PartnerChoice } from '../../shell/partner-choice.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { type SaidDraft, SaidFields } from '../../shell/said.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { type PromiseDraft, receiverOf } from './my-draft.ts'
import { PromiseForm } from './promise-form.tsx'
import { usePromise } from './use-promise.ts'

/** A promise made to this library: by whoever it was (`?kebutuhan=`), or from an agreed pairing (`?pairing=`). */
export function MyNewCommitmentPage() {
  const [params] = useSearchParams()
  const library = useMyLibrary()
  const id = params.get('pairing') as PairingId | null
  const asked = { libraryId: library.id as LibraryId, state: ['agreed'] as never, limit: 200 }
  const pairings = useAsk(listPairings, asked, { enabled: id !== null })
  const needId = (params.get('kebutuhan') ?? '') as NeedId | ''
  return (
    <PhonePage at="more">
      <Wrap>
        {id === null ? (
          <Entering pairing={null} needId={needId} />
        ) : (
          <Waiting answer={pairings}>
            {({ pairings: all }) => (
              <Entering pairing={all.find(one => one.id === id) ?? null} needId={needId} />
            )}
          </Waiting>
        )}
      </Wrap>
    </PhonePage>
  )
}

function Entering({ pairing, needId }: { pairing: Pairing | null; needId: NeedId | '' }) {
  const { mine, giver: ofGiver } = useText(commitmentPages)
  const { form: words } = mine
  const { grant } = useSignedIn()
  const library = useMyLibrary()
  const [, go] = useLocation()
  const toasts = useToasts()
  const isNamed = ({ way, giver, partner }: PromiseDraft) =>
    way === 'name' ? giver.trim() !== '' : partner !== null
  const promising = usePromise({
    ...{ by: library.id, pairing },
    start: {
      ...{ to: [receiverOf(grant.scopeId, library.name)], needId: pairing?.needId ?? needId },
      ...(pairing && {
        ...{ way: 'partner', partner: { id: pairing.partnerId, label: pairing.partnerName } },
      }),
    },
    whoOf: filled => {
      if (!isNamed(filled) || filled.how === '') return null
      return {
        ...(filled.way === 'name'
          ? { partnerId: null, giver: filled.giver }
          : { partnerId: (filled.partner?.id ?? null) as never, giver: null }),
        said: { how: filled.how as never, note: filled.note },
      }
    },
    onSaved: ({ to: [first] }) => {
      toasts.show({ strong: words.saved, text: words.savedText, glyph: 'done' })
      go(first ? `/komitmen/${first.id}` : '/komitmen')
    },
  })
  const { draft, tried, edit } = promising
  return (
    <PromiseForm
      phone
      promising={promising}
      over={mine.back}
      title={words.title}
      sub={pairing ? ofGiver.fromPairing(pairing.partnerName) : words.hint}
      action={words.save}
      before={!pairing && <GiverFields draft={draft} tried={tried && !isNamed(draft)} edit={edit} />}
      after={
        <>
          {!pairing && <NeedField draft={draft} edit={edit} />}
          <SaidFields
            draft={{ how: draft.how as SaidDraft['how'], note: draft.note }}
            tried={tried}
            onChange={edit}
          />
        </>
      }
    />
  )
}

type Editing = { draft: PromiseDraft; tried: boolean; edit: (change: Partial<PromiseDraft>) => void }

/** On the phone mostly somebody whom no list has: a village company, the village head. */
function GiverFields({ draft, tried, edit }: Editing) {
  const { mine, form } = useText(commitmentPages)
  const { form: words } = mine
  return (
    <>
      <ChoiceList
        compact
        label={words.way}
        value={draft.way}
        choices={optionsOf(['name', 'partner'] as const, words.ways)}
        onChange={way => edit({ way })}
      />
      {draft.way === 'name' ? (
        <TextInput
          label={words.name}
          hint={words.nameHint}
          value={draft.giver}
          maxLength={160}
          error={tried ? form.needed : undefined}
          onChange={giver => edit({ giver })}
        />
      ) : (
        <PartnerChoice
          label={words.name}
          value={draft.partner}
          error={tried ? form.needed : undefined}
          onChange={partner => edit({ partner })}
        />
      )}
    </>
  )
}

/** Which of the library’s open needs it answers. */
function NeedField({ draft, edit }: Omit<Editing, 'tried'>) {
  const { form: words } = useText(commitmentPages).mine
  const { kinds } = useText(needs)
  const amount = useAmount()
  const library = useMyLibrary()
  const { data } = useAsk(listNeeds, needsOf(library.id as LibraryId))
  const isOpen = ({ state }: Need) => state === 'open' || state === 'met-in-part'
  const open = (data?.needs ?? []).filter(need => isOpen(need) || need.id === draft.needId)
  if (open.length === 0) return null
  return (
    <Select
      label={words.need}
      placeholder={words.noNeed}
      value={draft.needId}
      options={open.map(need => ({
        value: need.id as string,
        label: `${kinds[need.kind]} · ${amount(need.amount, need.unit)}`,
      }))}
      onChange={needId => edit({ needId: needId as NeedId | '' })}
    />
  )
}
