/** What a template may name within a line; what is empty leaves nothing behind. */
export const wordPlaces = [
  ...(['meeting.title', 'meeting.kind', 'meeting.days', 'meeting.time', 'meeting.place'] as const),
  ...(['meeting.venue', 'meeting.link', 'meeting.host', 'meeting.region', 'meeting.official'] as const),
  ...(['meeting.health', 'meeting.series', 'meeting.hours'] as const),
  ...(['paper.number', 'paper.date', 'paper.place', 'paper.office'] as const),
  ...(['paper.signer', 'paper.signer-position'] as const),
  ...(['text.background', 'text.purpose', 'text.outcome', 'text.budget', 'text.basis'] as const),
  ...(['text.results', 'text.closing', 'text.lead'] as const),
  ...(['count.invited', 'count.attended', 'count.agencies', 'count.decisions'] as const),
  ...(['count.actions', 'count.commitments', 'count.outcomes', 'count.value'] as const),
  ...(['count.paid', 'count.paid-in-words'] as const),
  ...(['guest.name', 'guest.position', 'guest.agency'] as const),
  ...(['letter.subject', 'letter.opening'] as const),
  ...(['certificate.number', 'certificate.hours'] as const),
] as const
export type WordPlace = (typeof wordPlaces)[number]

/** What a template may name on a line of its own. */
export const blockPlaces = [
  ...(['letterhead', 'agenda', 'table:guests', 'table:attendance', 'table:agencies'] as const),
  ...(['minutes', 'decisions', 'table:actions', 'table:commitments', 'challenges'] as const),
  ...(['learned', 'learned:beside', 'photos'] as const),
  ...(['parties', 'signatures', 'approval', 'table:assigned', 'table:payments'] as const),
  ...(['qr', 'speakers', 'letter-facts', 'copies', 'evaluation'] as const),
] as const
export type BlockPlace = (typeof blockPlaces)[number]
