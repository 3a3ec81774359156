import { readConfig } from '../../config/env.ts'
import { keyRingOf } from '../../server/kernel/keyRing.ts'
import type { AccessRules } from '../../server/platform/acting/domain/accessRules.ts'

const { keys: _, ...rules } = readConfig({ SECOND_FACTOR: 'false', PASSWORD_MEMORY_KIB: '64' }).access

/** The key of all tests; without a comma, which divides keys where processes are told of them. */
export const TEST_KEY = 'the key of all tests which is published here'

/** How tests let people in: as a trial without second factor, with passwords that are hashed at once and keys that are the same in every process. */
export const ACCESS: AccessRules = { ...rules, keys: keyRingOf([TEST_KEY]) }
