import { useTranslation } from 'react-i18next'
import type { Permission } from '../../../server/business/party/identity/identity.contract.ts'
import { useSession } from '../session/session.ts'

const CASES = ['policy.read', 'claim.read', 'submission.read', 'quote.read', 'subsidy.read'] as const

/** What a case, an organisation or a person is found by, any part of it, and what it takes to find it; nothing else is looked through. */
const SOUGHT = [
  ['number', CASES],
  ['object', CASES],
  ['serial', ['policy.read', 'submission.read']],
  ['contract', ['policy.read', 'submission.read']],
  ['organisation', [...CASES, 'organisation.manage']],
  ['person', ['user.read']],
] as const satisfies readonly (readonly [string, readonly Permission[]])[]

/** Names what this person can search for, and nothing that is never found. */
export function useSearchHint(): string {
  const { t } = useTranslation()
  const { permissions } = useSession()
  const hint = SOUGHT.filter(([, needed]) => needed.some((permission) => permissions.includes(permission)))
    .map(([sought]) => t(`top.sought.${sought}`))
    .join(t('top.soughtBetween'))
  return hint.charAt(0).toUpperCase() + hint.slice(1)
}
