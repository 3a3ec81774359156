import type { PersonOutcomeView } from '../../../server/business/party/identity/identity.contract.ts'

/** Where to look on: the person, or the change that waits for a second person. */
export const outcomePath = ({ user, pendingChange }: PersonOutcomeView): string =>
  pendingChange ? `/pending-changes/${pendingChange.number}` : `/users/${user?.id ?? ''}`
