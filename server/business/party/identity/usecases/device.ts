import { isSealed, seal } from '../../../../kernel/keyRing.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { accessRulesOf } from './accessRules.ts'
import { createSecret } from './secrets.ts'

/** The mark of a browser with which this person has signed in: who, which browser, and the seal that it is ours. */
export function markDevice(reader: Reader, userId: string): string {
  const device = createSecret()
  return [userId, device, seal(accessRulesOf(reader).keys, 'device', { userId, device })].join('~')
}

/** Which browser the person has signed in with before asks; null for all others and for marks that are not ours. */
export function knownDeviceOf(reader: Reader, userId: string | undefined): string | null {
  const [owner, device, sealed] = reader.device?.split('~') ?? []
  if (owner === undefined || device === undefined || owner !== userId) return null
  return isSealed(accessRulesOf(reader).keys, 'device', { userId: owner, device }, sealed) ? device : null
}
