import { countContact } from '../../../contract/catalogue.ts'
import { catalogue } from '../../../text/catalogue.ts'
import { send } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'

/** The way to who makes it: WhatsApp with a sentence that is ready. The press is counted, and nobody is noted. */
export function Contact(props: {
  about: 'product' | 'content'
  id: string
  contact: { link: string; whose: 'producer' | 'library' } | null
}) {
  const words = useText(catalogue)
  const { about, id, contact } = props
  if (contact === null) return <p class="sub">{words.noContact}</p>
  return (
    <div class="cat-contact">
      <Button
        variant="go"
        size="big"
        wide
        icon="chat"
        newTab
        href={contact.link}
        // whether or not it can be counted, the way is open
        onClick={() => void send(countContact, { about, id }).catch(() => undefined)}
      >
        {words.contact}
      </Button>
      <p class="small sub">{words.contactOf[contact.whose]}</p>
    </div>
  )
}
