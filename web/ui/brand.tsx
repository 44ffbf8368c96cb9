/** The logo, an open book under a lamp, with its word; a link where `href` is given. */
export function Brand(props: { word: string; href?: string; onlyMark?: boolean }) {
  const inside = (
    <>
      <Mark />
      <span class={props.onlyMark ? 'sr' : undefined}>{props.word}</span>
    </>
  )
  if (props.href === undefined) return <span class="brand">{inside}</span>
  return (
    <a class="brand" href={props.href}>
      {inside}
    </a>
  )
}

/** The mark alone, decoration. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 26 26" aria-hidden="true">
      <path
        d="M2 12.5c4 0 8 1.5 11 5 3-3.5 7-5 11-5v8c-4 0-8 1-11 3.5-3-2.5-7-3.5-11-3.5z"
        fill="none"
        stroke="currentColor"
        stroke-width="2.1"
        stroke-linejoin="round"
      />
      <circle cx="13" cy="7" r="7" fill="#F2B134" opacity=".28" />
      <circle cx="13" cy="7" r="4.2" fill="#F2B134" />
    </svg>
  )
}
