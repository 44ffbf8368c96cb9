import { useState } from 'preact/hooks'
import { type Adoption, reopenAdoption } from '../../../contract/adoptions.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AmendHow } from './amend-how.tsx'
import { TellAdoption, type Telling } from './tell-adoption.tsx'

/** What the library can tell of a practice it took on, the likeliest first. */
export function AdoptionActions({ adoption }: { adoption: Adoption }) {
  const { one: words } = useText(adoptionPages)
  const { language } = useSession()
  const toasts = useToasts()
  const [doing, setDoing] = useState<Telling | 'amend' | null>(null)
  const reopen = useSend(reopenAdoption)
  const { id, version, state, planItem } = adoption
  const close = () => setDoing(null)
  const isOpen = state === 'interested' || state === 'trying'
  return (
    <div class="stack activity-do">
      {reopen.error && <Notice kind="problem" title={says(reopen.error, language)} />}
      {state === 'interested' && (
        <Button variant="go" size="big" icon="check" wide onClick={() => setDoing('try')}>
          {words.try}
        </Button>
      )}
      {state === 'trying' && (
        <Button variant="go" size="big" icon="lamp" wide onClick={() => setDoing('works')}>
          {words.works}
        </Button>
      )}
      {isOpen && planItem && (
        <Button icon="plus" wide href={`/kegiatan/baru/cepat?rencana=${planItem.id}`}>
          {words.record}
        </Button>
      )}
      {!isOpen && (
        <Button
          variant="line"
          icon="undo"
          wide
          busy={reopen.isPending}
          onClick={() =>
            reopen.mutate(
              { id, version },
              { onSuccess: () => toasts.show({ strong: words.told.reopen, glyph: 'done' }) },
            )
          }
        >
          {words.reopen}
        </Button>
      )}
      {state !== 'dropped' && (
        <>
          <Button icon="edit" wide onClick={() => setDoing('amend')}>
            {words.amend}
          </Button>
          <Button variant="bare" wide onClick={() => setDoing('drop')}>
            {words.drop}
          </Button>
        </>
      )}
      {state === 'working' && (
        <p class="small">
          <a href={`/praktik/baru?adopsi=${id}`}>{words.write}</a>
          <br />
          <span class="sub">{words.writeHint}</span>
        </p>
      )}
      {doing === 'amend' && <AmendHow adoption={adoption} onClose={close} />}
      {doing !== null && doing !== 'amend' && (
        <TellAdoption adoption={adoption} telling={doing} onClose={close} />
      )}
    </div>
  )
}
