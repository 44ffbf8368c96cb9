/** How far a promise is, in a word: also for who has nothing but a link to it. */
export const commitmentMarks = {
  id: {
    states: {
      proposed: 'Menunggu persetujuan',
      agreed: 'Disetujui',
      part: 'Terpenuhi sebagian',
      overdue: 'Lewat tenggat',
      fulfilled: 'Terpenuhi',
      withdrawn: 'Ditarik',
    },
    lateBy: (n: string) => `Lewat ${n} hari`,
  },
  en: {
    states: {
      proposed: 'Awaits a yes',
      agreed: 'Agreed',
      part: 'Fulfilled in part',
      overdue: 'Overdue',
      fulfilled: 'Fulfilled',
      withdrawn: 'Withdrawn',
    },
    lateBy: (n: string) => `${n} ${n === '1' ? 'day' : 'days'} late`,
  },
}
