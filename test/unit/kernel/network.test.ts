import { expect } from 'chai'
import { networkOf } from '../../../server/kernel/network.ts'

describe('the network of an address', () => {
  it('is the address itself in IPv4, however it is written', () => {
    expect(networkOf('192.0.2.7')).to.equal('192.0.2.7')
    expect(networkOf('::ffff:192.0.2.7')).to.equal('192.0.2.7')
    expect(networkOf('unknown')).to.equal('unknown')
  })

  it('is the same for all addresses one connection is given in IPv6, and another for the next connection', () => {
    const mine = [
      '2001:db8:1:2::1',
      '2001:0DB8:0001:0002:ffff:1:2:3',
      '2001:db8:1:2::%eth0',
      '2001:db8:1:2:0:0:192.0.2.1',
    ]
    expect(new Set(mine.map(networkOf))).to.deep.equal(new Set(['2001:db8:1:2::/64']))
    expect(networkOf('2001:db8:1:3::1')).to.equal('2001:db8:1:3::/64')
    expect(networkOf('2001:db8::1')).to.equal('2001:db8:0:0::/64')
    expect(networkOf('::1')).to.equal('0:0:0:0::/64')
  })
})
