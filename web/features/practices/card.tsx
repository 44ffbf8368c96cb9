import './practices.css'
import '../../shell/photos.css'
import type { ComponentChildren } from 'preact'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { getPractice, Practice } from '../../../contract/practices.ts'
import { activities as labels } from '../../../text/activities.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CardFigures } from './figures.tsx'
import { CardHistory } from './history.tsx'
import { CardPicture, type PictureUrl } from './pictures.tsx'
import { costIn, daysIn, placeOf, takenIn } from './practice-words.ts'

/** A card in full: what was wrong, what was done, what it takes, what came of it. `children`: what can be done with it. */
export function PracticeCard(props: {
  told: ResultOf<typeof getPractice>
  urlOf: PictureUrl
  children?: ComponentChildren
}) {
  const { fields, card } = useText(practicePages)
  const { conditions } = useText(practiceMarks)
  const { practice, activities, past } = props.told
  const { urlOf } = props
  const [hero] = practice.pictures.filter(({ step }) => step === null)
  const further = practice.pictures.filter(one => one.step === null && one !== hero)
  return (
    <article class="pr-card">
      {hero && (
        <div class="pr-hero">
          <CardPicture picture={hero} urlOf={urlOf} eager />
        </div>
      )}
      <div class="pr-side">
        <Glance practice={practice} />
        {props.children}
      </div>
      <div class="pr-main">
        <Part title={fields.problem} text={practice.problem} />
        <Part title={fields.forWhom} text={practice.forWhom} />
        {practice.steps.length > 0 && (
          <section class="pr-part">
            <h2>{fields.steps}</h2>
            <ol class="pr-steps">
              {practice.steps.map(({ text }, at) => (
                <li key={at}>
                  <p class="pr-words">{text}</p>
                  {practice.pictures
                    .filter(({ step }) => step === at + 1)
                    .map(picture => (
                      <CardPicture key={picture.photoId} picture={picture} urlOf={urlOf} />
                    ))}
                </li>
              ))}
            </ol>
          </section>
        )}
        {(practice.result || practice.figures.activities > 0) && (
          <section class="pr-part">
            <h2>{fields.result}</h2>
            <div class="stack">
              {practice.result && <p class="pr-words">{practice.result}</p>}
              <CardFigures figures={practice.figures} />
            </div>
          </section>
        )}
        {further.map(picture => (
          <div key={picture.photoId} class="pr-hero">
            <CardPicture picture={picture} urlOf={urlOf} />
          </div>
        ))}
        <Part title={fields.materials} text={practice.materials} />
        <Part title={fields.partners} text={practice.partners} />
        {practice.conditions.length > 0 && (
          <section class="pr-part">
            <h2>{fields.conditions}</h2>
            <ul class="pr-conditions">
              {practice.conditions.map(code => (
                <li key={code}>{conditions[code]}</li>
              ))}
            </ul>
          </section>
        )}
        {practice.pitfalls && (
          <Notice kind="warning" title={fields.pitfalls}>
            <p class="pr-words">{practice.pitfalls}</p>
          </Notice>
        )}
        <Origin practice={practice} activities={activities} />
        {past.length > 0 && <CardHistory past={past} title={card.history} />}
      </div>
    </article>
  )
}

function Part({ title, text }: { title: string; text: string | null }) {
  if (text === null) return null
  return (
    <section class="pr-part">
      <h2>{title}</h2>
      <p class="pr-words">{text}</p>
    </section>
  )
}

function Glance({ practice }: { practice: Practice }) {
  const { fields, card } = useText(practicePages)
  const { topics } = useText(labels)
  const { language } = useSession()
  return (
    <dl class="pr-glance" aria-label={card.glance}>
      <div>
        <dt>
          <Icon name="clock" size="s" />
          {fields.days}
        </dt>
        <dd>{daysIn(practice.days, language)}</dd>
      </div>
      <div>
        <dt>
          <Icon name="money" size="s" />
          {fields.cost}
        </dt>
        <dd>{costIn(practice.cost, language)}</dd>
      </div>
      <div class="all">
        <dt>
          <Icon name="book" size="s" />
          {fields.topic}
        </dt>
        <dd>{topics[practice.topic]}</dd>
      </div>
      <div class="all">
        <dt>
          <Icon name="people" size="s" />
          {fields.takers}
        </dt>
        <dd>{takenIn(practice, language)}</dd>
      </div>
    </dl>
  )
}

/** Who wrote it and from what: whoever follows it names the origin. */
function Origin(props: { practice: Practice; activities: ResultOf<typeof getPractice>['activities'] }) {
  const { card } = useText(practicePages)
  const { language } = useSession()
  const zone = useZone()
  const { grant } = useSignedIn()
  const { practice, activities } = props
  const isOwn = grant.libraryId === practice.libraryId
  // whoever works elsewhere has no page of the library to go to
  const sees = isOwn || (grant.role !== 'partner' && grant.libraryId === null)
  return (
    <section class="pr-part">
      <h2>{card.origin}</h2>
      <p>
        <b>
          {sees ? (
            <a href={`/perpustakaan/${practice.libraryId}`}>{practice.libraryName}</a>
          ) : (
            practice.libraryName
          )}
        </b>
        , {placeOf(practice)}
        {practice.publishedAt && (
          <span class="sub"> · {card.publishedOn(date(practice.publishedAt, language, zone))}</span>
        )}
      </p>
      <p class="small sub">{card.originOf(practice.libraryName)}</p>
      {activities.length > 0 && (
        <>
          <p class="small sub">{card.told}</p>
          <ul class="small">
            {activities.map(({ id, title, heldOn }) => (
              <li key={id}>
                {isOwn ? <a href={`/kegiatan/${id}`}>{title}</a> : title}, {date(heldOn, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
