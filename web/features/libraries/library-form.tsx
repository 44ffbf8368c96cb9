import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import { type LibraryId, makeId } from '../../../contract/ids.ts'
import {
  amendLibrary,
  getLibrary,
  type Library,
  type LibraryFacts,
  type LibraryKind,
  levelOfKind,
  libraryKinds,
  registerLibrary,
} from '../../../contract/libraries.ts'
import { keepLibrariesApart } from '../../../contract/library-merges.ts'
import { type Region, searchRegions } from '../../../contract/regions.ts'
import { kinds } from '../../../text/libraries.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { ask } from '../../data/client.ts'
import { useDraft } from '../../data/drafts.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AlikeList } from './alike-list.tsx'
import { emptyFacts, FactFields } from './fact-fields.tsx'
import './merge.css'

type RegionChoice = { id: string; label: string; hint: string }

/** Enters a library into the registry. */
export function RegisterLibraryPage() {
  const words = useText(libraryPages)
  const [, go] = useLocation()
  const toasts = useToasts()
  const { grant } = useSignedIn()
  const register = useSend(registerLibrary)
  const apart = useSend(keepLibrariesApart)
  const { draft, change, clear } = useDraft('library/new', {
    id: makeId<LibraryId>(),
    kind: 'village' as LibraryKind,
    region: null as RegionChoice | null,
    facts: emptyFacts,
    /** Likely ones that the person said it is not. */
    waved: [] as LibraryId[],
  })
  const [tried, setTried] = useState(false)
  const save = () => {
    setTried(true)
    if (!draft.region) return
    register.mutate(
      { id: draft.id, kind: draft.kind, regionCode: draft.region.id, ...draft.facts },
      {
        onSuccess: ({ id }) => {
          // remembered, so that the pair does not stand on the list of likely doubles
          for (const other of draft.waved ?? []) apart.mutate({ a: id, b: other })
          clear()
          toasts.show({ strong: words.registered, glyph: 'done' })
          go(`/perpustakaan/${id}`)
        },
      },
    )
  }
  const search = async (q: string, signal: AbortSignal) => {
    const { regions } = await ask(
      searchRegions,
      { q, level: levelOfKind[draft.kind], within: grant.role === 'national' ? undefined : grant.scopeId },
      signal,
    )
    return regions.map(choiceOf)
  }
  return (
    <OfficePage at="libraries">
      <Wrap narrow>
        <PageHead title={words.registerTitle} />
        <PageForm problem={register.error} busy={register.isPending} onSend={save} back="/perpustakaan">
          <Select
            label={words.kind}
            {...language(useSession().language, draft.kind, kind => change({ kind, region: null }))}
          />
          <Combobox
            label={words.region}
            hint={words.regionHint}
            error={tried && !draft.region ? words.regionNeeded : undefined}
            value={draft.region}
            onChange={region =>
              change({
                region,
                facts:
                  region && draft.facts.name === ''
                    ? { ...draft.facts, name: nameFor(draft.kind, region.label) }
                    : draft.facts,
              })
            }
            search={search}
            words={{
              loading: words.loading,
              none: words.noneFound,
              failed: words.failed,
              clear: words.clear,
              found: words.found,
            }}
          />
          <AlikeList
            typed={{ kind: draft.kind, regionCode: draft.region?.id, facts: draft.facts }}
            waved={draft.waved ?? []}
            wave={id => change({ waved: [...(draft.waved ?? []), id] })}
          />
          <FactFields
            facts={draft.facts}
            change={facts => change({ facts: { ...draft.facts, ...facts } })}
            problem={register.error}
          />
        </PageForm>
      </Wrap>
    </OfficePage>
  )
}

/** Changes the facts of a library; the version that was seen goes along. */
export function AmendLibraryPage() {
  const { id } = useParams<{ id: LibraryId }>()
  const { grant } = useSignedIn()
  const answer = useAsk(getLibrary, { libraryId: id }, { fresh: true })
  const body = (
    <Wrap narrow>
      {<Waiting answer={answer}>{({ library }) => <AmendForm key={library.id} library={library} />}</Waiting>}
    </Wrap>
  )
  return grant.role === 'library' ? (
    <PhonePage at="more">{body}</PhonePage>
  ) : (
    <OfficePage at="libraries">{body}</OfficePage>
  )
}

function AmendForm({ library }: { library: Library }) {
  const words = useText(libraryPages)
  const [, go] = useLocation()
  const toasts = useToasts()
  const amend = useSend(amendLibrary)
  const { draft, change, clear } = useDraft(`library/amend/${library.id}`, {
    facts: factsOf(library),
    version: library.version,
  })
  const conflict = amend.error?.body.code === 'record.changed-meanwhile'
  const save = () =>
    amend.mutate(
      // after a conflict was shown, saving again is a decision to put these facts over the newer ones
      { libraryId: library.id, version: conflict ? library.version : draft.version, ...draft.facts },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.saved, glyph: 'done' })
          go(`/perpustakaan/${library.id}`)
        },
      },
    )
  return (
    <>
      <PageHead title={words.amendTitle} over={library.name} />
      {conflict && <Notice kind="warning" title={words.conflict} />}
      <PageForm
        problem={conflict ? null : amend.error}
        busy={amend.isPending}
        onSend={save}
        back={`/perpustakaan/${library.id}`}
      >
        <FactFields
          facts={draft.facts}
          change={facts => change({ facts: { ...draft.facts, ...facts } })}
          problem={amend.error}
        />
      </PageForm>
    </>
  )
}

function language(of: 'id' | 'en', value: LibraryKind, onChange: (kind: LibraryKind) => void) {
  return { value, onChange, options: libraryKinds.map(kind => ({ value: kind, label: kinds[kind][of] })) }
}

function choiceOf(region: Region): RegionChoice {
  return { id: region.code, label: region.name, hint: region.within.toReversed().join(', ') }
}

function nameFor(kind: LibraryKind, region: string): string {
  return kind === 'village'
    ? `Perpustakaan Desa ${region}`
    : kind === 'community'
      ? `TBM ${region}`
      : `Perpustakaan ${region}`
}

function factsOf(library: Library): LibraryFacts {
  return Object.fromEntries(
    Object.keys(emptyFacts).map(field => [field, library[field as keyof LibraryFacts]]),
  ) as LibraryFacts
}
