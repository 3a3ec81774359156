import { useTranslation } from 'react-i18next'
import type { ProductView, TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { type PipelineStep, pipelineSteps } from './pipelineSteps.ts'
import styles from './product.module.css'

interface PipelineProps {
  readonly tariff: TariffView
  readonly product: ProductView | undefined
}

/** How a premium comes about, step by step; each table leads to its rows. */
export function Pipeline({ tariff, product }: PipelineProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useCodeText()
  const object = product?.objectName[language] ?? t('kind.item')
  const places: Readonly<Record<PipelineStep['place'], string>> = {
    object: t('products.places.object', { object }),
    whole: t('products.places.whole'),
    cover: t('products.places.cover'),
    end: t('products.places.end'),
  }
  return (
    <>
      {tariff.covers.by === 'ownLimit' && <p className="muted">{t('products.ownLimit')}</p>}
      <ol className={styles.pipeline}>
        {pipelineSteps(tariff).map(({ place, code, table }) => (
          <li key={`${place}-${code}`}>
            {table === undefined ? (
              label('step', code)
            ) : (
              <a href={`#table-${table}`}>{tariff.tables[table]?.name[language] ?? table}</a>
            )}
            <small className="muted">{places[place]}</small>
          </li>
        ))}
      </ol>
      <p className="muted">{t('steps.rounding', { mode: t(`products.rounding.${tariff.rounding}`) })}</p>
    </>
  )
}
