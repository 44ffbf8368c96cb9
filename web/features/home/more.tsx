import { setLanguage } from '../../../contract/people.ts'
import { useState } from 'preact/hooks'
import { useLocation, useSearchParams } from 'wouter'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { advicePages } from '../../../text/advice-pages.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { home } from '../../../text/home.ts'
import { replications } from '../../../text/replications.ts'
import { learning } from '../../../text/learning.ts'
import { followUp } from '../../../text/follow-up.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { outbox } from '../../../text/outbox.ts'
import { myStories } from '../../../text/my-stories.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { surveys } from '../../../text/surveys.ts'
import { paperPages } from '../../../text/paper-pages.ts'
import { install, isByHand, useInstallable } from '../../data/install.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useSend } from '../../data/queries.ts'
import { type Language, useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { shell } from '../../../text/shell.ts'
import { useSignOut } from '../../shell/me-menu.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { type Answer, AnswerList } from '../../ui/answer-list.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { setTheme, type Theme, theme } from '../../ui/theme.ts'
import { InstallByHand } from './install-by-hand.tsx'

/** Everything else: the library's facts and people, one's account, language, appearance, and the way out. */
export function MorePage() {
  const { more: words } = useText(home)
  const { me, grant } = useSignedIn()
  const library = useMyLibrary()
  const leave = useSignOut()
  const onlySees = useOnlySees()
  const { title: toSend, hint: toSendHint, install: onScreen } = useText(outbox)
  const { mine: forward } = useText(advocacy)
  const { mine: actions } = useText(followUp)
  const room = useText(learning)
  const { mine: taken } = useText(adoptionPages)
  const advice = useText(advicePages)
  const paper = useText(paperPages)
  const needWords = useText(myNeeds)
  const copying = useText(replications)
  const { mine: promised } = useText(commitmentPages)
  const mentored = useText(mentoring)
  const sold = useText(myProducts)
  const asked = useText(surveys)
  const lives = useText(myStories)
  const practices = useText(practicePages)
  const installable = useInstallable()
  const byHand = isByHand()
  const [params] = useSearchParams()
  const [shown, setShown] = useState(params.has('pasang'))
  const places: Answer[] = [
    ...(onlySees ? [] : [{ label: toSend, hint: toSendHint, icon: 'phone' as const, href: '/kiriman' }]),
    { label: words.plan, hint: words.planHint, icon: 'plan', href: '/rencana' },
    { label: copying.menu, hint: copying.menuHint, icon: 'lamp', href: '/replikasi' },
    {
      label: words.library,
      hint: words.libraryHint,
      icon: 'building',
      href: `/perpustakaan/${library.id}`,
    },
    { label: practices.menu, hint: practices.menuHint, icon: 'lamp', href: '/praktik' },
    { label: words.standard, hint: words.standardHint, icon: 'star', href: '/standar' },
    { label: needWords.menu, hint: needWords.menuHint, icon: 'handshake', href: '/kebutuhan' },
    { label: promised.menu, hint: promised.menuHint, icon: 'handshake', href: '/komitmen' },
    { label: advice.menu, hint: advice.menuHint, icon: 'lamp', href: '/praktik/disarankan' },
    { label: taken.menu, hint: taken.menuHint, icon: 'lineage', href: '/adopsi' },
    { label: sold.menu, hint: sold.menuHint, icon: 'bag', href: '/produk' },
    { label: asked.menu, hint: asked.menuHint, icon: 'chat', href: '/survei' },
    { label: lives.menu, hint: lives.menuHint, icon: 'heart', href: '/kisah-saya' },
    { label: words.aid, hint: words.aidHint, icon: 'archive', href: '/bantuan' },
    { label: words.partners, hint: words.partnersHint, icon: 'people', href: '/mitra' },
    { label: words.meetings, hint: words.meetingsHint, icon: 'calendar', href: '/pertemuan' },
    { label: actions.menu, hint: actions.menuHint, icon: 'check', href: '/tindak-lanjut' },
    { label: mentored.menu, hint: mentored.menuHint, icon: 'chat', href: '/pendampingan' },
    { label: forward.menu, hint: forward.menuHint, icon: 'handshake', href: '/advokasi' },
    { label: room.menu, hint: room.menuHint, icon: 'book', href: '/belajar' },
    {
      label: words.people,
      hint: onlySees ? words.peopleHintToSee : words.peopleHint,
      icon: 'people',
      href: '/orang',
    },
    { label: words.signatories, hint: words.signatoriesHint, icon: 'edit', href: '/penanda-tangan' },
    { label: words.numbers, hint: words.numbersHint, icon: 'chart', href: '/angka' },
    { label: paper.menu, hint: paper.menuHint, icon: 'printer', href: '/formulir' },
    { label: words.account, hint: words.accountHint, icon: 'settings', href: '/akun' },
    ...(installable || byHand
      ? [
          {
            ...{ ...onScreen, icon: 'download' as const },
            onClick: () => (byHand ? setShown(true) : void install()),
          },
        ]
      : []),
    { label: words.api, hint: words.apiHint, icon: 'book', href: '/dokumen-api' },
  ]
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={`${me.name}, ${grant.name}`} />
        <AnswerList answers={places} />
        <InstallByHand open={shown} onClose={() => setShown(false)} />
      </Wrap>
      {me.grants.length > 1 && <RoleChoice />}
      <Section title={words.language}>
        <LanguageChoice />
      </Section>
      <Section title={words.theme}>
        <ThemeChoice />
      </Section>
      <Wrap>
        <div class="last-action">
          <AnswerList
            answers={[{ label: words.signOut, hint: words.signOutHint, icon: 'logout', onClick: leave }]}
          />
        </div>
      </Wrap>
    </PhonePage>
  )
}

function RoleChoice() {
  const { more: words } = useText(home)
  const { roles } = useText(shell)
  const { choose } = useSession()
  const { me, grant } = useSignedIn()
  const [, go] = useLocation()
  return (
    <Section title={words.roles}>
      <ChoiceList
        label={words.roles}
        labelHidden
        choices={me.grants.map(({ id, name, role }) => ({
          value: id as string,
          label: name,
          hint: roles[role],
        }))}
        value={grant.id}
        onChange={id => {
          choose(id)
          go('/')
        }}
      />
    </Section>
  )
}

function LanguageChoice() {
  const { more: words } = useText(home)
  const session = useSession()
  const keep = useSend(setLanguage)
  return (
    <ChoiceList<Language>
      label={words.language}
      labelHidden
      choices={[
        { value: 'id', label: words.languages.id },
        { value: 'en', label: words.languages.en },
      ]}
      value={session.language}
      onChange={language => {
        session.setLanguage(language)
        keep.mutate({ language })
      }}
    />
  )
}

function ThemeChoice() {
  const { more: words } = useText(home)
  const [chosen, setChosen] = useState(theme())
  return (
    <ChoiceList<Theme>
      label={words.theme}
      labelHidden
      choices={(['system', 'light', 'dark'] as const).map(value => ({ value, label: words.themes[value] }))}
      value={chosen}
      onChange={value => {
        setTheme(value)
        setChosen(value)
      }}
    />
  )
}
