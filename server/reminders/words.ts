import type { Step } from '../../contract/reminders.ts'
import { reminders } from '../../text/reminders.ts'
import type { Period } from '../../contract/programme.ts'
import { daysFrom } from './rules.ts'

type Of = {
  step: Step | 'returned'
  names: readonly string[]
  period: Pick<Period, 'month' | 'submitBy' | 'locksOn'>
  day: string
  language: 'id' | 'en'
}

/** What a reminder says. That a phone may hold what is not known here is left out where a report was returned. */
export function wordsOf({ step, names, period, day, language }: Of): { title: string; text: string } {
  const words = reminders[language]
  const given = {
    ...{ names, month: inWords(period.month, language, { month: 'long', year: 'numeric' }) },
    ...{ submitBy: dayInWords(period.submitBy, language), locksOn: dayInWords(period.locksOn, language) },
    daysLeft: daysFrom(day, period.submitBy),
  }
  const text = words.texts[step](given)
  return { title: words.titles[step](given), text: step === 'returned' ? text : `${text} ${words.onPhone}` }
}

const dayInWords = (day: string, language: 'id' | 'en') =>
  inWords(day, language, { day: 'numeric', month: 'long', year: 'numeric' })

function inWords(day: string, language: 'id' | 'en', how: Intl.DateTimeFormatOptions): string {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { ...how, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
