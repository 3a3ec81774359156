import { useTranslation } from 'react-i18next'
import type { ApplicationGoodsView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { ItemMatches } from '../catalogue/MatchSection.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { ObjectsSection } from '../object/ObjectsSection.tsx'
import { FirstnessFindings } from '../underwriting/FirstnessSection.tsx'
import { PapersTable } from './PapersTable.tsx'

/** What an application is about, for those who recommend and decide: goods, catalogue match, first-ness and papers. */
export function GoodsSections({ number }: { readonly number: string }) {
  const goods = useAnswer('/subsidy-applications/:number/goods', { number })
  return <ResourceView query={goods}>{(data) => <Goods number={number} goods={data} />}</ResourceView>
}

interface GoodsProps {
  readonly number: string
  readonly goods: ApplicationGoodsView
}

function Goods({ number, goods: { product, items, matches, findings, papers } }: GoodsProps) {
  const { t } = useTranslation()
  return (
    <>
      <ObjectsSection items={items} product={product} />
      <Section title={t('match.title')} flush>
        <ItemMatches items={matches} />
      </Section>
      <Section title={t('firstness.title')}>
        <FirstnessFindings items={findings} />
      </Section>
      <Section title={t('applications.papers')} flush>
        <PapersTable applicationNo={number} product={product} papers={papers} />
      </Section>
    </>
  )
}
