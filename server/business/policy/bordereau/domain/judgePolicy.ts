import { isCreditCode } from '../../../../../config/identity/creditCode.ts'
import { whyNoIdentity } from '../../../../../config/identity/index.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { determineCompleteRequest } from '../../../offer/underwriting/domain/completeness.ts'
import { determineFirstnessFindings } from '../../../offer/underwriting/domain/firstness.ts'
import type { KeyedGoods } from '../../../offer/underwriting/domain/firstnessFacts.ts'
import type { FirstRule } from '../../../offer/underwriting/domain/firstRule.ts'
import type { InsuredGoods } from '../../../offer/underwriting/domain/insuredGoods.ts'
import { allKeys, withKeys } from '../../../offer/underwriting/domain/keyGoods.ts'
import { determineProductRefusals } from '../../../offer/underwriting/domain/requestedTerms.ts'
import type { CompleteRequest, SubmissionRequest } from '../../../offer/underwriting/domain/submission.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { BordereauRefusalCode } from '../bordereau.refusals.ts'
import { entryIdOf } from './entryIdOf.ts'
import type { Finding } from './finding.ts'
import type { PackedPolicy } from './pack.ts'
import { keyOfField, lineOfField } from './placeOfField.ts'
import type { ReadPolicy } from './readPolicy.ts'

type Known = Organisation & { readonly _id: string }

/** What policies of a list are judged by, looked up for many at once. */
export interface Surroundings {
  readonly insurerId: string
  /** The version in force on a day; null where there is none. */
  readonly productOn: (day: CivilDate) => Product | null
  readonly organisations: ReadonlyMap<string, Known>
  readonly entries: ReadonlyMap<string, CatalogueEntry>
  readonly register: ReadonlyMap<string, InsuredGoods>
  readonly rulesOn: (day: CivilDate) => readonly FirstRule[]
  readonly businessDate: CivilDate
}

/** A policy of a list, with nothing missing and everything found that it names. */
export interface JudgedPolicy {
  readonly foreignNo: string
  readonly product: Product
  readonly holder: Known
  readonly users: readonly Known[]
  readonly request: CompleteRequest
  readonly premiumsFen: readonly number[]
  readonly issuedOn: CivilDate
  readonly paidFen: number
  readonly paidOn: CivilDate
  readonly paidReference: string
  readonly goods: readonly KeyedGoods[]
}

export interface Judgement {
  readonly findings: readonly Finding[]
  /** Null where an error was found. */
  readonly policy: JudgedPolicy | null
}

/** Holds a policy against its product, what is on file and the register: all that is wrong with it, cell by cell. */
export function judgePolicy(
  read: ReadPolicy,
  unreadable: readonly Finding[],
  { apart }: Pick<PackedPolicy, 'apart'>,
  around: Surroundings,
): Judgement {
  const line = read.items[0]?.line ?? 0
  const findings: Finding[] = [...unreadable]
  const note = (code: BordereauRefusalCode, key: string | null, more: Partial<Finding> = {}) =>
    findings.push({ line, key, severity: 'error', code, ...more })
  // A cell that cannot be read is told once: what follows from its being empty is not.
  const told = new Set(unreadable.map(({ line: at, key }) => `${at} ${key}`))
  const add = (refusal: Refusal, severity: Finding['severity']) => {
    const { field = '', ...rest } = refusal
    const place = { line: lineOfField(field, read), key: keyOfField(field, read) }
    if (!told.has(`${place.line} ${place.key}`)) findings.push({ ...rest, ...place, severity })
  }

  if (apart !== null) note('bordereau.rows-apart', 'foreignNo', { value: read.foreignNo, threshold: apart })
  if (whyNoIdentity(read.foreignNo) !== null) note('bordereau.number-missing', 'foreignNo')
  const holder = organisationOf(read.holderCode, 'manufacturer', around)
  if (!holder) note(codeRefusal(read.holderCode, 'bordereau.holder-unknown'), 'holderCode', valueFact(read.holderCode))
  const resolved = read.items.map((item) => resolve(item, around, add, told))
  if (read.beneficiaryCode !== '' && !read.items.some(({ userCode }) => userCode === read.beneficiaryCode))
    note('bordereau.beneficiary-no-user', 'beneficiaryCode', { value: read.beneficiaryCode })

  const request: SubmissionRequest = {
    insurerId: around.insurerId,
    productCode: around.productOn(read.from ?? around.businessDate)?.code ?? '',
    renewalOf: null,
    period: read.from !== null && read.to !== null ? { from: read.from, to: read.to } : null,
    totalLimitFen: read.totalLimitFen ?? sumFen(read.covers.map(({ limitFen }) => limitFen)),
    covers: read.covers.map(({ premiumFen, ...terms }) => terms),
    items: resolved,
  }
  const product = around.productOn(read.from ?? around.businessDate)
  if (!product) note('bordereau.product-not-in-force', 'coverFrom', valueFact(read.from ?? ''))
  const complete = product ? determineCompleteRequest(request, product.itemForm, around.businessDate) : null
  if (complete && !complete.ok) for (const refusal of complete.refusals) add(refusal, 'error')
  if (product) for (const refusal of determineProductRefusals(product, request)) add(refusal, 'error')

  const premiumsFen = premiumsOf(read, note)
  const issuedOn = read.issuedOn ?? read.from ?? around.businessDate
  checkDays(read, issuedOn, around.businessDate, note)
  if (read.paidFen > sumFen(premiumsFen))
    note('bordereau.paid-more-than-premium', 'paid', {
      value: read.paidFen,
      threshold: sumFen(premiumsFen),
      unit: 'fen',
    })

  const goods = holder ? withKeys(resolved, holder._id, around.entries) : []
  const period = request.period
  if (holder && period)
    for (const finding of determineFirstnessFindings({
      goods,
      period,
      register: allKeys(goods).flatMap((key) => around.register.get(key) ?? []),
      neighbours: [],
      rules: around.rulesOn(period.from),
    })) {
      const { severity, policyNos, submissionNos, ...refusal } = finding
      add(refusal, severity === 'refuse' ? 'error' : 'warning')
    }

  const distinct = withoutRepeats(findings)
  if (distinct.some(({ severity }) => severity === 'error') || !complete?.ok || !product || !holder)
    return { findings: distinct, policy: null }
  const userIds = [...new Set(complete.value.items.flatMap(({ userId }) => userId ?? []))]
  const policy: JudgedPolicy = {
    foreignNo: read.foreignNo,
    product,
    holder,
    users: userIds.flatMap((id) => [...around.organisations.values()].find(({ _id }) => _id === id) ?? []),
    request: complete.value,
    premiumsFen,
    issuedOn,
    paidFen: read.paidFen,
    paidOn: read.paidOn ?? issuedOn,
    paidReference: read.paidReference || read.foreignNo,
    goods,
  }
  return { findings: distinct, policy }
}

