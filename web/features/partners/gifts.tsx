import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import { makeId, type LibraryId, type PartnerGiftId, type PartnerId } from '../../../contract/ids.ts'
import { getLibrary } from '../../../contract/libraries.ts'
import { type PartnerGift, recordPartnerGift, removePartnerGift } from '../../../contract/partners.ts'
import { type HelpKind, helpKinds } from '../../../contract/themes.ts'
import { partners } from '../../../text/partners.ts'
import { ask } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { LibraryChoice, type LibraryChoiceValue } from '../../shell/library-choice.tsx'
import { RegionChoice, type RegionChosen } from '../../shell/region-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { rupiah } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** What a partner gave before, the newest first; an office enters more. */
export function Gifts(props: { partnerId: PartnerId; gifts: PartnerGift[] }) {
  const { page, help } = useText(partners)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const [adding, setAdding] = useState(false)
  const remove = useSend(removePartnerGift)
  const records = may['partners.record-gifts'].some(role => role === grant.role)
  const { gifts } = props
  return (
    <Section
      title={page.gifts}
      actions={
        records && (
          <Button variant="line" size="sm" icon="plus" onClick={() => setAdding(true)}>
            {page.addGift}
          </Button>
        )
      }
    >
      {remove.error && <Notice kind="problem" title={says(remove.error, language)} />}
      {gifts.length === 0 ? (
        <p class="sub">{page.noGifts}</p>
      ) : (
        <ul class="lines">
          {gifts.map(({ id, year, what, kind, value, to }) => (
            <li key={id} class="gift">
              <span>
                <b>
                  {year} · {what}
                </b>
                <br />
                <span class="sub small">
                  {[help[kind], value !== null && rupiah(value, language), to.name]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {records && (
                <Button
                  variant="bare"
                  size="sm"
                  icon="trash"
                  label={`${page.remove}: ${what}`}
                  onClick={() =>
                    remove.mutate({ id }, { onSuccess: () => toasts.show({ strong: page.giftRemoved }) })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <Add partnerId={props.partnerId} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Add(props: { partnerId: PartnerId; onClose: () => void }) {
  const { page, form, help } = useText(partners)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const send = useSend(recordPartnerGift)
  const [id] = useState(() => makeId<PartnerGiftId>())
  const [year, setYear] = useState<number | null>(Number(today().slice(0, 4)))
  const [what, setWhat] = useState('')
  const [kind, setKind] = useState<HelpKind | ''>('')
  const [value, setValue] = useState<number | null>(null)
  const [to, setTo] = useState<'library' | 'region'>('library')
  const [library, setLibrary] = useState<LibraryChoiceValue | null>(null)
  const [region, setRegion] = useState<RegionChosen | null>({ id: String(grant.scopeId), label: grant.name })
  const [tried, setTried] = useState(false)
  const chosen = to === 'library' ? library : region
  const missing = (is: boolean) => (tried && is ? form.needed : undefined)
  const error = (path: string) => saysOf(send.error, path, language)

  async function save() {
    setTried(true)
    if (!what.trim() || kind === '' || year === null || chosen === null) return
    const scopeId =
      to === 'region'
        ? Number(chosen.id)
        : (await ask(getLibrary, { libraryId: chosen.id as LibraryId })).library.scopeId
    send.mutate(
      { id, partnerId: props.partnerId, scopeId, year, what, kind, value },
      {
        onSuccess: () => {
          toasts.show({ strong: page.giftSaved, glyph: 'done' })
          props.onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={page.addGift}
      problem={send.error}
      busy={send.isPending}
      onSend={() => void save()}
      onClose={props.onClose}
    >
      <TextInput
        label={page.giftWhat}
        value={what}
        error={missing(!what.trim()) ?? error('what')}
        onChange={setWhat}
      />
      <Select
        label={page.giftKind}
        placeholder={form.choose}
        value={kind}
        error={missing(kind === '')}
        onChange={setKind}
        options={optionsOf(helpKinds, help)}
      />
      <Select
        label={page.giftYear}
        value={String(year ?? '')}
        error={error('year')}
        onChange={chosenYear => setYear(Number(chosenYear))}
        options={Array.from({ length: 12 }, (_, n) => String(Number(today().slice(0, 4)) - n)).map(one => ({
          value: one,
          label: one,
        }))}
      />
      <NumberInput
        label={page.giftValue}
        hint={page.giftValueHint}
        optional={form.optional}
        language={language}
        prefix="Rp"
        value={value}
        error={error('value')}
        onChange={setValue}
      />
      <ChoiceList<'library' | 'region'>
        compact
        label={page.giftTo}
        value={to}
        onChange={setTo}
        choices={[
          { value: 'library', label: page.giftLibrary },
          { value: 'region', label: page.giftRegion },
        ]}
      />
      {to === 'library' ? (
        <LibraryChoice
          label={page.giftLibrary}
          value={library}
          error={missing(library === null)}
          onChange={setLibrary}
        />
      ) : (
        <RegionChoice
          label={page.giftRegion}
          value={region}
          error={missing(region === null)}
          onChange={setRegion}
        />
      )}
    </FormDialog>
  )
}
