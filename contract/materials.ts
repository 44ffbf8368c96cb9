import * as z from 'zod/mini'
import { command, file, query } from './endpoint.ts'
import { line, maybeText } from './fields.ts'
import { agendaItemId, materialId, meetingId } from './ids.ts'

/** What a material is, told by its content and never by its name. */
export const materialKinds = ['pdf', 'pptx', 'docx', 'xlsx', 'jpeg', 'png', 'webp', 'link'] as const
export type MaterialKind = (typeof materialKinds)[number]
/** Whom it is for: those who are invited, or everybody. */
export const materialReaders = ['guests', 'public'] as const
export type MaterialReaders = (typeof materialReaders)[number]

/** Materials of one meeting at the most. */
export const mostMaterials = 60
/** Bytes of one file at the most. */
export const mostMaterialBytes = 20 * 1024 * 1024
/** Hours in which one that was taken away can be brought back. */
export const hoursToRestore = 24

export const material = z.object({
  id: materialId,
  title: z.string(),
  kind: z.enum(materialKinds),
  /** Of a file; null: a link. */
  bytes: z.nullable(z.int()),
  link: z.nullable(z.string()),
  author: z.nullable(z.string()),
  licence: z.nullable(z.string()),
  readers: z.enum(materialReaders),
  /** The line of the agenda that it belongs to; null: the whole meeting. */
  agendaItemId: z.nullable(agendaItemId),
  version: z.int(),
})
export type Material = z.output<typeof material>

const facts = {
  title: line(160),
  author: maybeText(120),
  licence: maybeText(80),
  readers: z.enum(materialReaders),
  agendaItemId: z.nullable(agendaItemId),
}
const token = z.string().check(z.minLength(1), z.maxLength(200))
const one = { id: materialId, version: z.int() }
const seen = ['record.changed-meanwhile', 'meeting.wrong-state'] as const
const adding = ['meeting.wrong-state', 'material.enough', 'material.line-unfit'] as const

export const listMaterials = query('materials.list', {
  summary:
    'What a meeting hands out, in its order: all to who keeps it or is invited, else what is for everybody',
  input: z.object({ meetingId }),
  result: z.object({
    materials: z.array(material),
    /** Whether I keep them. */
    mine: z.boolean(),
  }),
})
export const materialsOfInvitation = query('materials.of-invitation', {
  summary: 'What a meeting hands out, for who has the link of an invitation',
  input: z.object({ token }),
  result: z.object({ materials: z.array(material) }),
  open: true,
  problems: ['guest.link-not-valid'],
})
export const fetchMaterial = file('materials.fetch', {
  summary: 'A file that a meeting hands out, to be saved; it goes on where it stopped (ranges)',
  input: z.object({ id: materialId }),
  problems: ['file.missing'],
})
export const fetchInvited = file('materials.fetch-invited', {
  summary: 'The same, for who has the link of an invitation',
  input: z.object({ id: materialId, token }),
  open: true,
  problems: ['guest.link-not-valid', 'material.gone', 'file.missing'],
})

export const addMaterial = command('materials.add', {
  summary:
    'Hand out a file that was uploaded (by tus 1.0 at /api/uploads, 20 MB at the most): PDF, PPTX, DOCX, XLSX or a picture, known by its content',
  input: z.object({
    ...{ id: materialId, meetingId, ...facts },
    /** The last part of the upload's address. */
    upload: z.string().check(z.regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)),
  }),
  result: z.object({ id: materialId }),
  problems: [
    ...adding,
    ...([
      'material.upload-missing',
      'material.kind-unfit',
      'material.old-office',
      'material.macros',
    ] as const),
    ...(['material.active', 'material.embedded', 'material.broken', 'material.swollen'] as const),
    'material.too-large',
  ],
})
export const addLink = command('materials.add-link', {
  summary: 'Hand out a link (https)',
  input: z.object({
    ...{ id: materialId, meetingId, ...facts },
    link: z.string().check(z.trim(), z.maxLength(500), z.regex(/^https:\/\/[^\s/]+\S*$/)),
  }),
  result: z.object({ id: materialId }),
  problems: adding,
})
export const amendMaterial = command('materials.amend', {
  summary: 'Rename a material, say whose it is, whom it is for and to which line of the agenda it belongs',
  input: z.object({ ...one, ...facts }),
  result: z.object({ version: z.int() }),
  problems: [...seen, 'material.line-unfit'],
})
export const orderMaterials = command('materials.order', {
  summary: 'Tell the materials of a meeting in this order; those that are not named come after',
  input: z.object({ meetingId, ids: z.array(materialId).check(z.minLength(1), z.maxLength(mostMaterials)) }),
  result: z.object({}),
  problems: ['meeting.wrong-state'],
})
export const removeMaterial = command('materials.remove', {
  summary: 'Take a material away; for a day it can be brought back',
  input: z.object(one),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile'],
})
export const restoreMaterial = command('materials.restore', {
  summary: 'Bring back a material that was taken away within the last day',
  input: z.object(one),
  result: z.object({ version: z.int() }),
  problems: [...seen, 'material.gone', 'material.enough'],
})
