import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Written by this process on every request, whatever the client sent under this name (server/process). */
export const CLIENT_ADDRESS_HEADER = 'x-faultline-client-address'

const IPV6_NETWORK_GROUPS = 4
const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8)
LOOPBACK.addAddress('::1', 'ipv6')
const PRIVATE = new BlockList()
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
] as const)
  PRIVATE.addSubnet(network, prefix)
PRIVATE.addSubnet('fc00::', 7, 'ipv6')
PRIVATE.addSubnet('fe80::', 10, 'ipv6')

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** One home or one machine may use every address of its IPv6 network: the network stands for them all. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, IPV6_NETWORK_GROUPS).join(':')
}

interface Origin {
  /** The other end of the connection: nobody can make it up. */
  readonly peer: string
  /** X-Forwarded-For, to which every proxy appends the peer that it saw. */
  readonly forwardedFor: string | undefined
}

/**
 * Where a request comes from, as far as it is certain. Behind `trustedProxies` proxies of our own it is what the first
 * of them saw. Without any it is the other end of the connection — but not when that is a private address that forwards
 * for others: a proxy that TRUST_PROXY does not know of, behind which everybody would share one limit. For the same
 * reason it is never this machine itself.
 */
export function findClientAddress({ peer, forwardedFor }: Origin, trustedProxies: number): string | null {
  const hops = [...(forwardedFor?.split(',') ?? []), peer].map((hop) => hop.trim().replace(/^::ffff:/i, ''))
  const address = hops.at(-1 - trustedProxies) ?? ''
  if (!isIPv4(address) && !isIPv6(address)) return null
  const isProxy = trustedProxies === 0 && forwardedFor !== undefined && isIn(PRIVATE, address)
  return isIn(LOOPBACK, address) || isProxy ? null : networkOf(address)
}

/** Where a request comes from; null when nobody vouches for it. */
export function clientAddress(headers: Headers): string | null {
  return headers.get(CLIENT_ADDRESS_HEADER)
}
