import { useTranslation } from 'react-i18next'
import type { PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'

/** What a change is about: a person, an account, or everyone in a role. */
export function ChangeTitle({
  change: { title, role },
}: {
  readonly change: Pick<PendingChangeRow, 'title' | 'role'>
}) {
  const { t } = useTranslation()
  return role ? t(`role.${role}`) : <span translate="no">{title}</span>
}
