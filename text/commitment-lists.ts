/** Words of the file of commitments, and of what people are told about them. */
const id = {
  file: 'komitmen',
  rupiah: 'rupiah',
  columns: {
    giver: 'Pemberi',
    receiver: 'Penerima',
    regency: 'Kabupaten/kota',
    province: 'Provinsi',
    form: 'Bentuk',
    what: 'Yang dijanjikan',
    amount: 'Jumlah',
    unit: 'Satuan',
    worth: 'Nilai (rupiah)',
    delivered: 'Jumlah diterima',
    deliveredWorth: 'Nilai diterima (rupiah)',
    deadline: 'Tenggat',
    state: 'Keadaan',
    daysLate: 'Hari lewat tenggat',
    promised: 'Tanggal janji',
    agreed: 'Disetujui pemberi',
    meeting: 'Pertemuan',
    owner: 'Penanggung jawab',
    forWhom: 'Untuk',
    reason: 'Alasan ditarik',
  },
  reminder: {
    one: (what: 'confirm' | 'late' | 'due') =>
      ({
        confirm: 'Penyerahan menunggu konfirmasi Anda',
        late: 'Komitmen lewat tenggat',
        due: 'Tenggat komitmen sudah dekat',
      })[what],
    many: (n: number, late: number) =>
      late > 0 ? `${n} komitmen perlu dilihat, ${late} lewat tenggat` : `${n} komitmen perlu dilihat`,
    line: (what: string, giver: string, receiver: string, left: number) =>
      `${what} dari ${giver} untuk ${receiver} (${days(left)})`,
    confirm: (what: string, giver: string) => `${what} dari ${giver}: sudah diterima atau belum?`,
    open: (url: string) => `Buka: ${url}`,
    openAll: (url: string) => `Buka daftarnya: ${url}`,
  },
}
const en: typeof id = {
  file: 'commitments',
  rupiah: 'rupiah',
  columns: {
    giver: 'Giver',
    receiver: 'Receiver',
    regency: 'Regency/city',
    province: 'Province',
    form: 'Form',
    what: 'What was promised',
    amount: 'Amount',
    unit: 'Unit',
    worth: 'Worth (rupiah)',
    delivered: 'Amount received',
    deliveredWorth: 'Worth received (rupiah)',
    deadline: 'Deadline',
    state: 'State',
    daysLate: 'Days overdue',
    promised: 'Promised on',
    agreed: 'Confirmed by the giver',
    meeting: 'Meeting',
    owner: 'Owner',
    forWhom: 'For whom',
    reason: 'Why withdrawn',
  },
  reminder: {
    one: what =>
      ({
        confirm: 'A delivery waits for your word',
        late: 'A commitment is overdue',
        due: 'A commitment is due soon',
      })[what],
    many: (n, late) =>
      late > 0 ? `${n} commitments to look at, ${late} overdue` : `${n} commitments to look at`,
    line: (what, giver, receiver, left) => `${what} from ${giver} for ${receiver} (${daysInEnglish(left)})`,
    confirm: (what, giver) => `${what} from ${giver}: has it come or not?`,
    open: url => `Open it: ${url}`,
    openAll: url => `Open the list: ${url}`,
  },
}

function days(left: number): string {
  if (left === 0) return 'tenggat hari ini'
  return left < 0 ? `lewat ${-left} hari` : `${left} hari lagi`
}

function daysInEnglish(left: number): string {
  const n = Math.abs(left)
  if (n === 0) return 'due today'
  return `${n} ${n === 1 ? 'day' : 'days'} ${left < 0 ? 'late' : 'left'}`
}

export const commitmentLists = { id, en }
