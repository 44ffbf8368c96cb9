import { useState } from 'preact/hooks'
import { printSlips, type inviteList, type Slip, toldReasons } from '../../../contract/accounts.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { accounts } from '../../../text/accounts.ts'
import { shell } from '../../../text/shell.ts'
import { fetchPaper, Problem } from '../../data/client.ts'
import { useZone } from '../../data/my-library.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { save } from '../../ui/save-file.ts'
import { useToasts } from '../../ui/toast.tsx'
import { ShareSecret } from './share-secret.tsx'

export type Invited = ResultOf<typeof inviteList> & { more?: boolean }

/** The invitations that were just made, to print, share or show; their secrets are seen this once. */
export function SlipsDialog(props: { invited: Invited | null; onClose: () => void }) {
  const words = useText(accounts).slips
  const general = useText(shell)
  const { language } = useSession()
  const n = props.invited?.made.length ?? 0
  const title = n === 0 ? words.nothing : n === 1 ? words.oneTitle : words.title(number(n, language))
  return (
    <Dialog
      open={props.invited !== null}
      onClose={props.onClose}
      title={title}
      closeLabel={general.close}
      footer={<Button onClick={props.onClose}>{words.done}</Button>}
    >
      {props.invited && <SlipsMade invited={props.invited} />}
    </Dialog>
  )
}

/** What stands in the dialog, for a dialog that has other steps as well. */
export function SlipsMade({ invited }: { invited: Invited }) {
  const words = useText(accounts).slips
  const { language } = useSession()
  const zone = useZone()
  const { made, told } = invited
  const until = (slip: Slip) => date(slip.expiresAt, language, zone)
  return (
    <div class="stack">
      {toldReasons.map(why => {
        const n = told.filter(one => one.why === why).length
        return n > 0 && <Notice key={why} title={words.told[why](n)} />
      })}
      {invited.more && <Notice title={words.limit} />}
      {made[0] && (
        <>
          <p>{words.once(until(made[0]))}</p>
          <PrintSlips slips={made} />
          <ul class="slips">
            {made.map(slip => {
              const link = `${location.origin}/undangan/${slip.token}`
              const page = `${location.host}/undangan`
              return (
                <li key={slip.id}>
                  <b>{slip.name}</b>
                  {slip.name !== slip.place && <p class="sub small">{slip.place}</p>}
                  <ShareSecret
                    name={slip.name}
                    code={slip.code}
                    link={link}
                    message={words.message(slip.name, slip.place, link, page, slip.code, until(slip))}
                    open={made.length === 1}
                  />
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}

const perPage = 8

function PrintSlips({ slips }: { slips: Slip[] }) {
  const words = useText(accounts).slips
  const { language } = useSession()
  const toasts = useToasts()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function print() {
    setBusy(true)
    setProblem(null)
    try {
      const given = slips.map(({ id, token, code }) => ({ id, token, code }))
      save(await fetchPaper(printSlips, { slips: given, origin: location.origin }), 'slip-undangan.pdf')
      toasts.show({ strong: words.printed, text: words.printedText })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div>
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <Button variant="go" icon="printer" busy={busy} onClick={() => void print()}>
        {slips.length === 1 ? words.printOne : words.print(number(slips.length, language))}
      </Button>
      {slips.length > 1 && (
        <p class="small sub">{words.sheet(number(Math.ceil(slips.length / perPage), language))}</p>
      )}
    </div>
  )
}
