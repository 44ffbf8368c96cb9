import { useParams } from 'wouter'
import { showContent } from '../../../contract/catalogue.ts'
import type { ContentId } from '../../../contract/ids.ts'
import { catalogue } from '../../../text/catalogue.ts'
import { localContent } from '../../../text/products-content.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { placeOf } from '../../shell/catalogue-cards.tsx'
import { ShareLink } from '../../shell/share-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Contact } from './contact.tsx'
import { One } from './one.tsx'
import { Pictures } from './pictures.tsx'

/** What a village tells, as anybody reads it (`/katalog/konten/:id`). */
export function CatalogueContentPage() {
  const { id } = useParams<{ id: ContentId }>()
  const words = useText(catalogue)
  const { kinds } = useText(localContent)
  const answer = useAsk(showContent, { id }, { fresh: true })
  return (
    <One answer={answer}>
      {({ content, photos, contact }) => {
        const place = placeOf(content)
        return (
          <>
            <div class="cat-said">
              <p class="sub">{kinds[content.kind]}</p>
              <h1>{content.title}</h1>
              <p>
                {content.teller === null ? words.toldByNobody : words.toldBy(content.teller)}
                <span class="sub"> · {place}</span>
              </p>
            </div>
            {photos.length > 0 && <Pictures name={content.title} photos={photos} />}
            {content.text && <p class="cat-story">{content.text}</p>}
            {content.link && (
              <p>
                <Button size="big" icon="external" newTab href={content.link}>
                  {words.listen}
                </Button>
              </p>
            )}
            <div class="cat-said">
              {contact && <Contact about="content" id={content.id} contact={contact} />}
              <ShareLink
                name={content.title}
                path={`/katalog/konten/${content.id}`}
                textOf={address => words.shareText(content.title, place, address)}
              />
            </div>
          </>
        )
      }}
    </One>
  )
}
