import { useTranslation } from 'react-i18next'
import type { ItemMatchView } from '../../../server/business/offer/underwriting/firstness.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { type ProductReference, useProduct } from '../product/useProduct.ts'
import styles from './catalogue.module.css'
import { entryText } from './entryText.ts'
import { MatchTag } from './MatchTag.tsx'
import { ThresholdMatches } from './ThresholdMatches.tsx'

interface MatchSectionProps {
  /** Of the submission. */
  readonly number: string
  readonly product: ProductReference
}

/**
 * Each item of a submission against its catalogue entry: required, measured, met or not, and by which evidence. Nothing
 * for a line without a catalogue.
 */
export function MatchSection({ number, product }: MatchSectionProps) {
  const { data } = useProduct(product)
  return data?.scheme ? <Matches number={number} /> : null
}

function Matches({ number }: Pick<MatchSectionProps, 'number'>) {
  const { t } = useTranslation()
  const match = useAnswer('/submissions/:number/catalogue-match', { number })
  return (
    <Section title={t('match.title')} flush>
      <ResourceView query={match}>{({ items }) => <ItemMatches items={items} />}</ResourceView>
    </Section>
  )
}

/** Each item with what its entry requires and what was measured. */
export function ItemMatches({ items }: { readonly items: readonly ItemMatchView[] }) {
  const { t } = useTranslation()
  if (items.length === 0) return <EmptyState title={t('match.empty')} />
  return items.map((item) => <ItemMatch key={item.itemNo} item={item} />)
}

function ItemMatch({ item: { itemNo, name, report } }: { readonly item: ItemMatchView }) {
  const { t } = useTranslation()
  return (
    <div className={styles.match}>
      <h3 className="row">
        <span>
          {itemNo}　{name ?? t('match.item', { n: itemNo })}
        </span>
        {report && <MatchTag met={report.met} />}
      </h3>
      {report ? (
        <>
          <p className={styles.matchFacts}>
            <span>
              {entryText(report.entryId)} {report.entryName}
            </span>
            <span>
              {t('match.validity')} <MatchTag met={report.validity.met} />
            </span>
            <span>
              {t('match.unit')} {t(`catalogue.units.${report.unit.required}`)} <MatchTag met={report.unit.met} />
            </span>
          </p>
          <ThresholdMatches thresholds={report.thresholds} />
        </>
      ) : (
        <p className={`muted ${styles.matchFacts}`}>{t('match.noEntry')}</p>
      )}
    </div>
  )
}
