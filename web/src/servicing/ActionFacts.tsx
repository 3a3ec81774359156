import { useTranslation } from 'react-i18next'
import type { InsuredItem } from '../../../server/business/contract/terms/domain/insuredItem.ts'
import type { ProductView, TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Fact, Facts } from '../components/Facts.tsx'
import { formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { FieldValue } from '../object/FieldValue.tsx'
import { readField, type ShownObject } from '../object/fields.ts'
import { objectLabel } from '../object/objectLabel.ts'
import type { ChangeAction } from './change.ts'
import { useCoverName } from './words.ts'

interface ActionFactsProps {
  readonly action: ChangeAction
  readonly product: ProductView | undefined
  readonly tariff: TariffView | undefined
  /** Names the items that an action is about. */
  readonly items: readonly Pick<InsuredItem, 'itemNo' | 'name' | 'serialNumber'>[]
}

/** What an action does, in words and figures. */
export function ActionFacts({ action, product, tariff, items }: ActionFactsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useCoverName(product)
  const object = (itemNo: number) => {
    const item = items.find((each) => each.itemNo === itemNo)
    const place = t('object.numbered', { object: product?.objectName[language] ?? t('kind.item'), n: itemNo })
    return item ? `${place} · ${objectLabel(item)}` : place
  }
  const of = (itemNo: number): Fact => ({ label: t('endorsements.item'), value: object(itemNo) })
  return <Facts facts={factsOf()} />

  function factsOf(): readonly Fact[] {
    switch (action.type) {
      case 'addItem':
        return fieldFacts(action.item, product, language)
      case 'removeItem':
        return [of(action.itemNo)]
      case 'replaceItem':
        return [of(action.itemNo), ...fieldFacts(action.item, product, language)]
      case 'changeItem':
        return [of(action.itemNo), ...fieldFacts(action.changes, product, language)]
      case 'changeLimits':
        return [
          { label: t('terms.totalLimit'), value: <AmountText fen={action.totalLimitFen} /> },
          ...action.covers.flatMap(({ code, limitFen, perOccurrenceLimitFen }) => [
            { label: `${nameOf(code)} · ${t('terms.limit')}`, value: <AmountText fen={limitFen} /> },
            {
              label: `${nameOf(code)} · ${t('terms.perOccurrence')}`,
              value: <AmountText fen={perOccurrenceLimitFen} />,
            },
          ]),
        ]
      case 'changeOwnShare':
        return [cover(action.code), ...ownShare(action)]
      case 'addCover': {
        const { code, limitFen, perOccurrenceLimitFen } = action.cover
        return [
          cover(code),
          { label: t('terms.limit'), value: <AmountText fen={limitFen} /> },
          { label: t('terms.perOccurrence'), value: <AmountText fen={perOccurrenceLimitFen} /> },
          ...ownShare(action.cover),
        ]
      }
      case 'removeCover':
        return [cover(action.code)]
      case 'changePeriod':
        return [{ label: t('endorsements.newTo'), value: <CivilDateText date={action.to} /> }]
      case 'adjustRate': {
        const rule = tariff?.adjustments?.rules.find(({ code }) => code === action.code)
        return [
          { label: t('endorsements.adjustment'), value: rule?.name[language] ?? action.code },
          { label: t('endorsements.rate'), value: <span className="tabular">{formatPpm(action.ratePpm)}</span> },
        ]
      }
      case 'reinstate':
        return []
      case 'cancel':
        return [{ label: t('endorsements.ground'), value: t(`record.value.${action.ground}`) }]
      case 'rescind':
        return [
          { label: t('endorsements.ground'), value: t(`record.value.${action.ground}`) },
          { label: t('endorsements.knownOn'), value: <CivilDateText date={action.knownOn} /> },
        ]
    }
  }

  function cover(code: string): Fact {
    return { label: t('terms.cover'), value: nameOf(code) }
  }

  function ownShare(terms: {
    readonly deductibleFen: number
    readonly deductiblePpm: number
    readonly copayPpm: number
  }) {
    return [
      { label: t('terms.deductible'), value: <AmountText fen={terms.deductibleFen} /> },
      { label: t('terms.deductibleShare'), value: formatPpm(terms.deductiblePpm) },
      { label: t('terms.copay'), value: formatPpm(terms.copayPpm) },
    ]
  }
}

/** The fields that are filled in, in the order of the product's form. */
function fieldFacts(item: object, product: ProductView | undefined, language: 'zh' | 'en'): readonly Fact[] {
  return (product?.itemForm ?? []).flatMap((field) => {
    const value = readField(item as ShownObject, field.name)
    const empty = value === undefined || (Array.isArray(value) && value.length === 0)
    return empty ? [] : [{ label: field.label[language], value: <FieldValue field={field} value={value} /> }]
  })
}
