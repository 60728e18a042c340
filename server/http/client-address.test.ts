import { expect, test } from 'vitest'
import { findClientAddress } from './client-address'

test.each([
  ['a client that connects by itself', '203.0.113.7', undefined, 0, '203.0.113.7'],
  ['a client that makes a hop up', '203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
  ['an IPv4 client on an IPv6 socket', '::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
  ['a neighbour in a private network', '192.168.0.9', undefined, 0, '192.168.0.9'],
  ['this machine', '127.0.0.1', undefined, 0, null],
  ['this machine over IPv6', '::1', undefined, 0, null],
  ['a proxy on this machine that nobody told of', '127.0.0.1', '203.0.113.7', 0, null],
  ['a proxy in the private network that nobody told of', '10.0.0.2', '203.0.113.7', 0, null],
  ['one proxy', '127.0.0.1', '203.0.113.7', 1, '203.0.113.7'],
  ['one proxy and a hop made up', '10.0.0.2', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
  ['this machine behind a proxy of its own', '127.0.0.1', '127.0.0.1', 1, null],
  ['two proxies and a hop made up', '10.0.0.2', '198.51.100.1,203.0.113.7,10.0.0.3', 2, '203.0.113.7'],
  ['fewer hops than proxies', '10.0.0.2', undefined, 1, null],
  ['something else than an address', '10.0.0.2', 'unknown', 1, null],
  ['an address of an IPv6 network', '10.0.0.2', '2001:db8:1:2:3:4:5:6', 1, '2001:db8:1:2'],
  ['a short address of an IPv6 network', '2001:db8::9', undefined, 0, '2001:db8:0:0'],
])('%s', (_who, peer, forwardedFor, trustedProxies, expected) => {
  expect(findClientAddress({ peer, forwardedFor }, trustedProxies)).toBe(expected)
})
