import type { ComponentChildren } from 'preact'

const ring = <circle class="g-line" cx="8" cy="8" r="6" />

const shapes = {
  draft: <circle class="g-line" cx="8" cy="8" r="6" stroke-dasharray="2.4 2.3" />,
  ring,
  quarter: lamp('M8 8V4.2A3.8 3.8 0 0 1 11.8 8z'),
  half: lamp('M8 4.2a3.8 3.8 0 0 1 0 7.6z'),
  'three-quarters': lamp('M8 8V4.2A3.8 3.8 0 1 1 4.2 8z'),
  done: (
    <>
      <circle class="g-fill" cx="8" cy="8" r="7" />
      <path class="g-cut" d="M4.8 8.2l2.2 2.2 4.2-4.6" />
    </>
  ),
  full: <circle class="g-fill" cx="8" cy="8" r="6.5" />,
  locked: (
    <>
      <path class="g-line" d="M5 7V5a3 3 0 0 1 6 0v2" />
      <rect class="g-fill" x="2.5" y="7" width="11" height="7.5" rx="1.8" />
    </>
  ),
  returned: <path class="g-line" d="M6.2 3.2L2.6 6.8l3.6 3.6M3 6.8h6.6a3.4 3.4 0 0 1 0 6.8H7" />,
  late: (
    <>
      <path class="g-fill" d="M8 .8L15.2 8 8 15.2.8 8z" />
      <path class="g-cut" d="M8 4.6v4M8 11v.2" />
    </>
  ),
  look: (
    <>
      <path class="g-fill" d="M8 1.4L15.2 14H.8z" />
      <path class="g-cut" d="M8 6.2v3.4M8 11.8v.2" />
    </>
  ),
  missing: (
    <>
      <circle class="g-line thin" cx="8" cy="8" r="6" stroke-dasharray="1.2 2.2" />
      <path class="g-line" d="M5.4 8h5.2" />
    </>
  ),
  cancelled: (
    <>
      {ring}
      <path class="g-line" d="M5.8 5.8l4.4 4.4m0-4.4l-4.4 4.4" />
    </>
  ),
  moved: (
    <>
      {ring}
      <path class="g-line thin" d="M5 8h5.4M8.4 5.6L10.8 8l-2.4 2.4" />
    </>
  ),
  revised: (
    <path
      class="g-line thin"
      d="M3 13l.7-3L10.8 2.9a1.3 1.3 0 0 1 1.9 0l.4.4a1.3 1.3 0 0 1 0 1.9L6 12.3zM9.5 4.3l2.2 2.2"
    />
  ),
} satisfies Record<string, ComponentChildren>

/** The glyphs of state, from a dashed draft over the filling lamp to the lock. */
export type GlyphName = keyof typeof shapes

/** One glyph without its word: only beside a text that says the same. */
export function Glyph(props: { name: GlyphName }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[props.name]}
    </svg>
  )
}

function lamp(filled: string) {
  return (
    <>
      <circle class="g-line" cx="8" cy="8" r="6" />
      <path class="g-fill" d={filled} />
    </>
  )
}
