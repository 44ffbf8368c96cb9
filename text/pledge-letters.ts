/** What a giver reads by mail: that an office asks it to confirm what it promised. */
const id = {
  hello: (name: string) => `Yth. ${name},`,
  subject: (office: string) => `Konfirmasi janji dukungan: ${office}`,
  ask: (office: string) => `${office} mencatat janji dukungan dari lembaga Anda:`,
  line: (what: string, amount: string, receiver: string, until: string) =>
    `- ${what}: ${amount} untuk ${receiver}, paling lambat ${until}`,
  more: (n: number) => `- dan ${n} lainnya`,
  answer: (until: string) =>
    `Buka tautan ini untuk menyatakan setuju, menarik janji dengan alasannya, atau menjawab usulan perubahan. Tidak perlu akun atau kata sandi. Tautan berlaku sampai ${until}:`,
  sign: (office: string) => `${office}\nmelalui Sinergi`,
}
const en: typeof id = {
  hello: name => `Dear ${name},`,
  subject: office => `Please confirm your promise: ${office}`,
  ask: office => `${office} has recorded what your organisation promised:`,
  line: (what, amount, receiver, until) => `- ${what}: ${amount} for ${receiver}, by ${until}`,
  more: n => `- and ${n} more`,
  answer: until =>
    `Open this link to say yes, to take a promise back with the reason, or to answer a proposed change. No account or password is needed. The link is valid until ${until}:`,
  sign: office => `${office}\nthrough Sinergi`,
}
export const pledgeLetters = { id, en }
