import { useState } from 'preact/hooks'
import type { Consent } from '../../../contract/consents.ts'
import { products as names } from '../../../text/products.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { shell } from '../../../text/shell.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { ShareLink } from '../../shell/share-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { recordOf, writeOf } from './kept.ts'
import type { Told } from './product-of.tsx'
import { isListed } from './state-mark.tsx'

/** Of a draft, what is left to do before buyers see it; of a listed one, its public page, to be passed on. */
export function Listing({ told, consents }: { told: Told; consents: readonly Consent[] }) {
  const { one: words } = useText(myProducts)
  const { page } = useText(names)
  const { product, photos, keeps } = told
  if (isListed(product.state)) {
    const place = product.regency ?? product.province
    return (
      <>
        <Button size="big" wide icon="external" href={`/katalog/${product.id}`}>
          {page.public}
        </Button>
        <ShareLink
          name={words.share}
          path={`/katalog/${product.id}`}
          textOf={address => words.shareText(product.name, place, address)}
        />
      </>
    )
  }
  const todo = [
    photos.length === 0 && words.toListPhoto,
    !consents.some(({ state }) => state === 'in-force') && words.toListConsent,
  ].filter(one => one !== false)
  return (
    <>
      {product.state === 'draft' && <p class="sub">{words.draftNote}</p>}
      {keeps && todo.length > 0 && (
        <Notice title={words.toList}>
          <ul class="product-todo">
            {todo.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      {keeps && (
        <ListNow
          id={product.id}
          name={product.name}
          version={product.version}
          label={product.state === 'retired' ? words.listAgain : words.list}
        />
      )}
    </>
  )
}

/** Puts it into the catalogue, now or once there is a signal. */
export function ListNow(props: { id: string; name: string; version: number; label: string }) {
  const { one: words } = useText(myProducts)
  const { language } = useSession()
  const library = useMyLibrary()
  const toasts = useToasts()
  const entries = useOutbox()
  const keeping = useKeeping()
  const { id, name } = props

  async function list() {
    const version = Math.max(props.version, versionAfter(recordOf(id), entries) ?? 0)
    const entry = await keeping.keep(
      writeOf('products.publish', { id, version }, { id, name, libraryId: library.id }),
    )
    if (entry === null || stateOf(entry) === 'refused') return
    refresh(['products'])
    toasts.show({ strong: stateOf(entry) === 'accepted' ? words.listed : words.listedHere, glyph: 'done' })
  }
  return (
    <>
      {keeping.problem && <Notice kind="problem" title={says(keeping.problem, language)} />}
      <Button variant="go" size="big" wide busy={keeping.busy} onClick={() => void list()}>
        {props.label}
      </Button>
    </>
  )
}

/** Takes it out of the catalogue. */
export function Retiring({ told: { product } }: { told: Told }) {
  const { one: words } = useText(myProducts)
  const { optional } = useText(shell)
  const library = useMyLibrary()
  const toasts = useToasts()
  const entries = useOutbox()
  const keeping = useKeeping()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')

  async function retire() {
    const { id, name } = product
    const version = Math.max(product.version, versionAfter(recordOf(id), entries) ?? 0)
    const input = { id, version, reason: reason.trim() || null }
    const entry = await keeping.keep(writeOf('products.retire', input, { id, name, libraryId: library.id }))
    if (entry === null || stateOf(entry) === 'refused') return
    refresh(['products'])
    toasts.show({ strong: words.retired, glyph: 'done' })
    setOpen(false)
  }
  return (
    <>
      <Button size="big" wide icon="archive" onClick={() => setOpen(true)}>
        {words.retire}
      </Button>
      {open && (
        <FormDialog
          title={words.retireTitle}
          action={words.retire}
          problem={keeping.problem}
          busy={keeping.busy}
          onSend={() => void retire()}
          onClose={() => setOpen(false)}
        >
          <TextArea
            label={words.retireTitle}
            labelHidden
            hint={words.retireHint}
            optional={optional}
            value={reason}
            rows={3}
            maxLength={300}
            onChange={setReason}
          />
        </FormDialog>
      )}
    </>
  )
}
