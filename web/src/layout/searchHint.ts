import { useTranslation } from 'react-i18next'
import type { Permission } from '../../../server/business/party/identity/identity.contract.ts'
import { useSession } from '../session/session.ts'

/** What can be searched for, and what it takes to find it; the server looks through nothing else. */
const SOUGHT = [
  ['policy', ['policy.read']],
  ['claim', ['claim.read']],
  ['submission', ['submission.read']],
  ['quote', ['quote.read']],
  ['serial', ['policy.read', 'submission.read']],
  ['subsidy', ['subsidy.read']],
  ['organisation', ['organisation.manage']],
] as const satisfies readonly (readonly [string, readonly Permission[]])[]

/** Names what this person can search for, and nothing that is never found. */
export function useSearchHint(): string {
  const { t } = useTranslation()
  const { permissions } = useSession()
  return SOUGHT.filter(([, needed]) => needed.some((permission) => permissions.includes(permission)))
    .map(([sought]) => t(`top.sought.${sought}`))
    .join(t('top.soughtBetween'))
}
