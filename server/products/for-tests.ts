import type { Actor } from '../../contract/access.ts'
import type { ContentId, LibraryId, ProducerId, ProductId } from '../../contract/ids.ts'
import { makeId } from '../../contract/ids.ts'
import { publishContent, putContent } from '../../contract/local-content.ts'
import { putProducer } from '../../contract/producers.ts'
import { publishProduct, putProduct } from '../../contract/products.ts'
import { givenInput, productInput } from '../../tests/products.ts'
import type { TestApp } from '../../tests/support/app.ts'

/** A consent with an id of its own. */
export const given = (more: object = {}) => ({ id: makeId(), person: 'Halimah', ...givenInput, ...more })

export async function producer(
  app: TestApp,
  actor: Actor,
  libraryId: LibraryId,
  more: object = {},
): Promise<ProducerId> {
  const id = makeId<ProducerId>()
  const { person: _, ...consent } = given()
  await app.send(actor, putProducer, {
    ...{
      id,
      libraryId,
      version: null,
      kind: 'person',
      name: 'Halimah',
      phone: '0812 3456 7001',
      members: null,
    },
    ...{ adult: true, consent, ...more },
  } as never)
  return id
}

/** A product that stands in the catalogue. */
export async function product(
  app: TestApp,
  actor: Actor,
  {
    libraryId,
    producerId,
    ...more
  }: { libraryId: LibraryId; producerId: ProducerId; [more: string]: unknown },
): Promise<ProductId> {
  const id = makeId<ProductId>()
  await app.send(actor, putProduct, { id, libraryId, producerId, ...productInput, ...more } as never)
  await app.send(actor, publishProduct, { id, version: 1 })
  return id
}

/** A recipe that stands in the catalogue. */
export async function recipe(
  app: TestApp,
  actor: Actor,
  libraryId: LibraryId,
  consent: object,
): Promise<ContentId> {
  const id = makeId<ContentId>()
  await app.send(actor, putContent, {
    ...{
      id,
      libraryId,
      version: null,
      kind: 'recipe',
      title: 'Gulai ikan asap',
      text: 'Santan, kunyit, ikan',
    },
    ...{ link: null, consents: [consent] },
  } as never)
  await app.send(actor, publishContent, { id, version: 1 })
  return id
}
