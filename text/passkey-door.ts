/** Words for using a passkey, at the door above all: few, since that is loaded first. */
const id = {
  signIn: 'Masuk dengan kunci sandi',
  step: 'Kata sandi Anda cocok. Lanjutkan dengan kunci sandi Anda: sidik jari, wajah, atau PIN perangkat.',
  use: 'Pakai kunci sandi',
  useRecovery: 'Kunci sandi tidak ada? Pakai kode pemulihan',
  problems: {
    cancelled: 'Kunci sandi tidak jadi dipakai: dibatalkan, terlalu lama, atau tidak ada di perangkat ini.',
    known: 'Perangkat ini sudah menyimpan kunci sandi untuk akun Anda.',
    failed: 'Peramban ini tidak dapat memakai kunci sandi. Coba peramban lain, atau pakai kode.',
  },
}

const en: typeof id = {
  signIn: 'Sign in with a passkey',
  step: 'Your password matches. Go on with your passkey: the finger, face or PIN of your device.',
  use: 'Use a passkey',
  useRecovery: 'No passkey at hand? Use a recovery code',
  problems: {
    cancelled: 'The passkey was not used: it was cancelled, took too long, or is not on this device.',
    known: 'This device keeps a passkey for your account already.',
    failed: 'This browser cannot use passkeys. Try another browser, or use a code.',
  },
}

export const passkeyDoor = { id, en }
