import type { Reader } from '../../database/reader.ts'
import type { AccessRules } from '../domain/accessRules.ts'

/** The rules by which the service lets people in. Whatever issues or judges credentials runs where they are given. */
export function accessRulesOf({ access }: Pick<Reader, 'access'>): AccessRules {
  if (!access) throw new Error('credentials are issued and judged by the service only')
  return access
}
