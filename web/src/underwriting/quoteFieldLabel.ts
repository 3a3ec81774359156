import type { TFunction } from 'i18next'
import type { OrganisationReference } from '../../../server/business/party/identity/identity.contract.ts'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { DIMENSIONS } from '../accumulation/dimensions.ts'
import { coverFigureLabels } from './fieldLabel.ts'
import type { QuoteValues } from './quoteValues.ts'

interface Context {
  readonly product: ProductView
  readonly values: QuoteValues
  readonly organisations: ReadonlyMap<string, OrganisationReference>
  readonly language: 'zh' | 'en'
  readonly t: TFunction
}

/**
 * Names a field of the quote as its form does: `panel.1.insurerId` -> 从共保人 · 东海财产保险; and what a rule that refuses
 * is about: `accumulation.maker:ORG2026000001` -> 制造企业 · 大连港口机械.
 */
export function quoteFieldLabel(field: string, context: Context): string {
  const { product, values, language, t } = context
  const [part = '', place, name] = field.split('.')
  const parts: Readonly<Record<string, string>> = {
    insurerId: t('draft.insurer'),
    totalLimitFen: t('terms.totalLimit'),
    expiresOn: t('uw.expiresOn'),
    period: place === 'to' ? t('terms.to') : t('terms.from'),
    adjustments: t('uw.adjustments'),
    conditions: t('uw.conditions'),
    panel: t('uw.panel'),
  }
  if (place === undefined) return parts[part] ?? field
  switch (part) {
    case 'panel':
      return memberLabel(Number(place), context)
    case 'items':
      return t('object.numbered', { object: product.objectName[language], n: Number(place) + 1 })
    case 'covers':
      return coverLabel(values.covers[Number(place)]?.code, name, context)
    case 'cover':
      return coverLabel(place, undefined, context)
    case 'accumulation':
      return accumulationLabel(field.slice(part.length + 1), context)
    default:
      return parts[part] ?? field
  }
}

function memberLabel(index: number, context: Context): string {
  const { values, t } = context
  const role = t(index === 0 ? 'uw.panelLead' : 'uw.panelFollower')
  const name = organisationText(values.panel?.[index]?.insurerId ?? '', context)
  return name ? `${role} · ${name}` : role
}

function coverLabel(code: string | undefined, figure: string | undefined, { product, language, t }: Context): string {
  const cover = product.covers.find((known) => known.code === code)?.name[language] ?? t('terms.cover')
  return figure ? `${cover} · ${coverFigureLabels(t)[figure] ?? figure}` : cover
}

/** `subject` as in `maker:ORG2026000001` or `site:大连港`: a site is called what it is called. */
function accumulationLabel(subject: string, context: Context): string {
  const dimension = DIMENSIONS.find((known) => subject.startsWith(`${known}:`))
  if (!dimension) return subject
  const key = subject.slice(dimension.length + 1)
  return `${context.t(`accumulations.dimensions.${dimension}`)} · ${organisationText(key, context) ?? key}`
}

function organisationText(id: string, { organisations, language }: Context): string | undefined {
  const organisation = organisations.get(id)
  return language === 'zh' ? organisation?.nameZh : organisation?.nameEn
}
