import { useTranslation } from 'react-i18next'
import type { AuthorityView, Role } from '../../../server/business/party/identity/identity.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { useMarks } from '../i18n/useMarks.ts'

interface PersonFactsProps {
  readonly login: string
  readonly name: string
  readonly organisationId: string
  readonly roles: readonly Role[]
  readonly authority: AuthorityView
}

/** Who a person is, whom they act for, and up to which amounts they decide. */
export function PersonFacts({ login, name, organisationId, roles, authority }: PersonFactsProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  return (
    <Facts
      facts={[
        { label: t('account.name'), value: name },
        { label: t('account.login'), value: <span translate="no">{login}</span> },
        { label: t('account.organisation'), value: <OrganisationName id={organisationId} /> },
        { label: t('account.roles'), value: roles.map((role) => t(`role.${role}`)).join(marks.comma) },
        { label: t('account.claimApprovalLimitFen'), value: <Limit fen={authority.claimApprovalLimitFen} /> },
        { label: t('account.claimDeclinatureLimitFen'), value: <Limit fen={authority.claimDeclinatureLimitFen} /> },
      ]}
    />
  )
}

function Limit({ fen }: { readonly fen: number | undefined }) {
  const { t } = useTranslation()
  return fen === undefined ? <span className="muted">{t('account.noAuthority')}</span> : <AmountText fen={fen} />
}
