import { useState } from 'preact/hooks'
import type { PhotoId } from '../../../contract/ids.ts'
import { type NewsItem, newsPictureSayings, sayNewsPicture } from '../../../contract/news.ts'
import { news } from '../../../text/news.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { MyPhotos } from '../../shell/photos.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Section } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Saying = (typeof newsPictureSayings)[number]
type Asked = { id: PhotoId; said: Saying | null; statement: string }

/** Its pictures; under each who is seen, without which it is not shown. */
export function NewsPictures({ item }: { item: NewsItem }) {
  const { item: words } = useText(news)
  const [asked, setAsked] = useState<Asked | null>(null)
  const note = (id: string) => {
    const picture = item.pictures.find(one => one.id === id)
    const said = picture?.said ?? null
    const standing = said === null ? words.unsaid : words.said[said]
    const act = said === null ? words.say : words.change
    return (
      <span class={said === null ? 'photo-shown not' : 'photo-shown'}>
        {standing}{' '}
        <button
          type="button"
          aria-label={`${act}: ${standing}`}
          onClick={() => setAsked({ id: id as PhotoId, said, statement: picture?.statement ?? '' })}
        >
          {act}
        </button>
      </span>
    )
  }
  return (
    <Section title={words.pictures} note={words.picturesHint}>
      <MyPhotos about="news" record={item.id} note={note} />
      {asked && <WhoIsSeen key={asked.id} item={item} asked={asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}

function WhoIsSeen({ item, asked, onClose }: { item: NewsItem; asked: Asked; onClose: () => void }) {
  const { item: words, form } = useText(news)
  const toasts = useToasts()
  const send = useSend(sayNewsPicture)
  const [said, setSaid] = useState(asked.said)
  const [statement, setStatement] = useState(asked.statement)
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={words.whoTitle}
      problem={send.error}
      busy={send.isPending}
      onClose={onClose}
      onSend={() => {
        setTried(true)
        if (said === null) return
        send.mutate(
          { id: item.id, photoId: asked.id, said, statement },
          {
            onSuccess: () => {
              toasts.show({ strong: words.toldOf, glyph: 'done' })
              onClose()
            },
          },
        )
      }}
    >
      <ChoiceList
        label={words.whoTitle}
        choices={newsPictureSayings.map(value => ({ value, label: words.who[value] }))}
        value={said}
        error={tried && said === null ? form.needed : undefined}
        onChange={setSaid}
      />
      {said === 'agreed' && (
        <TextArea
          label={words.statement}
          hint={words.statementHint}
          rows={2}
          maxLength={300}
          value={statement}
          onChange={setStatement}
        />
      )}
    </FormDialog>
  )
}
