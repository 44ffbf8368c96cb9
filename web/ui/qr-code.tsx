import encodeQr from 'qr'

/** A text as a QR code: dark on white whatever the theme, since cameras want it so. */
export function QrCode(props: { text: string; label: string }) {
  const data = encodeQr(props.text, 'raw', { ecc: 'medium', border: 3 })
  const size = data.length
  const dark = data.flatMap((row, y) => row.flatMap((filled, x) => (filled ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#0b1f33" shape-rendering="crispEdges" />
    </svg>
  )
}