type Note = (code: BordereauRefusalCode, key: string | null, more?: Partial<Finding>) => void

const valueFact = (value: string): { readonly value?: string } => (value === '' ? {} : { value: value.slice(0, 100) })

const codeRefusal = (code: string, unknown: BordereauRefusalCode): BordereauRefusalCode => {
  if (code === '') return 'bordereau.code-missing'
  return isCreditCode(code) ? unknown : 'bordereau.code-invalid'
}

/** An organisation on file that can be what it is named as. */
function organisationOf(code: string, kind: Organisation['kind'], { organisations }: Surroundings): Known | null {
  const found = organisations.get(code)
  return found?.kind === kind && found.active ? found : null
}

/** The item with its user and its catalogue entry found. */
function resolve(
  { draft, line, userCode, catalogueCode, catalogueEdition }: ReadPolicy['items'][number],
  around: Surroundings,
  add: (refusal: Refusal, severity: Finding['severity']) => void,
  told: Set<string>,
) {
  const noteAt = (code: BordereauRefusalCode, key: string, field: string, value: string) => {
    add({ code, field: `line.${line}.${field}`, value: value.slice(0, 100) }, 'error')
    told.add(`${line} ${key}`)
  }
  const user = userCode === '' ? null : organisationOf(userCode, 'equipmentUser', around)
  if (userCode !== '' && !user) noteAt(codeRefusal(userCode, 'bordereau.user-unknown'), 'userCode', 'userId', userCode)
  const entryId = entryIdOf(catalogueCode, catalogueEdition)
  const entry = entryId === null ? null : (around.entries.get(entryId) ?? null)
  if (catalogueCode !== '' && !entry)
    noteAt('bordereau.entry-unknown', 'catalogueCode', 'catalogueEntryId', catalogueCode)
  return {
    ...draft,
    userId: user?._id ?? null,
    catalogueEntryId: entry ? entryId : null,
    catalogueEdition: entry ? (entryId?.split(':')[0]?.split('-').slice(1).join('-') ?? null) : null,
  }
}

/** The premium of each cover: as its column says, or the whole where there is one cover. */
function premiumsOf({ covers, premiumFen }: ReadPolicy, note: Note): readonly number[] {
  const said = covers.map((cover) => cover.premiumFen)
  if (covers.length === 1 && said[0] === null && premiumFen !== null) return [premiumFen]
  for (const [index, { code }] of covers.entries())
    if (said[index] === null) note('bordereau.cover-premium-missing', `cover.${code}.premium`)
  const premiums = said.map((each) => each ?? 0)
  const value = sumFen(premiums)
  if (premiumFen !== null && said.every((each) => each !== null) && value !== premiumFen)
    note('bordereau.premium-sum-differs', 'premium', { value: premiumFen, threshold: value, unit: 'fen' })
  return premiums
}

function checkDays(read: ReadPolicy, issuedOn: CivilDate, today: CivilDate, note: Note): void {
  const late = { threshold: today, unit: 'date' as const }
  if (issuedOn > today)
    note('bordereau.day-in-future', read.issuedOn ? 'issuedOn' : 'coverFrom', { value: issuedOn, ...late })
  if (read.to !== null && read.to <= today) note('bordereau.over', 'coverTo', { value: read.to, ...late })
  if (read.paidOn !== null && read.paidOn > today)
    note('bordereau.day-in-future', 'paidOn', { value: read.paidOn, ...late })
}

/** Completeness and the register both tell what is named twice. */
const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.line} ${finding.key} ${finding.code}`, finding])).values(),
]
