import { useTranslation } from 'react-i18next'
import type {
  DefinitionAct,
  DefinitionView,
} from '../../../server/business/reference/definition/definition.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { CopyFingerprint } from '../components/Fingerprint.tsx'
import { Section } from '../components/Section.tsx'
import { useMarks } from '../i18n/useMarks.ts'

/** Who wrote, submitted, returned and published it; whoever wrote may not review. */
export function PeopleSection({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const { editors, reviewRequest, returned, publication, contentHash } = definition
  return (
    <Section title={t('definitions.people')}>
      <Facts
        facts={[
          { label: t('definitions.editors'), value: editors.map(({ name }) => name).join(marks.comma), wide: true },
          ...(reviewRequest ? [{ label: t('definitions.reviewRequest'), value: actText(reviewRequest) }] : []),
          ...(returned
            ? [
                { label: t('definitions.returned'), value: actText(returned) },
                { label: t('definitions.returnedReason'), value: returned.reason, wide: true },
              ]
            : []),
          ...(publication ? [{ label: t('definitions.publication'), value: actText(publication) }] : []),
          ...(contentHash
            ? [{ label: t('fingerprint.content'), value: <CopyFingerprint hash={contentHash} />, wide: true }]
            : []),
        ]}
      />
    </Section>
  )
}

const actText = ({ name, on }: DefinitionAct) => `${name} · ${on}`
