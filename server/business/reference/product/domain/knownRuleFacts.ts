import type { FormField, ScalarField } from './form.ts'

/** Facts of the whole case, of the maker and of what is known of first-ness. */
const COMMON_FACTS = [
  'productCode',
  'totalLimitFen',
  'totalValueFen',
  'limitToValuePpm',
  'itemCount',
  'isRenewal',
  'period.fromOn',
  'period.toOn',
  'period.lengthDays',
  'period.startedBeforeDays',
  'maker.lossRatioPpm',
  'maker.claimCount',
  'maker.policyCount',
  'maker.insuredSinceOn',
  'maker.banned',
  'maker.sanctioned',
  'firstness.findingCount',
]

/** Facts of every item, whatever its form asks for. */
const ITEM_FACTS = [
  'item.itemNo',
  'item.name',
  'item.valueFen',
  'item.firstYear',
  'item.indicators.count',
  'item.user.related',
]

/** What more is known of an item whose form asks for its user. */
const USER_FACTS = ['item.user.banned', 'item.user.sanctioned']

const COVER_FACTS = ['code', 'limitFen', 'perOccurrenceLimitFen', 'deductibleFen', 'deductiblePpm', 'copayPpm'].map(
  (name) => `cover.${name}`,
)

const ACCUMULATION_FACTS = ['dimension', 'key', 'withCaseFen', 'retentionFen', 'capacityFen'].map(
  (name) => `accumulation.${name}`,
)

/**
 * Names of all facts that {@link determineRuleFacts} can make of a case whose items have this form. A rule that looks at
 * any other fact never holds.
 */
export const knownRuleFacts = (itemForm: readonly FormField[]): ReadonlySet<string> =>
  new Set([...COMMON_FACTS, ...ITEM_FACTS, ...itemForm.flatMap(factsOfField), ...COVER_FACTS, ...ACCUMULATION_FACTS])

function factsOfField(field: FormField): string[] {
  const fact = `item.${field.name}`
  switch (field.type) {
    case 'table':
      return [`${fact}.count`, ...field.columns.filter(isSummed).map(({ name }) => `${fact}.${name}`)]
    case 'indicators':
      return [`${fact}.count`]
    case 'date':
      return [fact, `${fact}.inDays`]
    default:
      return field.name === 'userId' ? [fact, ...USER_FACTS] : [fact]
  }
}

const isSummed = ({ type }: ScalarField): boolean => type === 'integer' || type === 'money' || type === 'share'
