import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { Disclosure, OwnShare } from '../../../contract/terms/domain/disclosure.ts'
import type { CoverTerms } from '../../../contract/terms/domain/insuredItem.ts'
import type { SpecialCondition } from '../../../contract/terms/domain/specialCondition.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'

export const ARTICLE_17 = '保险法第十七条'

/** What a person says they were shown and have had explained. */
export interface Acknowledging {
  readonly productHash: string
  readonly exclusions: readonly string[]
}

/** Why an acknowledgement does not hold for the terms at hand. */
const OUTDATED = [
  'disclosure.missing',
  'disclosure.product-changed',
  'disclosure.own-share-changed',
  'disclosure.condition-not-shown',
] as const satisfies readonly UnderwritingRefusalCode[]
/** What acknowledging the terms at hand makes good. */
export const MET_BY_ACKNOWLEDGING: readonly string[] = OUTDATED

type OutdatedRefusal = Refusal<(typeof OUTDATED)[number]>
type DisclosureRefusal = Refusal<UnderwritingRefusalCode>

const ownShareOf = ({ code, deductibleFen, deductiblePpm, copayPpm }: CoverTerms): OwnShare => ({
  code,
  deductibleFen,
  deductiblePpm,
  copayPpm,
})

/** What is to be shown for terms under a product version. */
export const disclosureOf = (
  { code, version, hash, exclusions }: Pick<Product, 'code' | 'version' | 'hash' | 'exclusions'>,
  covers: readonly CoverTerms[],
  conditions: readonly SpecialCondition[],
): Disclosure => ({
  product: { code, version, hash },
  exclusions: exclusions.map((exclusion) => exclusion.code),
  ownShares: covers.map(ownShareOf),
  conditions,
})

/**
 * Whether what the person confirms is what is to be shown: this product version, every exclusion of it. `part` is where
 * in a command that does more it is confirmed.
 */
export function decideAcknowledgement(
  disclosure: Disclosure,
  { productHash, exclusions }: Acknowledging,
  part?: string,
): Decision<Disclosure, UnderwritingRefusalCode> {
  const field = (name: keyof Acknowledging) => (part === undefined ? name : `${part}.${name}`)
  const refusals: DisclosureRefusal[] = []
  if (productHash !== disclosure.product.hash)
    refusals.push({
      code: 'disclosure.product-changed',
      field: field('productHash'),
      value: disclosure.product.hash,
      threshold: productHash,
      reference: ARTICLE_17,
    })
  for (const code of disclosure.exclusions.filter((exclusion) => !exclusions.includes(exclusion)))
    refusals.push({
      code: 'disclosure.exclusion-not-shown',
      field: field('exclusions'),
      value: code,
      reference: ARTICLE_17,
    })
  return acceptedUnless(refusals, disclosure)
}

/**
 * Why an acknowledgement does not hold for the terms: there is none, or the product version, an own share or a
 * condition is another one than was shown. Empty when nothing has changed.
 */
export function outdatedBy(acknowledged: Disclosure | null, disclosure: Disclosure): OutdatedRefusal[] {
  if (!acknowledged) return [{ code: 'disclosure.missing', reference: ARTICLE_17 }]
  return [
    ...productRefusals(acknowledged, disclosure),
    ...disclosure.ownShares.flatMap((share, index) => ownShareRefusals(acknowledged, share, index)),
    ...disclosure.conditions.flatMap((condition) => conditionRefusals(acknowledged, condition)),
  ]
}

function productRefusals({ product: shown }: Disclosure, { product }: Disclosure): OutdatedRefusal[] {
  if (shown.hash === product.hash) return []
  const value = `${product.version} ${product.hash.slice(0, 12)}`
  const threshold = `${shown.version} ${shown.hash.slice(0, 12)}`
  return [{ code: 'disclosure.product-changed', value, threshold, reference: ARTICLE_17 }]
}

const OWN_SHARE_UNITS = { deductibleFen: 'fen', deductiblePpm: 'ppm', copayPpm: 'ppm' } as const

function ownShareRefusals({ ownShares }: Disclosure, share: OwnShare, index: number): OutdatedRefusal[] {
  const shown = ownShares.find(({ code }) => code === share.code)
  const names = Object.keys(OWN_SHARE_UNITS) as (keyof typeof OWN_SHARE_UNITS)[]
  return names.flatMap((name) =>
    shown?.[name] === share[name]
      ? []
      : [
          {
            code: 'disclosure.own-share-changed' as const,
            field: `covers.${index}.${name}`,
            value: share[name],
            ...(shown ? { threshold: shown[name] } : {}),
            unit: OWN_SHARE_UNITS[name],
            reference: ARTICLE_17,
          },
        ],
  )
}

function conditionRefusals({ conditions }: Disclosure, condition: SpecialCondition): OutdatedRefusal[] {
  if (conditions.some(({ code, text }) => code === condition.code && text === condition.text)) return []
  return [{ code: 'disclosure.condition-not-shown', value: condition.text, reference: ARTICLE_17 }]
}
