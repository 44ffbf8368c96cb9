import { Button } from '../ui/button.tsx'

/** A press writes to another library on WhatsApp, the first words there already. */
export function CallPeer(props: {
  phone: string
  name: string
  text: string
  label: string
  small?: boolean
}) {
  const { phone, text, label, name, small } = props
  return (
    <Button
      icon="chat"
      size={small ? 'sm' : 'normal'}
      newTab
      label={small ? `${label}: ${name}` : undefined}
      href={`https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`}
    >
      {label}
    </Button>
  )
}
