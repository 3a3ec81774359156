import { useTranslation } from 'react-i18next'
import type { CreditView } from '../../../server/business/policy/collection/collection.contract.ts'
import { OrganisationName } from '../components/OrganisationName.tsx'

/** Whose money the rest of a credit is, in the words of the accounts. */
export function RestOf({ credit }: { readonly credit: Pick<CreditView, 'heldFor' | 'unallocatedFen'> }) {
  const { t } = useTranslation()
  if (credit.unallocatedFen === 0) return <>—</>
  if (credit.heldFor === null) return <>{t('credits.suspense')}</>
  return (
    <>
      {t('credits.heldFor')} <OrganisationName id={credit.heldFor} />
    </>
  )
}
