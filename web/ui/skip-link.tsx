/** The first thing the Tab key meets: straight to the content. */
export function SkipLink(props: { label: string; to?: string }) {
  return (
    <a class="skip" href={`#${props.to ?? 'content'}`}>
      {props.label}
    </a>
  )
}
