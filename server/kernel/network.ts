const GROUPS_OF_NETWORK = 4
const GROUPS = 8

/**
 * Whose address it is, for counting: an IPv4 address stands for itself, also written as IPv6; of an IPv6 address the first
 * 64 bits, since one connection is given all addresses behind them (RFC 6177) and could use another for each request. Any
 * other text stands for itself.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%', 1)
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  if (!plain.includes(':')) return address
  const [head = '', tail] = plain.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const [before, after] = [groups(head), groups(tail ?? '')]
  const between = tail === undefined ? 0 : Math.max(0, GROUPS - before.length - after.length)
  const whole = [...before, ...Array.from({ length: between }, () => '0'), ...after]
  return `${whole
    .slice(0, GROUPS_OF_NETWORK)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
