import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import type { ContentId } from '../../../contract/ids.ts'
import { getContent } from '../../../contract/local-content.ts'
import { catalogue } from '../../../text/catalogue.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { localContent } from '../../../text/products-content.ts'
import { products as names } from '../../../text/products.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { ClearedPhotos, photoConsents } from '../../shell/cleared-photos.tsx'
import { ConsentsOf } from '../../shell/consents-of.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { ShareLink } from '../../shell/share-link.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { ContentHere } from './content-here.tsx'
import { ListIt, Retire, type Told } from './content-listing.tsx'
import { ContentMark } from './content-mark.tsx'
import { GiveConsent } from './give-consent.tsx'
import { putHere } from './kept.ts'

/** One thing that the village tells: its words, who tells it and with what consent, whether it is public. */
export function MyContentPage() {
  const { id } = useParams<{ id: ContentId }>()
  const here = putHere(useOutbox(), id)
  const answer = useAsk(getContent, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      {answer.data ? (
        <Whole told={answer.data} />
      ) : here ? (
        <ContentHere entry={here} id={id} />
      ) : (
        <Wrap>
          <Waiting answer={answer}>{() => null}</Waiting>
        </Wrap>
      )}
    </PhonePage>
  )
}

function Whole({ told }: { told: Told }) {
  const words = useText(localContent)
  const consentWords = useText(productConsents)
  const { page } = useText(names)
  const share = useText(catalogue)
  const { content, photos, consents, keeps } = told
  const [giving, setGiving] = useState(false)
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/konten">{words.back}</a>}
          title={content.title}
          sub={
            <>
              <ContentMark state={content.state} /> {words.kinds[content.kind]}
            </>
          }
        />
        <div class="stack activity-do">
          {content.state === 'listed' ? (
            <>
              <Button size="big" wide icon="external" href={`/katalog/konten/${content.id}`}>
                {page.public}
              </Button>
              <ShareLink
                name={words.one.share}
                path={`/katalog/konten/${content.id}`}
                textOf={address =>
                  share.shareText(content.title, content.regency ?? content.province, address)
                }
              />
            </>
          ) : (
            keeps && <ListIt told={told} />
          )}
        </div>
        {content.text && <p class="told-text">{content.text}</p>}
        {content.link && (
          <p>
            <a href={content.link} target="_blank" rel="noopener noreferrer">
              {words.one.recording}
            </a>
          </p>
        )}
      </Wrap>
      <Section title={page.photos}>
        <ClearedPhotos
          about="content"
          record={content.id}
          photos={photos}
          consents={consents}
          consentIds={photoConsents(consents)}
          mine={keeps}
        />
      </Section>
      <Section
        title={words.teller}
        actions={
          keeps && (
            <Button variant="bare" size="sm" onClick={() => setGiving(true)}>
              {consentWords.add}
            </Button>
          )
        }
      >
        <ConsentsOf consents={consents} keeps={keeps} />
        {giving && (
          <GiveConsent id={content.id} teller={content.teller ?? ''} onClose={() => setGiving(false)} />
        )}
      </Section>
      {keeps && (
        <Wrap>
          <div class="stack last-action">
            <Button size="big" wide icon="edit" href={`/konten/${content.id}/ubah`}>
              {words.one.amend}
            </Button>
            {content.state === 'listed' && <Retire told={told} />}
          </div>
        </Wrap>
      )}
    </>
  )
}
