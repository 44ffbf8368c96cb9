import { expect, test } from 'vitest'
import { siteOf } from './passkey-site.ts'

const here = 'http://127.0.0.1:3000'

test.each([
  [undefined, { rpId: 'localhost', origin: 'http://localhost:3000' }],
  ['http://localhost:8080', { rpId: 'localhost', origin: 'http://localhost:8080' }],
  ['https://sinergi.example.id', { rpId: 'sinergi.example.id', origin: 'https://sinergi.example.id' }],
  [
    'https://sinergi.example.id:8443/x',
    { rpId: 'sinergi.example.id', origin: 'https://sinergi.example.id:8443' },
  ],
  ['http://sinergi.example.id', undefined],
  ['https://10.1.2.3', undefined],
  ['http://127.0.0.1:3000', undefined],
  ['https://[2001:db8::1]', undefined],
])('with SINERGI_URL %s passkeys work at %o', (publicUrl, site) => {
  expect(siteOf(publicUrl, here)).toEqual(site)
})
