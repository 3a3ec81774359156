import type { Permission } from '../../../server/business/party/identity/identity.contract.ts'
import { useSessionAccess } from './session.ts'

/** What it takes to read the pages of a kind, by the first part of their address. */
const READ_BY: Readonly<Record<string, Permission>> = {
  submissions: 'submission.read',
  quotes: 'quote.read',
  'risk-inspections': 'submission.read',
  'authority-grants': 'authority.read',
  policies: 'policy.read',
  claims: 'claim.read',
  'subsidy-applications': 'subsidy.read',
  'subsidy-assessments': 'subsidy.read',
  'subsidy-rule-sets': 'ruleset.read',
  definitions: 'definition.read',
  products: 'product.read',
  tariffs: 'product.read',
  users: 'user.read',
  sanctions: 'sanction.read',
  'bank-accounts': 'bank-account.read',
}

/** Whether the person may read a page: a link never leads to one that is refused. */
export function useMayOpen(): (path: string) => boolean {
  const permissions = useSessionAccess().session?.permissions ?? []
  return (path) => {
    const needed = READ_BY[path.split('/')[1] ?? '']
    return needed === undefined || permissions.includes(needed)
  }
}
