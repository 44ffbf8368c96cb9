/** That people who answered a survey are to be asked again: as it is pushed and written. */
const id = {
  one: 'Saatnya bertanya lagi',
  many: (n: number) => `${n} survei: saatnya bertanya lagi`,
  text: (title: string, left: number) =>
    `${title}: bagikan survei lanjutan kepada orang yang sama, ${left > 0 ? `masih ${left} hari` : 'hari ini yang terakhir'}.`,
  open: (url: string) => `Buka surveinya: ${url}`,
  openAll: (url: string) => `Buka daftarnya: ${url}`,
}

const en: typeof id = {
  one: 'Time to ask again',
  many: n => `${n} surveys: time to ask again`,
  text: (title, left) =>
    `${title}: share the follow-up survey with the same people, ${left > 0 ? `${left} ${left === 1 ? 'day is' : 'days are'} left` : 'today is the last day'}.`,
  open: url => `Open the survey: ${url}`,
  openAll: url => `Open the list: ${url}`,
}

export const surveyReminder = { id, en }
