import { type DocumentKind, type Papers, printDocument, signedFile } from '../../../contract/documents.ts'
import type { GivenOf } from '../../../contract/endpoint.ts'
import type { SignedDocumentId } from '../../../contract/ids.ts'
import { documents } from '../../../text/documents.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { State } from '../../ui/state.tsx'
import type { useMaking } from './making.ts'

export type Doing =
  | { what: 'fill' | 'officials' | 'certificates' | 'attach'; kind: DocumentKind }
  | { what: 'withdraw'; kind: DocumentKind; signed: SignedDocumentId }
type Input = Pick<GivenOf<typeof printDocument>, 'meetingId' | 'language' | 'origin'>

/** One paper: whether it can be made and what lacks, how to have it, and what can be done about it. */
export function PaperRow(props: {
  paper: Papers['papers'][number]
  input: Input
  mine: boolean
  day: string
  making: ReturnType<typeof useMaking>
  onDo: (doing: Doing) => void
}) {
  const { paper, making, mine, onDo } = props
  const words = useText(documents)
  const { language } = useSession()
  const { kind, lacks, signed, number } = paper
  const name = words.names[kind]
  const print = (format: 'pdf' | 'docx', blank = false) => ({ ...props.input, kind, format, blank })
  const take = (format: 'pdf' | 'docx', blank = false) =>
    void making.take(
      `${kind}-${format}`,
      `${kind}-${props.day}.${format}`,
      printDocument,
      print(format, blank),
    )
  const canMake = lacks.length === 0
  const items: MenuItem[] = [
    ...(kind === 'attendance-list' && canMake
      ? [{ id: 'blank', label: words.byHand, icon: 'printer' as const, onSelect: () => take('pdf', true) }]
      : []),
    ...(mine ? keeping(props, words) : []),
  ]
  return (
    <li>
      <div class="paper-name">
        <b>{name}</b>
        {signed ? (
          <State glyph="done">{words.signed(signed.number, date(signed.dated, language))}</State>
        ) : canMake ? (
          <State glyph="done">{number ? words.numbered(number) : words.ready}</State>
        ) : (
          <State glyph="draft">{lacks.map(lack => words.lackings[lack]).join(', ')}</State>
        )}
      </div>
      <div class="row">
        {signed && (
          <Button
            variant="go"
            size="sm"
            icon="external"
            busy={making.busy === `${kind}-signed`}
            label={`${words.signedShow}: ${name}`}
            onClick={() => void making.show(`${kind}-signed`, signedFile, { id: signed.id })}
          >
            {words.signedShow}
          </Button>
        )}
        {canMake && (
          <>
            <Button
              variant="line"
              size="sm"
              icon="eye"
              busy={making.busy === `${kind}-view`}
              label={`${words.view}: ${name}`}
              onClick={() => void making.show(`${kind}-view`, printDocument, print('pdf'))}
            >
              {words.view}
            </Button>
            <Button
              variant="line"
              size="sm"
              icon="download"
              busy={making.busy === `${kind}-pdf`}
              label={`${words.pdf}: ${name}`}
              onClick={() => take('pdf')}
            >
              {words.pdf}
            </Button>
            <Button
              variant="line"
              size="sm"
              icon="download"
              busy={making.busy === `${kind}-docx`}
              label={`${words.word}: ${name}`}
              onClick={() => take('docx')}
            >
              {words.word}
            </Button>
          </>
        )}
        {kind === 'certificate' && mine && (
          <Button variant="line" size="sm" icon="edit" onClick={() => onDo({ what: 'certificates', kind })}>
            {words.certificates}
          </Button>
        )}
        {items.length > 0 && (
          <Menu align="end" size="sm" label={`${words.more}: ${name}`} icon="dots" items={items} />
        )}
      </div>
    </li>
  )
}

const withOfficials: readonly DocumentKind[] = ['attendance-list', 'assignment-letter', 'transport-receipts']

function keeping(
  { paper, onDo }: Parameters<typeof PaperRow>[0],
  words: (typeof documents)['id'],
): MenuItem[] {
  const { kind, signed } = paper
  return [
    ...(kind === 'invitation-letter'
      ? []
      : [
          {
            id: 'fill',
            label: words.fill,
            icon: 'edit' as const,
            onSelect: () => onDo({ what: 'fill', kind }),
          },
        ]),
    ...(withOfficials.includes(kind)
      ? [
          {
            ...{ id: 'officials', label: words.officials, icon: 'people' as const },
            onSelect: () => onDo({ what: 'officials', kind }),
          },
        ]
      : []),
    {
      ...{ id: 'attach', label: words.attach, icon: 'upload' as const },
      onSelect: () => onDo({ what: 'attach', kind }),
    },
    ...(signed
      ? [
          {
            ...{ id: 'withdraw', label: words.withdraw, icon: 'cross' as const, warn: true },
            onSelect: () => onDo({ what: 'withdraw', kind, signed: signed.id }),
          },
        ]
      : []),
  ]
}
