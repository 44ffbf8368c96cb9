import { makeId } from '../../contract/ids.ts'
import { givenInput, productInput } from '../products.ts'
import type { Corner } from '../world.ts'
import { all, everybody, library, type Line, list, managers, placed, placeless, region } from './line.ts'

const libraryOf = (c: Corner) => ({ libraryId: c.library.id })
const seen = (c: Corner) => ({ id: c.made.product, version: 1 })
const told = (c: Corner) => ({ id: c.made.content, version: 1 })
const given = () => ({ id: makeId(), person: 'Halimah', ...givenInput })

export const productsLines: Record<string, Line> = {
  'consents.list': placed(all, libraryOf),
  'consents.give': placed(library, c => ({ about: 'product', record: c.made.product, ...given() })),
  'consents.withdraw': placed(managers, c => ({ id: c.made.consent, reason: null })),

  'producers.list': placed(all, libraryOf),
  'producers.put': placed(library, c => ({
    ...{ id: makeId(), ...libraryOf(c), version: null, kind: 'person', name: 'Halimah', phone: null },
    ...{ members: null, adult: true, consent: null },
  })),
  'producers.note-before': placed(library, c => ({ id: c.made.producer, income: 500_000 })),
  'producers.forget': placed(library, c => ({ id: c.made.producer, version: 1 })),

  'products.list': list(all, {}, region),
  'products.list of one library': list(all, {}, libraryOf),
  'products.export': list(all, {}, region),
  'products.get': placed(all, c => ({ id: c.made.product })),
  'products.sums': placeless(all, { year: 2026 }),
  'products.contact': placed(all, libraryOf),
  'products.put': placed(library, c => ({
    ...{ id: makeId(), ...libraryOf(c), producerId: c.made.producer, ...productInput },
  })),
  'products.publish': placed(library, seen),
  'products.retire': placed(library, c => ({ ...seen(c), reason: null })),
  'products.clear-photo': placed(library, c => ({
    ...{ id: c.made.photo, shows: 'nobody', consentIds: [], consents: [] },
  })),
  'products.want-support': placed(library, c => ({
    ...{ id: c.made.product, needId: makeId(), kind: 'packaging', topic: 'economic-development' },
    ...{ amount: 500, unit: 'lembar', urgency: 'urgent', until: '2027-02-28', why: 'Plastik tebal' },
  })),
  'products.note-interest': placed(library, c => ({
    ...{ id: makeId(), productId: c.made.product, on: '2026-11-02', ordered: true, quantity: 10 },
    ...{ how: 'whatsapp', buyer: 'shop' },
  })),
  'products.report-sales': placed(library, c => ({
    ...{ id: c.made.product, month: '2026-10-01', quantity: 20, income: null, sure: false },
  })),
  'products.set-contact': placed(library, c => ({ ...libraryOf(c), phone: '0812 3456 7002' })),
  'photos.attach to a product': placed(library, c => ({
    ...{ id: makeId(), about: 'product', record: c.made.product, upload: `${makeId()}.${makeId()}` },
    ...{ caption: null, place: null },
  })),
  'photos.list of local content': placed(all, c => ({ about: 'content', record: c.made.content })),

  'content.list': list(all, {}, region),
  'content.get': placed(all, c => ({ id: c.made.content })),
  'content.put': placed(library, c => ({
    ...{ id: makeId(), ...libraryOf(c), version: null, kind: 'recipe', title: 'Gulai', text: 'Santan' },
    ...{ link: null, consents: [] },
  })),
  'content.publish': placed(library, told),
  'content.retire': placed(library, c => ({ ...told(c), reason: null })),

  'catalogue.products': placeless(everybody),
  'catalogue.contents': placeless(everybody),
  'catalogue.product': placeless(everybody, { id: makeId() }),
  'catalogue.content': placeless(everybody, { id: makeId() }),
  'catalogue.photo': placeless(everybody, { id: makeId(), size: 'small' }),
  'catalogue.read-list': placeless(everybody),
  'catalogue.read-product': placeless(everybody, { id: makeId() }),
  'catalogue.read-content': placeless(everybody, { id: makeId() }),
  'catalogue.ask-contact': placeless(everybody, { token: `product.${makeId()}`, fields: {} }),

  'booths.list': list(all, {}, libraryOf),
  'booths.export': placed(all, c => ({ meetingId: c.meetings.scheduled })),
  'booths.put': placed(managers, c => ({
    ...{ id: makeId(), meetingId: c.meetings.scheduled, ...libraryOf(c), version: null, number: null },
    ...{
      title: null,
      about: null,
      productIds: [c.made.product],
      contentIds: [],
      activityIds: [],
      practiceIds: [],
    },
  })),
  'booths.remove': placed(managers, c => ({ id: c.made.booth, version: 1 })),
  'booths.card': placed(all, c => ({
    ...{ id: null, meetingId: c.meetings.scheduled, origin: 'https://sinergi.example' },
  })),
  'booths.show': placeless(everybody, { code: 'ZZZZZZZZ' }),
  'booths.open': placeless(everybody, { token: 'ZZZZZZZZ' }),
}
