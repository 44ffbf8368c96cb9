import type { ComponentChildren } from 'preact'
import { may, type Role } from '../../../contract/access.ts'
import type { Me } from '../../../contract/people.ts'
import { readSecurity } from '../../../contract/second-factor.ts'
import { door } from '../../../text/door.ts'
import { people } from '../../../text/people.ts'
import { privacyPages } from '../../../text/privacy-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { useSignOut } from '../../shell/me-menu.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { PhoneHead } from '../../ui/phone-frame.tsx'
import { Devices } from './devices.tsx'
import { PasswordForm } from './password-form.tsx'
import { Preferences } from './preferences.tsx'
import { ProviderLink } from './provider-link.tsx'
import { ReminderChoice } from './reminder-choice.tsx'
import { TwoSteps } from './two-steps.tsx'
import './people.css'

/** The person's own account: roles, devices, password, second factor, reminders, language and appearance. */
export function AccountPage() {
  const words = useText(people).account
  const { me } = useSignedIn()
  return (
    <Frame title={words.title} name={me.name}>
      <Roles />
      <Section title={words.devices}>
        <p class="sub account-text">{words.devicesText}</p>
        <Devices />
      </Section>
      <Section title={words.password}>
        <p class="sub account-text">{words.passwordText}</p>
        <PasswordForm />
      </Section>
      <Security />
      {isReminded(me) && <ReminderChoice />}
      <Preferences />
      <MyData />
      <SignOut />
    </Frame>
  )
}

/** Who has a library to report for, or takes on actions. */
const isReminded = ({ grants }: Pick<Me, 'grants'>) =>
  grants.some(({ role }) => (may['reminders.choose'] as readonly Role[]).includes(role))

function MyData() {
  const { link, linkText, title } = useText(privacyPages).mine
  return (
    <Section title={title}>
      <p class="sub account-text">{linkText}</p>
      <p>
        <a href="/data-saya">{link}</a>
      </p>
    </Section>
  )
}

function Security() {
  const answer = useAsk(readSecurity, {})
  return (
    <Waiting answer={answer}>
      {state => (
        <>
          <TwoSteps state={state} />
          {state.provider && <ProviderLink provider={state.provider} fresh={state.fresh} />}
        </>
      )}
    </Waiting>
  )
}

function Frame(props: { title: string; name: string; children: ComponentChildren }) {
  const { grant } = useSignedIn()
  if (grant.libraryId !== null) {
    return (
      <PhonePage
        at="more"
        header={
          <>
            <PhoneHead title={props.name} sub={grant.name} />
            <h1>{props.title}</h1>
          </>
        }
      >
        {props.children}
      </PhonePage>
    )
  }
  return (
    <OfficePage at="account">
      <Wrap>
        <PageHead title={props.title} over={props.name} />
        <div class="account">{props.children}</div>
      </Wrap>
    </OfficePage>
  )
}

function Roles() {
  const words = useText(people).account
  const { rolesAs } = useText(door)
  const { me } = useSignedIn()
  return (
    <Section title={words.roles}>
      <ul class="person-roles">
        {me.grants.map(grant => (
          <li key={grant.id}>
            <div>
              <b>{rolesAs[grant.role]}</b>
              <p class="sub small">{grant.name}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SignOut() {
  const words = useText(people).account
  const leave = useSignOut()
  return (
    <Section title={words.signOut}>
      <p class="sub account-text">{words.signOutText}</p>
      <Button variant="line" icon="logout" onClick={leave}>
        {words.signOut}
      </Button>
    </Section>
  )
}
