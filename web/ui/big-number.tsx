import type { ComponentChildren } from 'preact'
import { Bar } from './bar.tsx'
import { Definition } from './definition.tsx'
import { Glyph } from './glyph.tsx'

export type BigNumberProps = {
  title: string
  /** The verified figure, written out; `null` is missing. */
  value: string | null
  /** `terverifikasi` */
  verifiedWord: string
  /** The reported figure, written out, and its word; `rest` follows more quietly. */
  reported?: { value: string; word: string; rest?: string }
  bar?: { verified: number; reported?: number; total?: number; label: string }
  /** `per 20 November 2026, 09.00 WIB` */
  asOf: string
  noData: string
  definition?: { label: string; text: ComponentChildren }
  /** The page behind the figure. */
  href?: string
}

/** A figure: verified large, reported beneath, as-of, and what it means on a tap. */
export function BigNumber(props: BigNumberProps) {
  const { reported, bar, definition } = props
  return (
    <div class="big-number">
      <h2>
        <span>
          {props.href ? <a href={props.href}>{props.title}</a> : props.title}
          {definition && (
            <Definition label={definition.label} title={props.title}>
              {definition.text}
            </Definition>
          )}
        </span>
      </h2>
      {props.value === null ? (
        <p class="big none">{props.noData}</p>
      ) : (
        <>
          <p class="big num">{props.value}</p>
          <p class="sure">
            <Glyph name="done" />
            {props.verifiedWord}
          </p>
        </>
      )}
      {bar && <Bar {...bar} />}
      {reported && (
        <p class="small num">
          <b>{reported.value}</b> {reported.word} {reported.rest && <span class="sub">{reported.rest}</span>}
        </p>
      )}
      <p class="tiny sub">{props.asOf}</p>
    </div>
  )
}

/** A row of figures, ruled apart. `label` names the row. */
export function BigNumbers(props: { label: string; children: ComponentChildren }) {
  return (
    <section class="big-numbers" aria-label={props.label}>
      {props.children}
    </section>
  )
}
