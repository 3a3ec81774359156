import { useTranslation } from 'react-i18next'
import type { Role } from '../../../server/business/party/identity/identity.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { useMarks } from '../i18n/useMarks.ts'

interface PersonFactsProps {
  readonly login: string
  readonly name: string
  readonly organisationId: string
  readonly roles: readonly Role[]
}

/** Who a person is and whom they act for. */
export function PersonFacts({ login, name, organisationId, roles }: PersonFactsProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  return (
    <Facts
      facts={[
        { label: t('account.name'), value: name },
        { label: t('account.login'), value: <span translate="no">{login}</span> },
        { label: t('account.organisation'), value: <OrganisationName id={organisationId} /> },
        { label: t('account.roles'), value: roles.map((role) => t(`role.${role}`)).join(marks.comma) },
      ]}
    />
  )
}
