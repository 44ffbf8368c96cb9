import { createHash } from 'node:crypto'
import { wasHeld } from '../../contract/meetings.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  checkCertificate,
  issueCertificates,
  listCertificates,
  revokeCertificate,
} from '../../contract/documents.ts'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../contract/zones.ts'
import type { Held } from '../meetings/queries.ts'
import { makeToken } from '../people/tokens.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as rows from './certificate-queries.ts'
import { pageOf } from './certificate-page.ts'
import { doneBy } from './documents.ts'
import { happen } from './recording.ts'

/** As many are issued at once, and shown. */
const most = 2000

export async function list(
  c: Context,
  { meetingId }: InputOf<typeof listCertificates>,
): Promise<ResultOf<typeof listCertificates>> {
  return { certificates: await rows.all(c.tx, meetingId, most) }
}

/** To each who was there and has none; what was issued before stays as it was. */
export async function issue(
  c: Context,
  { meetingId, numbers, issuer }: InputOf<typeof issueCertificates>,
  meeting: Held,
): Promise<ResultOf<typeof issueCertificates>> {
  if (!wasHeld(meeting.state)) refuse('document.not-held')
  const due = await rows.due(c.tx, meetingId, meeting.zone)
  if (due.length === 0) refuse('document.nobody-there')
  if (due.length > most) refuse('document.too-many-certificates', { most })
  const before = await rows.countAll(c.tx, meetingId)
  const facts = {
    ...{ title: due[0]?.title ?? '', issuer, from: dayIn(meeting.zone, new Date(meeting.starts_at)) },
    to: dayIn(meeting.zone, new Date(meeting.ends_at)),
  }
  const made = due.map(({ guestId, name, hours }, at) => {
    const certificate = {
      ...{ ...facts, id: makeId(), guestId, name, hours: hours || null },
      ...{ number: `${before + at + 1}/${numbers}`, code: makeToken().slice(0, 27) },
    }
    return { ...certificate, seal: sealOf(certificate) }
  })
  await rows.insert(c.tx, meetingId, made, doneBy(c))
  happen(c, 'certificates-issued', { kind: 'meeting', id: meetingId }, meeting, { count: made.length })
  return { issued: made.length }
}

/** Over all that a certificate says, with its code: what was changed by hand afterwards does not fit it. */
export function sealOf(of: Omit<rows.Certified, 'seal'>): string {
  const said = [of.code, of.number, of.name, of.title, of.issuer, of.from, of.to, of.hours ?? '']
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

export const lock = (c: Context, { id }: { id: string }) => rows.lock(c.tx, c.actor, id)

export async function revoke(
  c: Context,
  { id, reason }: InputOf<typeof revokeCertificate>,
  certificate: rows.HeldCertificate,
): Promise<ResultOf<typeof revokeCertificate>> {
  if (certificate.revoked) refuse('document.revoked-already')
  await rows.revoke(c.tx, id, reason, doneBy(c))
  happen(c, 'certificate-revoked', { kind: 'certificate', id }, certificate)
  return {}
}

/** What there is on record under a code, to hold the paper against; that there is none is told plainly. */
export async function check(
  c: Context,
  { token }: InputOf<typeof checkCertificate>,
): Promise<ResultOf<typeof checkCertificate>> {
  const found = await rows.byCode(c.tx, token)
  if (!found || found.seal !== sealOf(found)) return refuse('document.certificate-unknown')
  return { html: pageOf(found) }
}
