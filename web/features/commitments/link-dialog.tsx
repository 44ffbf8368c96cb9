import { useState } from 'preact/hooks'
import { getPartner } from '../../../contract/partners.ts'
import { endPledgeLink, makePledgeLink } from '../../../contract/pledge-links.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { ShareWays } from '../../shell/share-ways.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'

/** The giver is asked to say yes by a link: by e-mail to a contact, or shared by WhatsApp, copied, shown as a code. */
export function LinkDialog({ told, onClose }: { told: Told; onClose: () => void }) {
  const { share: words } = useText(commitmentActions)
  const { close } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const promised = usePromised()
  const make = useSend(makePledgeLink)
  const end = useSend(endPledgeLink)
  const contacts = useContacts(told)
  const [contactId, setContactId] = useState('')
  const [qr, setQr] = useState(false)
  const { commitment, beside, linkUntil } = told
  const { pledgeId, giver } = commitment
  const problem = make.error ?? end.error
  const token = make.data?.token
  const link = token && `${location.origin}/janji/${token}`
  const what = [commitment, ...beside]
    .map(one => `${one.what} (${promised.amount(one.amount, one.unit)}, ${one.receiver.name})`)
    .join('; ')
  const mailed = contacts.filter(({ email }) => email)
  const chosen = mailed.find(({ id }) => id === contactId)
  const send = (to: string | null) =>
    make.mutate(
      { pledgeId, contactId: to },
      {
        onSuccess: ({ sent }) => {
          if (sent && chosen) toasts.show({ strong: words.sent(chosen.name), glyph: 'done' })
          else toasts.show({ strong: words.made, glyph: 'done' })
        },
      },
    )
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={close}>
      <div class="stack">
        {problem && <Notice kind="problem" title={says(problem, language)} />}
        {link && make.data ? (
          <>
            {contactId !== '' && !make.data.sent && <Notice kind="warning" title={words.notSent} />}
            {make.data.sent && chosen && <Notice kind="good" title={words.sent(chosen.name)} />}
            <p>{words.until(date(make.data.expiresOn, language))}</p>
            <blockquote class="commitment-message">{words.message(giver, what, link)}</blockquote>
            <ShareWays
              name={giver}
              text={words.message(giver, what, link)}
              phone={contacts.find(({ phone }) => phone)?.phone ?? undefined}
              words={words}
            >
              <Button size="sm" icon="qr" label={words.qrLabel(giver)} onClick={() => setQr(!qr)}>
                {words.qr}
              </Button>
            </ShareWays>
            {qr && (
              <div class="invite-qr">
                <QrCode text={link} label={words.qrLabel(giver)} />
              </div>
            )}
          </>
        ) : (
          <>
            <p>{words.text}</p>
            {linkUntil && <p class="small sub">{words.again}</p>}
            {commitment.partnerId && mailed.length === 0 && (
              <p class="small sub">
                {words.noContact} <a href={`/mitra/${commitment.partnerId}`}>{words.addContact}</a>
              </p>
            )}
            {mailed.length > 0 && (
              <div class="row form-line">
                <Select
                  label={words.email}
                  placeholder={words.contact}
                  value={contactId}
                  options={mailed.map(({ id, name, position }) => ({
                    value: id,
                    label: [name, position].filter(Boolean).join(', '),
                  }))}
                  onChange={setContactId}
                />
                <Button icon="mail" busy={make.isPending} onClick={() => contactId !== '' && send(contactId)}>
                  {words.send}
                </Button>
              </div>
            )}
            <div class="row">
              <Button variant="go" icon="link" busy={make.isPending} onClick={() => send(null)}>
                {words.make}
              </Button>
              {linkUntil && (
                <Button
                  variant="line"
                  busy={end.isPending}
                  onClick={() =>
                    end.mutate(
                      { pledgeId },
                      {
                        onSuccess: () => {
                          toasts.show({ strong: words.ended, glyph: 'done' })
                          onClose()
                        },
                      },
                    )
                  }
                >
                  {words.end}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** Whom to reach at the giver; nobody where it is not on record, or where its contacts are not for me. */
export function useContacts({ commitment }: Told) {
  const { partnerId } = commitment
  const { data } = useAsk(
    getPartner,
    { partnerId: partnerId ?? ('' as never) },
    { enabled: partnerId !== null },
  )
  return partnerId === null ? [] : (data?.contacts ?? [])
}
