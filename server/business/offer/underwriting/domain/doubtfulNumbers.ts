import { identityKey } from '../../../../../config/identity/index.ts'
import { readPatentNumber } from '../../../../kernel/patentNumber.ts'
import { overlaps } from '../../../../kernel/period.ts'
import type { FirstnessFacts, KeyedGoods, RawFinding } from './firstnessFacts.ts'

/**
 * Numbers that a person has to look at beside the paper: one that looks like the number of other goods of the kind, in
 * this submission or insured on the same days by whichever maker, one of the same maker's that is said to be of another kind, and a patent number whose check digit is another. They
 * are different numbers, so nothing is refused.
 */
export const doubtfulNumbers = (facts: FirstnessFacts): RawFinding[] =>
  facts.goods.flatMap((item, index) => [...lookAlike(facts, item, index), ...wrongCheckDigit(item)])

function lookAlike({ goods, period, register }: FirstnessFacts, item: KeyedGoods, index: number): RawFinding[] {
  const isOther = ({ machine }: { readonly machine: string | null }) => machine !== item.machine
  const signs = [item.alike, item.plate].filter((key) => key !== null)
  const known = register.filter(({ _id }) => signs.includes(_id)).flatMap(({ covers: found }) => found)
  const covers = known.filter((cover) => isOther(cover) && period !== null && overlaps(cover, period))
  const own = goods
    .slice(0, index)
    .some((each) => isOther(each) && [each.alike, each.plate].some((key) => key !== null && signs.includes(key)))
  if (covers.length === 0 && !own) return []
  const policyNos = [...new Set(covers.map(({ policyNo }) => policyNo))]
  return [{ code: 'firstness.number-alike', severity: 'review', ...placeOf(item), policyNos, submissionNos: [] }]
}

function wrongCheckDigit(item: KeyedGoods): RawFinding[] {
  if (item.number === null || item.numberOf !== 'object' || item.catalogueEntryId !== null) return []
  const check = readPatentNumber(identityKey(item.number))?.check ?? null
  if (check === null || check.written === check.right) return []
  return [
    {
      code: 'firstness.patent-check-digit',
      severity: 'review',
      ...placeOf(item),
      threshold: check.right,
      reference: 'ZC 0006-2003',
      policyNos: [],
      submissionNos: [],
    },
  ]
}

const placeOf = ({ itemIndex, numberField, number }: KeyedGoods) => ({
  field: `items.${itemIndex}.${numberField}`,
  ...(number === null ? {} : { value: number }),
})
