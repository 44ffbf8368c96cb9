import { attachDocument } from '../../../contract/learning.ts'
import { learning } from '../../../text/learning.ts'
import { dropUpload } from '../../data/photo-upload.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useUpload } from '../../data/use-upload.ts'
import { HowFar } from '../../shell/how-far.tsx'
import { Button } from '../../ui/button.tsx'
import { FileInput } from '../../ui/file-input.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { ItemDraft } from './draft.ts'
import { QuizFields } from './quiz-fields.tsx'
import { megabytes } from './sizes.ts'

/** One part of a module as it is written. */
export function ItemFields(props: {
  item: ItemDraft
  at: number
  last: boolean
  /** It is at the server, so that its document can be uploaded. */
  saved: boolean
  wrong: (at: string) => string | undefined
  onChange: (item: ItemDraft) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) {
  const { keep: words, kinds } = useText(learning)
  const { item, at, wrong } = props
  const edit = (change: Partial<ItemDraft>) => props.onChange({ ...item, ...change })
  const name = item.title || kinds[item.kind]
  return (
    <fieldset class="learning-fields">
      <legend>{words.part(String(at + 1), kinds[item.kind])}</legend>
      <div class="learning-add">
        {at > 0 && (
          <Button size="sm" variant="bare" label={words.up(name)} onClick={() => props.onMove(-1)}>
            ↑
          </Button>
        )}
        {!props.last && (
          <Button size="sm" variant="bare" label={words.down(name)} onClick={() => props.onMove(1)}>
            ↓
          </Button>
        )}
        <Button size="sm" variant="bare" icon="cross" label={words.remove(name)} onClick={props.onRemove} />
      </div>
      <TextInput
        label={words.partTitle}
        value={item.title}
        maxLength={160}
        error={wrong(`${item.id}/title`)}
        onChange={title => edit({ title })}
      />
      {item.kind === 'video' && (
        <TextInput
          label={words.link}
          type="url"
          value={item.link}
          maxLength={500}
          error={wrong(`${item.id}/link`)}
          onChange={link => edit({ link })}
        />
      )}
      <TextArea
        label={item.kind === 'text' ? words.body : words.note}
        hint={item.kind === 'text' ? words.bodyHint : undefined}
        rows={item.kind === 'text' ? 8 : 2}
        maxLength={8000}
        value={item.body}
        onChange={body => edit({ body })}
      />
      {item.kind === 'document' &&
        (props.saved ? (
          <DocumentField item={item} onAttached={bytes => edit({ bytes })} />
        ) : (
          <p class="small sub">{words.fileAfter}</p>
        ))}
      {item.kind === 'quiz' && <QuizFields item={item} wrong={wrong} onChange={edit} />}
    </fieldset>
  )
}

/** The PDF, on its way as soon as it is chosen. */
function DocumentField({ item, onAttached }: { item: ItemDraft; onAttached: (bytes: number) => void }) {
  const { keep: words } = useText(learning)
  const { language } = useSession()
  const upload = useUpload()
  const attach = useSend(attachDocument)
  async function pick([file]: File[]) {
    if (!file) return
    upload.begin(file)
    const id = await upload.arrived()
    upload.forget(file)
    attach.mutate(
      { id: item.id, upload: id },
      {
        onSuccess: () => onAttached(file.size),
        onSettled: () => dropUpload(id),
      },
    )
  }
  return (
    <>
      {item.bytes !== null && <p class="small">{words.fileThere(megabytes(item.bytes, language))}</p>}
      <FileInput
        label={item.bytes === null ? words.file : words.replace}
        accept="application/pdf"
        onPick={files => void pick(files)}
      />
      {upload.sending && attach.isIdle && <HowFar sending={upload.sending} />}
      {attach.error && <Notice kind="problem" title={says(attach.error, language)} />}
    </>
  )
}
