import { useTranslation } from 'react-i18next'
import type { GrantHolder } from '../../../server/business/party/authority/authority.contract.ts'

/** The person or the role that holds a grant. */
export function HolderName({ holder }: { readonly holder: GrantHolder }) {
  const { t } = useTranslation()
  return <>{holder.role ? t(`role.${holder.role}`) : holder.name}</>
}
