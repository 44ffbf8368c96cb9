import './booths.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import { type Booth, boothPath, listBooths, removeBooth } from '../../../contract/booths.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { booths as texts } from '../../../text/booths.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { BoothCards } from '../../shell/booth-cards.tsx'
import { useBoothCounts } from '../../shell/booth-counts.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { ShareLink } from '../../shell/share-link.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** One booth (`/lapak/milik/:id`): its code to hold up, its card to print, what it shows. */
export function MyBoothPage() {
  const { id } = useParams<{ id: string }>()
  const words = useText(texts)
  const library = useMyLibrary()
  const answer = useAsk(listBooths, { libraryId: library.id as LibraryId }, { fresh: true })
  return (
    <PhonePage at="more">
      <Wrap>
        <Waiting answer={answer}>
          {({ booths }) => {
            const booth = booths.find(one => one.id === id)
            return booth ? (
              <Whole booth={booth} />
            ) : (
              <Empty title={words.page.gone}>
                <a href="/lapak">{words.title}</a>
              </Empty>
            )
          }}
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}

function Whole({ booth }: { booth: Booth }) {
  const words = useText(texts)
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const countsOf = useBoothCounts()
  const path = `${boothPath}/${booth.code}`
  return (
    <>
      <PageHead
        over={<a href="/lapak">{words.title}</a>}
        title={booth.title ?? booth.libraryName}
        sub={words.table(n(booth.number))}
      />
      {booth.about && <p>{booth.about}</p>}
      <div class="booth-code">
        <QrCode text={location.origin + path} label={words.one.qr} />
        <p class="num">
          {location.host}
          {path}
        </p>
      </div>
      <p class="sub">
        {countsOf(booth)} · {words.visits(n(booth.visits))}
      </p>
      <div class="stack activity-do">
        <BoothCards wide id={booth.id} meetingId={booth.meetingId} label={words.one.print} />
        <Button size="big" wide icon="external" href={path}>
          {words.one.open}
        </Button>
        <ShareLink
          name={words.one.share}
          path={path}
          textOf={address => words.one.shareText(booth.libraryName, address)}
        />
        {booth.mine && (
          <>
            <Button size="big" wide icon="edit" href={`/lapak/milik/${booth.id}/ubah`}>
              {words.one.amend}
            </Button>
            <Remove booth={booth} />
          </>
        )}
      </div>
    </>
  )
}

function Remove({ booth }: { booth: Booth }) {
  const { one: words } = useText(texts)
  const [, go] = useLocation()
  const toasts = useToasts()
  const send = useSend(removeBooth)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="bare" wide icon="trash" onClick={() => setOpen(true)}>
        {words.remove}
      </Button>
      {open && (
        <FormDialog
          title={words.removeTitle}
          action={words.remove}
          warn
          problem={send.error}
          busy={send.isPending}
          onSend={() =>
            send.mutate(
              { id: booth.id, version: booth.version },
              {
                onSuccess: () => {
                  toasts.show({ strong: words.removed, glyph: 'done' })
                  go('/lapak')
                },
              },
            )
          }
          onClose={() => setOpen(false)}
        >
          <p>{words.removeText}</p>
        </FormDialog>
      )}
    </>
  )
}
