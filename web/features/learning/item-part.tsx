import { fetchDocument, type LearningItem, type LearningRow } from '../../../contract/learning.ts'
import { learning } from '../../../text/learning.ts'
import { today } from '../../data/months.ts'
import { fileUrl } from '../../data/client.ts'
import { useObjectUrl } from '../../data/object-url.ts'
import { stateOf, type Write } from '../../data/outbox/rules.ts'
import { useHere, useKeeping } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Quiz } from './quiz.tsx'
import { megabytes } from './sizes.ts'

type Part = { module: LearningRow; item: LearningItem; at: number; open: boolean; file: Blob | undefined }

/** One part of a module: a text, a document, a video or a quiz, and whether it is done. */
export function ItemPart(props: Part) {
  const { kinds, page, keep } = useText(learning)
  const { item, at } = props
  const { here, problem, busy, send } = useTelling(props)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const open = props.open && !onlySees
  return (
    <li class="learning-item" id={item.id}>
      <p class="small sub">{keep.part(String(at + 1), kinds[item.kind])}</p>
      <h2>{item.title}</h2>
      {item.body && <Text body={item.body} />}
      {item.kind === 'document' && <DocumentLink item={item} file={props.file} />}
      {item.kind === 'video' && item.link && (
        <p>
          <a href={item.link} target="_blank" rel="noreferrer">
            {page.openVideo}
          </a>
          <span class="small sub"> {page.videoHint}</span>
        </p>
      )}
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      {item.kind === 'quiz' ? (
        <Quiz
          item={item}
          open={open}
          waits={here}
          busy={busy}
          onSend={answers => send('learning.answer', { answers })}
        />
      ) : item.mine.done ? (
        <p class="learning-done">
          <Glyph name="done" /> {page.done}
        </p>
      ) : here ? (
        <p class="small sub">{page.waits}</p>
      ) : (
        open && (
          <Button variant="go" busy={busy} onClick={() => send('learning.do', {})}>
            {item.kind === 'video' ? page.seen : page.read}
          </Button>
        )
      )}
    </li>
  )
}

/** Tells that it is done, or what was answered; kept on this device until it is sent. */
function useTelling({ module, item }: Part) {
  const { grant } = useSignedIn()
  const record = `learning-item/${item.id}`
  const here = useHere(record)
  const keeping = useKeeping()
  function send(name: 'learning.do' | 'learning.answer', more: object) {
    const write: Write = {
      ...{ name, record, input: { id: item.id, ...more } as Write['input'], draft: { module: module.id } },
      about: {
        ...{ title: `${module.title}: ${item.title}`, day: today(), people: null },
        ...(grant.libraryId !== null && { libraryId: grant.libraryId }),
      },
    }
    void keeping.keep(write).then(entry => entry && stateOf(entry) !== 'waiting' && refresh(['learning']))
  }
  return { here: here !== null && here !== undefined, problem: keeping.problem, busy: keeping.busy, send }
}

function Text({ body }: { body: string }) {
  return (
    <div class="learning-text">
      {body.split(/\n{2,}/).map((paragraph, n) => (
        <p key={n}>{paragraph}</p>
      ))}
    </div>
  )
}

/** The document where it is kept on this device, else from the server. */
function DocumentLink({ item, file }: { item: LearningItem; file: Blob | undefined }) {
  const { page } = useText(learning)
  const { language } = useSession()
  if (item.bytes === null) return <p class="sub">{page.unreadable}</p>
  const size = page.fileSize(megabytes(item.bytes, language))
  return (
    <p>
      {file ? <KeptLink file={file} /> : <OpenLink href={fileUrl(fetchDocument, { id: item.id })} />}
      <span class="small sub"> {[size, file && page.keptFile].filter(Boolean).join(', ')}</span>
    </p>
  )
}

const KeptLink = ({ file }: { file: Blob }) => <OpenLink href={useObjectUrl(file)} />

function OpenLink({ href }: { href: string | undefined }) {
  const { page } = useText(learning)
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {page.openFile}
    </a>
  )
}
