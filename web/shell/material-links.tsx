import './materials.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { MeetingId } from '../../contract/ids.ts'
import {
  fetchInvited,
  fetchMaterial,
  listMaterials,
  type Material,
  materialsOfInvitation,
} from '../../contract/materials.ts'
import { materials as texts } from '../../text/materials.ts'
import { fileUrl } from '../data/client.ts'
import { useAsk } from '../data/queries.ts'
import { useText } from '../data/session.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/page.tsx'
import { Waiting } from './waiting.tsx'

/** Of a line of the agenda, beside it. */
export function LineMaterials({ meetingId, line }: { meetingId: MeetingId; line: string }) {
  const { data } = useAsk(listMaterials, { meetingId })
  return <Links of={data?.materials.filter(one => one.agendaItemId === line)} />
}

/** Those of a meeting, asked for when they are unfolded. */
export function MaterialsFold({ meetingId }: { meetingId: MeetingId }) {
  const { title } = useText(texts)
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Folded meetingId={meetingId} />}
    </details>
  )
}

function Folded({ meetingId }: { meetingId: MeetingId }) {
  const { noneYet } = useText(texts)
  const answer = useAsk(listMaterials, { meetingId })
  return (
    <Waiting answer={answer} kind="rows">
      {({ materials }) =>
        materials.length > 0 ? <Links of={materials} /> : <p class="sub small">{noneYet}</p>
      }
    </Waiting>
  )
}

/** For who has the link of an invitation: those of one line, or, as a part of the page, those of none of its lines. */
export function InvitedMaterials({ token, line, lines }: { token: string; line?: string; lines?: string[] }) {
  const { title } = useText(texts)
  const { data } = useAsk(materialsOfInvitation, { token })
  const hrefOf = ({ id }: Material) => fileUrl(fetchInvited, { id, token })
  if (line !== undefined)
    return <Links hrefOf={hrefOf} of={data?.materials.filter(one => one.agendaItemId === line)} />
  const others = data?.materials.filter(one => !lines?.includes(one.agendaItemId ?? '')) ?? []
  if (others.length === 0) return null
  return (
    <Section title={title} open>
      <Links of={others} hrefOf={hrefOf} />
    </Section>
  )
}

function Links(props: { of: Material[] | undefined; hrefOf?: (material: Material) => string }) {
  if (!props.of?.length) return null
  return (
    <ul class="materials">
      {props.of.map(material => (
        <li key={material.id}>
          <MaterialLink material={material} href={props.hrefOf?.(material)} />
        </li>
      ))}
    </ul>
  )
}

/** With its kind and size, so that somebody on a bad line knows before pressing. */
export function MaterialLink(props: {
  material: Material
  href?: string | undefined
  note?: ComponentChildren
}) {
  const { kinds, size } = useText(texts)
  const { id, title, kind, bytes, link, author, licence } = props.material
  const facts = [kinds[kind], bytes !== null && size(bytes), author, licence].filter(Boolean).join(' · ')
  return (
    <span class="material">
      <Icon name={link === null ? 'file' : 'link'} size="s" />
      <span>
        {link === null ? (
          <a href={props.href ?? fileUrl(fetchMaterial, { id })} download>
            {title}
          </a>
        ) : (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        )}
        <span class="sub small">
          {facts}
          {props.note}
        </span>
      </span>
    </span>
  )
}
