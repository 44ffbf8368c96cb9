import { useState } from 'preact/hooks'
import { makeId } from '../../../contract/ids.ts'
import { keepPartnerContacts, type Partner, type PartnerContact } from '../../../contract/partners.ts'
import { partners } from '../../../text/partners.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import './partners.css'

/** Whom to reach, for offices and the partner itself; who may, changes the list. */
export function Contacts(props: { partner: Partner; contacts: PartnerContact[]; keeps: boolean }) {
  const { page } = useText(partners)
  const [keeping, setKeeping] = useState(false)
  const { contacts } = props
  return (
    <Section
      title={page.contacts}
      note={page.contactsFor}
      actions={
        props.keeps && (
          <Button variant="line" size="sm" onClick={() => setKeeping(true)}>
            {page.keepContacts}
          </Button>
        )
      }
    >
      {contacts.length === 0 ? (
        <p class="sub">{page.noContacts}</p>
      ) : (
        <ul class="lines">
          {contacts.map(({ id, name, position, phone, email }) => (
            <li key={id}>
              <b>{name}</b> <span class="sub">{position}</span>
              <br />
              {phone && <a href={`tel:${phone}`}>{phone}</a>}{' '}
              {email && <a href={`mailto:${email}`}>{email}</a>}
            </li>
          ))}
        </ul>
      )}
      {keeping && <Keep {...props} onClose={() => setKeeping(false)} />}
    </Section>
  )
}

const empty = () => ({ id: makeId<string>(), name: '', position: '', phone: '', email: '' })

function Keep(props: { partner: Partner; contacts: PartnerContact[]; onClose: () => void }) {
  const { page, form } = useText(partners)
  const { language } = useSession()
  const send = useSend(keepPartnerContacts)
  const [tried, setTried] = useState(false)
  const [rows, setRows] = useState(() =>
    props.contacts.length === 0
      ? [empty()]
      : props.contacts.map(one => ({
          ...{ id: one.id as string, name: one.name, position: one.position ?? '' },
          ...{ phone: one.phone ?? '', email: one.email ?? '' },
        })),
  )
  const edit = (at: number, change: object) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...change } : row)))
  function save() {
    setTried(true)
    if (rows.some(row => !row.name.trim())) return
    const { id: partnerId, version } = props.partner
    send.mutate({ partnerId, version, contacts: rows }, { onSuccess: props.onClose })
  }
  return (
    <FormDialog
      title={page.keepContacts}
      problem={send.error}
      busy={send.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      {rows.map((row, at) => (
        <fieldset key={row.id} class="contact">
          <legend class="sr">{`${page.contacts} ${at + 1}`}</legend>
          {(['name', 'position', 'phone', 'email'] as const).map(field => (
            <TextInput
              key={field}
              label={field === 'name' ? page.contactName : page[field]}
              optional={field === 'name' ? undefined : form.optional}
              value={row[field]}
              error={
                tried && field === 'name' && !row.name.trim()
                  ? form.needed
                  : saysOf(send.error, `contacts.${at}.${field}`, language)
              }
              onChange={value => edit(at, { [field]: value })}
            />
          ))}
          <Button
            variant="bare"
            size="sm"
            label={page.removeContact(at + 1)}
            onClick={() => setRows(rows.filter((_, i) => i !== at))}
          >
            {page.remove}
          </Button>
        </fieldset>
      ))}
      <Button size="sm" icon="plus" onClick={() => setRows([...rows, empty()])}>
        {page.addContact}
      </Button>
    </FormDialog>
  )
}
