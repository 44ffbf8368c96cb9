import { useState } from 'preact/hooks'
import { makeId, type MaterialId } from '../../contract/ids.ts'
import {
  addLink,
  addMaterial,
  amendMaterial,
  type Material,
  mostMaterialBytes,
} from '../../contract/materials.ts'
import type { AgendaItem, Meeting } from '../../contract/meetings.ts'
import { materials as texts } from '../../text/materials.ts'
import { shell } from '../../text/shell.ts'
import { Problem } from '../data/client.ts'
import { dropUpload } from '../data/photo-upload.ts'
import { useSend } from '../data/queries.ts'
import { useText } from '../data/session.tsx'
import { useUpload } from '../data/use-upload.ts'
import { ChoiceList } from '../ui/choice-list.tsx'
import { FileInput } from '../ui/file-input.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'
import { HowFar } from './how-far.tsx'

type Draft = Pick<Material, 'id' | 'title' | 'author' | 'licence' | 'readers' | 'agendaItemId'>
const fresh = (): Draft => ({
  ...{ id: makeId<MaterialId>(), title: '', author: null, licence: null },
  ...{ readers: 'guests', agendaItemId: null },
})

/** Hands out a file or a link, or changes what is told of one. A file is on its way as soon as it is chosen. */
export function MaterialForm(props: {
  meeting: Meeting
  lines: AgendaItem[]
  before: Material | null
  onClose: () => void
}) {
  const { form: words, size } = useText(texts)
  const { optional } = useText(shell)
  const toasts = useToasts()
  const { meeting, lines, before, onClose } = props
  const [draft, setDraft] = useState<Draft>(() => before ?? fresh())
  const [what, setWhat] = useState<'file' | 'link'>('file')
  const [link, setLink] = useState('')
  const [tooLarge, setTooLarge] = useState<number | null>(null)
  /** As the last file would be called: that gives way to the next one's name. */
  const [named, setNamed] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const upload = useUpload()
  const [add, addTo, amend] = [useSend(addMaterial), useSend(addLink), useSend(amendMaterial)]
  const edit = (change: Partial<Draft>) => setDraft(now => ({ ...now, ...change }))
  const isAddress = /^https:\/\/[^\s/]+\S*$/.test(link.trim())
  const isFile = before === null && what === 'file'

  function onPick([file]: File[]) {
    if (!file) return
    setProblem(null)
    setTooLarge(file.size > mostMaterialBytes ? file.size : null)
    if (file.size > mostMaterialBytes) return
    upload.begin(file)
    const name = file.name.replace(/\.\w{2,5}$/, '').slice(0, 160)
    if (draft.title.trim() === '' || draft.title === named) edit({ title: name })
    setNamed(name)
  }

  async function send(): Promise<void> {
    const { id, title, author, licence, readers, agendaItemId } = draft
    const facts = { id, title, author, licence, readers, agendaItemId }
    if (before) await amend.mutateAsync({ ...facts, version: before.version })
    else if (what === 'link') await addTo.mutateAsync({ ...facts, meetingId: meeting.id, link })
    else {
      const sent = await upload.arrived()
      const { file } = upload.sending ?? {}
      // whatever becomes of it, the same file begins anew
      if (file) upload.forget(file)
      await add.mutateAsync({ ...facts, meetingId: meeting.id, upload: sent })
      dropUpload(sent)
    }
  }

  async function onSend() {
    setTried(true)
    const isReady = isFile ? upload.sending !== null : before !== null || isAddress
    if (draft.title.trim() === '' || !isReady) return
    setBusy(true)
    setProblem(null)
    try {
      await send()
      if (!before) toasts.show({ strong: words.added(draft.title.trim()), glyph: 'done' })
      onClose()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
      // what had arrived is gone there: it is sent anew, and saved with the next press
      const { file } = upload.sending ?? {}
      if (error.body.code === 'material.upload-missing' && file) upload.begin(file)
    } finally {
      setBusy(false)
    }
  }

  return (
    <FormDialog
      title={before ? words.amendTitle : words.newTitle}
      problem={problem ?? upload.sending?.problem ?? null}
      busy={busy}
      onSend={() => void onSend()}
      onClose={onClose}
    >
      {before === null && (
        <ChoiceList
          compact
          label={words.what}
          value={what}
          onChange={setWhat}
          choices={[
            { value: 'file', label: words.file, icon: 'file' },
            { value: 'link', label: words.link, icon: 'link' },
          ]}
        />
      )}
      {isFile && (
        <>
          <FileInput
            label={upload.sending?.file.name ?? words.pick}
            hint={words.pickHint}
            accept=".pdf,.pptx,.docx,.xlsx,.jpg,.jpeg,.png,.webp"
            error={
              tooLarge !== null
                ? words.tooLarge(size(tooLarge))
                : tried && !upload.sending
                  ? words.neededFile
                  : undefined
            }
            onPick={onPick}
          />
          {upload.sending && <HowFar sending={upload.sending} />}
        </>
      )}
      {before === null && what === 'link' && (
        <TextInput
          label={words.address}
          hint={words.addressHint}
          type="url"
          value={link}
          onChange={setLink}
          maxLength={500}
          error={tried && !isAddress ? words.addressWrong : undefined}
        />
      )}
      <TextInput
        label={words.name}
        value={draft.title}
        onChange={title => edit({ title })}
        maxLength={160}
        error={tried && draft.title.trim() === '' ? words.needed : undefined}
      />
      <Select
        label={words.line}
        value={draft.agendaItemId ?? ''}
        placeholder={words.whole}
        options={lines.map(({ id, title, starts }) => ({
          value: id,
          label: `${starts.slice(11).replace(':', '.')} ${title}`,
        }))}
        onChange={line => edit({ agendaItemId: line || null })}
      />
      <ChoiceList
        compact
        label={words.readers}
        value={draft.readers}
        onChange={readers => edit({ readers })}
        choices={[
          { value: 'guests', label: words.guests, hint: words.guestsHint },
          { value: 'public', label: words.public, hint: words.publicHint },
        ]}
      />
      <TextInput
        label={words.author}
        optional={optional}
        value={draft.author ?? ''}
        onChange={author => edit({ author })}
        maxLength={120}
      />
      <TextInput
        label={words.licence}
        hint={words.licenceHint}
        optional={optional}
        value={draft.licence ?? ''}
        onChange={licence => edit({ licence })}
        maxLength={80}
      />
    </FormDialog>
  )
}
