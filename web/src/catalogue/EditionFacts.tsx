import { useTranslation } from 'react-i18next'
import type { CatalogueEditionView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { CopyFingerprint } from '../components/Fingerprint.tsx'
import { InstantText } from '../components/InstantText.tsx'

/** Where an edition comes from, and whose hands it went through. */
export function EditionFacts({ edition }: { readonly edition: CatalogueEditionView }) {
  const { t } = useTranslation()
  return (
    <Facts
      facts={[
        { label: t('catalogue.name'), value: edition.name, wide: true },
        { label: t('catalogue.scheme'), value: t(`catalogue.schemes.${edition.scheme}`) },
        { label: t('editions.endsOn'), value: edition.endsOn ?? t('editions.unreplaced') },
        { label: t('editions.importedBy'), value: edition.importedByName },
        { label: t('catalogue.importedAt'), value: <InstantText at={edition.createdAt} /> },
        { label: t('editions.publishedBy'), value: edition.publishedByName ?? '—' },
        {
          label: t('editions.publishedAt'),
          value: edition.publishedAt ? <InstantText at={edition.publishedAt} /> : '—',
        },
        { label: t('catalogue.source'), value: edition.source, wide: true },
        { label: t('fingerprint.content'), value: <CopyFingerprint hash={edition.contentHash} />, wide: true },
      ]}
    />
  )
}
