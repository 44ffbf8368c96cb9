import { lookup as lookUp } from 'node:dns'
import { BlockList, type LookupFunction } from 'node:net'

/** Not reached from the internet (RFC 6890), and those that carry another address in them. */
const closed = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(net, bits, 'ipv6')
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one of the internet's, and not of this machine, its network or what leads there. */
export function isPublic(address: string, family: number): boolean {
  if (family === 4) return !closed.check(address, 'ipv4')
  return open6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** Thrown where a name leads to nothing but addresses that are not the internet's. */
export class NotPublic extends Error {}

/**
 * Looks a name up for a connection, and gives public addresses only. The connection is made to what was looked at, so a
 * name that leads elsewhere the next moment is of no use.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, all) => {
    if (error) return callback(error, '', 4)
    const fit = all.filter(({ address, family }) => isPublic(address, family))
    const [first] = fit
    if (!first) return callback(new NotPublic(`${hostname} leads to no public address`), '', 4)
    if (options.all) callback(null, fit)
    else callback(null, first.address, first.family)
  })
}
