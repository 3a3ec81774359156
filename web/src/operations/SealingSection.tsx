import { useTranslation } from 'react-i18next'
import type { SealingView } from '../../../server/platform/operations/operations.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { type Fact, Facts } from '../components/Facts.tsx'
import { Fingerprint } from '../components/Fingerprint.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { formatCount, formatInstant } from '../format.ts'
import { LagText } from './LagText.tsx'

/** Where the chain of seals ends, how far it is behind, and where it was anchored anew. */
export function SealingSection() {
  const { t } = useTranslation()
  const sealing = useAnswer('/sealing', {}, () => true)
  const factsOf = ({ head, unsealed, lagSeconds, alertSeconds, anchors }: SealingView): readonly Fact[] => [
    {
      label: t('sealing.head'),
      value: head ? (
        <>
          #{head.n} <Fingerprint hash={head.hash} />
        </>
      ) : (
        <span className="muted">{t('sealing.none')}</span>
      ),
    },
    { label: t('sealing.sealedAt'), value: <InstantText at={head?.sealedAt} /> },
    { label: t('sealing.unsealed'), value: <span className="tabular">{formatCount(unsealed)}</span> },
    { label: t('sealing.lag'), value: <LagText seconds={lagSeconds} alertSeconds={alertSeconds} /> },
    ...anchors.map((anchor) => ({
      label: `${t('sealing.anchor')} ${formatInstant(anchor.at)}`,
      value: t('sealing.anchorText', { n: anchor.n, after: anchor.after, reason: anchor.reason, by: anchor.by }),
      wide: true,
    })),
  ]
  return (
    <Section title={t('sealing.title')}>
      <ResourceView query={sealing}>{(view) => <Facts facts={factsOf(view)} />}</ResourceView>
    </Section>
  )
}
