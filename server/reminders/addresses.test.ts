import { isIP } from 'node:net'
import { expect, test } from 'vitest'
import { isPublic, NotPublic, publicLookup } from './addresses.ts'

test.each([
  ['8.8.8.8', true],
  ['142.250.4.188', true],
  ['2404:6800:4003:c00::bc', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
])('%s is an address of the internet: %s', (address, open) => {
  expect(isPublic(address, isIP(address))).toBe(open)
})

test('a name that leads to this machine leads nowhere', async () => {
  const error = await new Promise(resolve => publicLookup('localhost', {}, resolve))
  expect(error).toBeInstanceOf(NotPublic)
})
