import { useTranslation } from 'react-i18next'
import type { InsurerOffice } from '../../../server/business/party/identity/identity.contract.ts'
import { Facts } from '../components/Facts.tsx'

/** How an insurer is reached, as its documents print it. */
export function OfficeFacts({ office }: { readonly office: InsurerOffice | null }) {
  const { t } = useTranslation()
  if (!office) return <p className="muted">{t('organisations.noOffice')}</p>
  const { address, serviceLine, claimsLine } = office
  return (
    <Facts
      facts={[
        { label: t('organisations.address'), value: address, wide: true },
        { label: t('organisations.serviceLine'), value: serviceLine },
        { label: t('organisations.claimsLine'), value: claimsLine },
      ]}
    />
  )
}
