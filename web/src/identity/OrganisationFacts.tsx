import { useTranslation } from 'react-i18next'
import type { OrganisationView } from '../../../server/business/party/identity/identity.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'

/** Names in both languages and what only its own people and the platform may know. */
export function OrganisationFacts({ organisation }: { readonly organisation: OrganisationView }) {
  const { t } = useTranslation()
  const { nameZh, nameEn, kind, details } = organisation
  const known = details
    ? [
        ...(kind === 'manufacturer'
          ? [{ label: t('organisations.recommender'), value: <OrganisationName id={details.recommenderId} /> }]
          : []),
        { label: t('organisations.createdAt'), value: <InstantText at={details.createdAt} /> },
        { label: t('organisations.updatedAt'), value: <InstantText at={details.updatedAt} /> },
      ]
    : []
  return (
    <Facts
      facts={[
        { label: t('organisations.nameZh'), value: <span lang="zh-CN">{nameZh}</span> },
        { label: t('organisations.nameEn'), value: <span lang="en">{nameEn}</span> },
        ...known,
      ]}
    />
  )
}
