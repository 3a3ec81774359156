import { addDays } from '../../../../kernel/civilDate.ts'
import { formatYuan } from '../../../../kernel/moneyText.ts'
import { percentText } from '../../../../kernel/percentText.ts'
import type { NamedParty } from '../../../contract/terms/domain/policy.ts'
import type { EndorsementParticulars } from '../../../policy/documents/domain/endorsementPaper.ts'
import { labelOf, valueText } from '../../../policy/documents/domain/objectTable.ts'
import { chineseDate, type NameOf, partyNames } from '../../../policy/documents/domain/paperTexts.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Endorsement } from './endorsement.ts'
import type { Outcome } from './outcome.ts'
import { type TermChange, termChanges } from './termChanges.ts'

interface WordSources {
  readonly product: Product
  readonly namedParties: readonly NamedParty[]
}

type Value = TermChange['before']

const NONE = '—'
const ENDINGS: Readonly<Record<string, string>> = { cancelled: '保险合同终止', rescinded: '保险合同解除' }
const COVER_FIELDS: Readonly<Record<string, readonly [label: string, text: (value: number) => string]>> = {
  limitFen: ['责任限额（元）', formatYuan],
  perOccurrenceLimitFen: ['每次事故限额（元）', formatYuan],
  deductibleFen: ['每次事故免赔额（元）', formatYuan],
  deductiblePpm: ['免赔率', percentText],
  copayPpm: ['自负比例', percentText],
}

/** What an endorsement changes, in the words that its document is printed with. */
export function endorsementWords(
  endorsement: Pick<Endorsement, 'effectiveFrom' | 'reason'> & { readonly _id: string },
  { before, after, premiumBeforeFen, premiumAfterFen }: Outcome,
  sources: WordSources,
): EndorsementParticulars {
  const { _id: endorsementNo, effectiveFrom, reason } = endorsement
  return {
    endorsementNo,
    effectiveFrom,
    reason,
    changes: termChanges(before, after).map((change) => changeRow(change, sources)),
    premiumBeforeFen,
    premiumAfterFen,
  }
}

type Row = EndorsementParticulars['changes'][number]

/** One change as a row; keys are those of {@link TermChange}. */
function changeRow(change: TermChange, sources: WordSources): Row {
  const [subject = '', which = '', field] = change.key.split('.')
  switch (subject) {
    case 'ending':
      return row('保险责任', change, (value) => ENDINGS[String(value)] ?? String(value), '有效')
    case 'period':
      return row('保险期间终止日', change, (value) => `${chineseDate(addDays(String(value), -1))}二十四时`)
    case 'totalLimitFen':
      return row('总责任限额（元）', change, (value) => formatYuan(Number(value)))
    case 'cover':
      return coverRow(which, field ?? '', change, sources)
    case 'item':
      return itemRow(which, field, change, sources)
    default:
      return row('费率调整', change, (value) => percentText(Number(value)))
  }
}

function coverRow(code: string, field: string, change: TermChange, { product }: WordSources): Row {
  const name = product.covers.find((cover) => cover.code === code)?.name.zh ?? code
  const [label, text] = COVER_FIELDS[field] ?? [field, String]
  return row(`${name}：${label}`, change, (value) => text(Number(value)))
}

/** An item as a whole, which came or went, or one field of it. */
function itemRow(itemNo: string, name: string | undefined, change: TermChange, sources: WordSources): Row {
  if (name === undefined) return row(`标的 ${itemNo}`, change, String)
  const nameOf: NameOf = partyNames(sources.namedParties)
  const field = sources.product.itemForm.find((each) => each.name === name)
  const what = `标的 ${itemNo}（${change.of ?? ''}）：${field ? labelOf(field) : '其他资料'}`
  const text = (value: Value) => (field ? valueText(field, value, nameOf) : null)
  return row(what, change, (value) => text(value) ?? '')
}

const row = (what: string, { before, after }: TermChange, text: (value: Value) => string, none = NONE): Row => {
  const said = (value: Value) => (value === null ? none : text(value))
  const [was, is] = [said(before), said(after)]
  // Tables and what stands in no form are on file; the document says that they are others.
  return was === '' || is === '' ? [what, '原内容', '见变更后的投保资料'] : [what, was, is]
}
