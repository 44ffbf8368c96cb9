import { useState } from 'preact/hooks'
import { setLanguage } from '../../../contract/people.ts'
import { people } from '../../../text/people.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { type Language, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Checkbox, ChoiceList } from '../../ui/choice-list.tsx'
import { hotkeysOn, setHotkeys } from '../../ui/hotkeys.ts'
import { Section } from '../../ui/page.tsx'
import { setTheme, theme } from '../../ui/theme.ts'

/** Language, appearance and keys; the language goes with the account, the others stay on this device. */
export function Preferences() {
  const words = useText(people).account
  const { grant } = useSignedIn()
  return (
    <>
      <Section title={words.language}>
        <LanguageChoice />
      </Section>
      <Section title={words.screen}>
        <ThemeChoice />
      </Section>
      {grant.libraryId === null && (
        <Section title={words.keys}>
          <KeysChoice />
        </Section>
      )}
    </>
  )
}

function LanguageChoice() {
  const words = useText(people).account
  const session = useSession()
  const keep = useSend(setLanguage)
  return (
    <ChoiceList<Language>
      label={words.language}
      labelHidden
      compact
      choices={[
        { value: 'id', label: words.indonesian },
        { value: 'en', label: words.english },
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
  const words = useText(people).account
  const general = useText(shell).me
  const [chosen, choose] = useState(theme())
  return (
    <ChoiceList
      label={words.screen}
      labelHidden
      compact
      choices={[
        { value: 'system', label: general.system, icon: 'computer' },
        { value: 'light', label: general.light, icon: 'sun' },
        { value: 'dark', label: general.dark, icon: 'moon' },
      ]}
      value={chosen}
      onChange={value => {
        setTheme(value)
        choose(value)
      }}
    />
  )
}

function KeysChoice() {
  const words = useText(people).account
  const [on, setOn] = useState(hotkeysOn())
  return (
    <Checkbox
      label={words.keysLabel}
      hint={words.keysHint}
      checked={on}
      onChange={checked => {
        setHotkeys(checked)
        setOn(checked)
      }}
    />
  )
}
