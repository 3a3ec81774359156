import type { AccessRules } from '../../../../platform/acting/domain/accessRules.ts'
import type { Reader } from '../../../../platform/database/reader.ts'

/** The rules by which the service lets people in. Whatever issues or judges credentials runs where they are given. */
export function accessRulesOf({ access }: Pick<Reader, 'access'>): AccessRules {
  if (!access) throw new Error('credentials are issued and judged by the service only')
  return access
}
