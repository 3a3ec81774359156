import { useTranslation } from 'react-i18next'
import type { PayerRelation } from '../../../server/business/policy/collection/collection.contract.ts'
import tag from '../components/tag.module.css'

/** Payers whose money somebody should look at. */
const REMARKABLE: readonly PayerRelation[] = ['insurer', 'intermediary', 'unknown']

/** What the payer is to the policy; a stranger stands out. */
export function RelationText({ relation }: { readonly relation: PayerRelation | null }) {
  const { t } = useTranslation()
  if (relation === null) return <>—</>
  if (!REMARKABLE.includes(relation)) return <>{t(`credits.relations.${relation}`)}</>
  return (
    <span className={tag.tag} data-tone="attention" title={t('credits.relationHint')}>
      {t(`credits.relations.${relation}`)}
    </span>
  )
}
