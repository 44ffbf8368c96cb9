import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { neverSignedIn } from '../../../contract/accounts.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { getLibrary } from '../../../contract/libraries.ts'
import { listInvitations } from '../../../contract/people.ts'
import { accounts } from '../../../text/accounts.ts'
import { people } from '../../../text/people.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { Holders } from '../../shell/holders.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { PhoneHead } from '../../ui/phone-frame.tsx'
import { SplitView } from '../../ui/side-panel.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { Invitations } from './invitations.tsx'
import { NeverSignedIn } from './never-signed-in.tsx'
import { PeopleList } from './people-list.tsx'
import './people.css'

/** Who holds a role in my area, and who is invited to one. */
export function PeoplePage() {
  const { grant } = useSignedIn()
  return grant.libraryId !== null ? <LibraryPeople /> : <OfficePeople />
}

const tabs = ['', 'undangan', 'belum-masuk'] as const
// undang: a library to whose management somebody is to be invited
const noFilters = { daftar: '', wilayah: '', sebab: '', mulai: '0', undang: '' }

function OfficePeople() {
  const words = useText(people)
  const more = useText(accounts)
  const [filters, set] = useFilters(noFilters)
  const [inviting, setInviting] = useState(false)
  const tab = tabs.find(one => one === filters.daftar) ?? ''
  const waiting = useAsk(listInvitations, { limit: 1 })
  const never = useAsk(neverSignedIn, { limit: 1 })
  const onlySees = useOnlySees()
  const { data: wanted } = useAsk(
    getLibrary,
    { libraryId: filters.undang as LibraryId },
    { enabled: filters.undang !== '' && !onlySees, fresh: true },
  )
  const to = wanted && { id: String(wanted.library.scopeId), label: wanted.library.name }
  const tabLinks = (
    <TabLinks
      label={words.people.tabsLabel}
      tabs={[
        { href: '/orang', label: words.people.tabs.people, current: tab === '' },
        {
          href: '/orang?daftar=belum-masuk',
          label: more.never.tab,
          current: tab === 'belum-masuk',
          count: never.data?.total,
        },
        {
          href: '/orang?daftar=undangan',
          label: words.people.tabs.invitations,
          current: tab === 'undangan',
          count: waiting.data?.total,
        },
      ]}
    />
  )
  const invite = onlySees ? null : <InviteButton onClick={() => setInviting(true)} />
  return (
    <>
      {tab === '' ? (
        <PeopleList tabs={tabLinks} invite={invite} />
      ) : (
        <OfficePage at="people" fill>
          <SplitView>
            <div class="list-head">
              <PageHead title={words.people.title} actions={invite} />
              {tabLinks}
            </div>
            <Wrap>
              {tab === 'undangan' ? <Invitations /> : <NeverSignedIn filters={filters} set={set} />}
            </Wrap>
          </SplitView>
        </OfficePage>
      )}
      <InviteDialog
        open={inviting || to !== undefined}
        to={to}
        onClose={() => {
          setInviting(false)
          set({ undang: '' }, { replace: true })
        }}
      />
    </>
  )
}

/** A library's manager sees who held it, hands it over, and invites to it; who works elsewhere is not theirs to see. */
function LibraryPeople() {
  const words = useText(people)
  const { grant } = useSignedIn()
  const { button, mine } = useText(accounts).handOver
  const [inviting, setInviting] = useState(false)
  const [handing, setHanding] = useState(false)
  const onlySees = useOnlySees()
  const role = { grantId: grant.id, place: grant.name }
  return (
    <PhonePage at="more" header={<Head title={words.people.title} sub={grant.name} />}>
      <div class="wrap phone-people">
        <Holders
          scopeId={grant.scopeId}
          actions={
            !onlySees && (
              <Button
                size="sm"
                icon="handshake"
                label={`${button}: ${mine}`}
                onClick={() => setHanding(true)}
              >
                {button}
              </Button>
            )
          }
        />
        {!onlySees && (
          <Section title={words.people.tabs.invitations}>
            <div class="phone-people">
              <InviteButton onClick={() => setInviting(true)} wide />
              <Invitations scopeId={grant.scopeId} />
            </div>
          </Section>
        )}
      </div>
      <HandOverDialog role={handing ? role : null} onClose={() => setHanding(false)} />
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </PhonePage>
  )
}

function Head(props: { title: string; sub: string; children?: ComponentChildren }) {
  const words = useText(people).people
  return (
    <>
      <PhoneHead title={props.sub} sub={words.title} />
      <h1>{props.title}</h1>
    </>
  )
}

function InviteButton(props: { onClick: () => void; wide?: boolean }) {
  const words = useText(people).invite
  return (
    <Button
      variant="go"
      size={props.wide ? 'normal' : 'sm'}
      icon="plus"
      wide={props.wide ?? false}
      onClick={props.onClick}
    >
      {words.button}
    </Button>
  )
}
