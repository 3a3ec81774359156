import mongoose, { type Model } from 'mongoose'
import { identityKey } from '../../config/identity/index.ts'
import { findFollower } from '../../models/followers.ts'
import { LedgerTransactionModel } from '../../models/ledgerTransactions.ts'
import { organisationStore } from '../../models/organisations.ts'
import { pendingChangeStore } from '../../models/pendingChanges.ts'
import { policyStore } from '../../models/policies.ts'
import { quoteStore } from '../../models/quotes.ts'
import { SEARCH_FOLLOWER, SearchRowModel, storedRow } from '../../models/searchRows.ts'
import type { Store, Stored } from '../../models/store.ts'
import { submissionStore } from '../../models/submissions.ts'
import { termSegmentStore } from '../../models/termSegments.ts'
import type { Parties } from '../../server/business/party/identity/domain/parties.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { EVERYBODY } from '../../server/platform/searching/domain/searchKeys.ts'

const BATCH = 5_000
const WITHOUT_WAITING = { ordered: false, writeConcern: { w: 1, journal: false } } as const
const SPACING_MS = 97_000
const BEGAN = Date.UTC(2023, 0, 1)

/** Makers and insurers of the house, besides those that the test signs in. */
const [MAKERS, INSURERS] = [2_900, 100]

/** The organisations whose people search, besides those who see all: half of all business is this insurer's, a tenth this maker's. */
export interface Searching {
  readonly insurerId: string
  readonly manufacturerId: string
}

/** Documents of before, of which these are copies where somebody looks at more of them than what they are found by. */
export interface Samples {
  readonly submission?: object
  readonly quote?: object
  readonly policy?: object
}

/** What every third case says, whoever looks for it; what one in 100,000 says. */
export const COMMON_WORD = '数控'
export const RARE_WORD = 'Wendelstein'

const MANNERS = ['数控', '数控高速', '大型', '智能', '重载', '超精密']
const KINDS = [
  '五轴联动加工中心',
  '盾构掘进机',
  '燃气轮机',
  '伺服压力机',
  '立式车铣复合机床',
  'CNC Lathe',
  'Robotic Welder',
]
const PLACES = ['沈阳', '滨海', '洛阳', '株洲', '宁波', '大连', '徐州', '无锡', '广汉']
const TRADES = ['重型机床', '精密仪器', '船舶装备', '轨道交通', '能源动力', '新材料科技']

/** A number that looks like chance and is the same for the same index (Knuth's multiplicative hash). */
const scatter = (index: number, salt: number): number => (Math.imul(index * 8 + salt, 2_654_435_761) >>> 0) >> 4
const oneOf = <T>(values: readonly T[], index: number, salt: number): T =>
  values[scatter(index, salt) % values.length] as T
const padded = (index: number, digits: number): string => String(index).padStart(digits, '0')

/** The machine of a case: the same for its submission, its quote and its policy. */
export function machineOf(index: number) {
  const rare = index % 100_000 === 77 ? `${RARE_WORD} ` : ''
  const model = `${oneOf(['Titan', 'HX', 'VMC', 'Helios'], index, 1)}-${scatter(index, 2) % 1_000}`
  return {
    name: `${rare}${MANNERS[index % MANNERS.length]}${oneOf(KINDS, index, 3)} ${model}`,
    serialNumber: `SN${padded(scatter(index, 4), 9)}${padded(index % 1_000, 3)}`,
    contractNo: `HT-${2020 + (index % 6)}-${padded(index, 6)}`,
  }
}

/** The name of an organisation of the house. */
export const houseName = (index: number): string =>
  `${oneOf(PLACES, index, 1)}${oneOf(TRADES, index, 2)}第${index}有限公司`

/** Plants so many submissions, as many quotes and policies of them, the directory they name, and the rows they are found by. */
export async function plantSearched(each: number, searching: Searching, samples: Samples = {}): Promise<void> {
  const indexes = await withoutIndexes(SearchRowModel.collection as never)
  const { submission, quote, policy } = samples
  const planted = <D>(store: Store<D>, amount: number, documentOf: (index: number) => object) =>
    plant(store, amount, documentOf, [EVERYBODY, searching.insurerId, searching.manufacturerId])
  await planted(organisationStore, MAKERS + INSURERS, organisationOf)
  // While the database takes some, the next are worked out.
  await Promise.all([
    planted(submissionStore, each, (index) => ({ ...submission, ...submissionOf(index, searching) })),
    planted(quoteStore, each, (index) => ({ ...quote, ...quoteOf(index, searching) })),
    planted(termSegmentStore, each, (index) => segmentOf(index, searching)).then(() =>
      planted(policyStore, each, (index) => ({ ...policy, ...policyOf(index, searching) })),
    ),
  ])
  await indexes.build()
}

/** Building indexes of what stands there takes a fraction of keeping them up. */
async function withoutIndexes(collection: Model<never>['collection']): Promise<{ build(): Promise<void> }> {
  const indexes = (await collection.indexes()).filter(({ name }) => name !== '_id_')
  await collection.dropIndexes()
  return {
    build: async () => {
      const specs = indexes.map(({ v, ns, ...options }) => ({ ...options, background: false }))
      if (specs.length > 0) await collection.createIndexes(specs as never)
    },
  }
}

async function plant<D>(
  store: Store<D>,
  amount: number,
  documentOf: (index: number) => object,
  readers: readonly string[],
): Promise<void> {
  const { model, marks } = store
  const indexes = await withoutIndexes(model.collection as never)
  for (let from = 0; from < amount; from += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, amount - from) }, (_, at) => documentOf(from + at))
    const marked = marks ? documents.map((document) => ({ ...document, marks: marks(document as never) })) : documents
    await model.collection.insertMany(marked as never[], WITHOUT_WAITING)
    await plantRows(store, documents as (D & Stored)[], readers)
  }
  await indexes.build()
}

/** What the follower would write of them, for these readers: keys of those who ask nothing would take most of the time. */
async function plantRows<D>(
  { name, search }: Store<D>,
  documents: readonly (D & Stored)[],
  readers: readonly string[],
): Promise<void> {
  if (!search?.rows) return
  const generation = (await findFollower(SEARCH_FOLLOWER))?.current.generation ?? 0
  const session = await mongoose.startSession()
  const rows = await search.rows(documents, session)
  await session.endSession()
  await SearchRowModel.collection.insertMany(
    rows.map((row) => storedRow(generation, name, { ...row, keys: row.keys.filter(isOf(readers)) })) as never[],
    WITHOUT_WAITING,
  )
}

const isOf = (readers: readonly string[]) => (key: string) => readers.some((reader) => key.startsWith(`${reader} `))

function organisationOf(index: number): object {
  return {
    _id: `ORG2099${padded(index, 6)}`,
    ...standing(index),
    kind: index < MAKERS ? 'manufacturer' : 'insurer',
    nameZh: houseName(index),
    nameEn: `House ${index} Ltd.`,
    uscc: `91210100${padded(index, 10)}`,
    region: '210100',
    recommenderId: null,
    controllers: [],
    insurerStanding: null,
    active: true,
  }
}

const standing = (index: number) => {
  const createdAt = new Date(BEGAN + index * SPACING_MS)
  return { version: 1, eventHash: 'planted', createdAt, updatedAt: createdAt }
}

const submissionNo = (index: number): string => `SB2099${padded(index, 7)}`
const policyNo = (index: number): string => `FS2099${padded(index, 7)}`

function partiesOf(index: number, { insurerId, manufacturerId }: Searching): Parties {
  const organisation = (from: number, among: number, salt: number) =>
    `ORG2099${padded(from + (scatter(index, salt) % among), 6)}`
  return {
    insurerIds: index % 2 === 0 ? [insurerId] : [organisation(MAKERS, INSURERS, 5)],
    manufacturerId: index % 20 < 2 ? manufacturerId : organisation(0, MAKERS, 6),
    userIds: [],
    recommenderId: '',
  }
}

/** A year of cover from the day the case came. */
function periodOf(index: number) {
  const from = civilDateOf(standing(index).createdAt)
  return { from, to: addDays(from, 365) }
}

const numberKeysOf = (index: number): readonly string[] =>
  [machineOf(index).contractNo, machineOf(index).serialNumber].map(identityKey)

/** Amounts come in no order. */
const amountOf = (index: number): number => (scatter(index, 1) % 9_000_000) * 100

const itemsOf = (index: number): readonly object[] => [{ itemNo: 1, attributes: {}, ...machineOf(index) }]

const submissionOf = (index: number, searching: Searching): object => ({
  _id: submissionNo(index),
  ...standing(index),
  state: index % 50 === 0 ? 'submitted' : 'bound',
  parties: partiesOf(index, searching),
  items: itemsOf(index),
  numberKeys: numberKeysOf(index),
  contractKeys: [machineOf(index).contractNo],
  period: periodOf(index),
  totalLimitFen: amountOf(index) * 10,
})

const quoteOf = (index: number, searching: Searching): object => ({
  _id: `${submissionNo(index)}Q1`,
  ...standing(index),
  submissionNo: submissionNo(index),
  state: index % 50 === 0 ? 'approved' : 'accepted',
  approvedAt: standing(index).createdAt,
  parties: partiesOf(index, searching),
  items: itemsOf(index),
  premiumFen: amountOf(index),
  expiresOn: periodOf(index).to,
})

const segmentOf = (index: number, searching: Searching): object => ({
  _id: `${policyNo(index)}-v1`,
  ...standing(index),
  policyNo: policyNo(index),
  versionNo: 1,
  parties: partiesOf(index, searching),
  items: itemsOf(index),
})

const policyOf = (index: number, searching: Searching): object => ({
  _id: policyNo(index),
  ...standing(index),
  submissionNo: submissionNo(index),
  quoteNo: `${submissionNo(index)}Q1`,
  state: index % 50 === 0 ? 'bound' : 'issued',
  boundAt: new Date('2026-03-01T02:00:00Z'),
  parties: partiesOf(index, searching),
  versionNo: 1,
  headline: { firstItemName: machineOf(index).name, firstSerialNumber: machineOf(index).serialNumber },
  numberKeys: numberKeysOf(index),
  premiumFen: amountOf(index),
  paidPremiumFen: amountOf(index),
  awaitingDeliveryFrom: [],
  awaitingAcceptanceFrom: [],
  period: periodOf(index),
})

/** Plants a receipt of premium for each of so many policies, and as many changes of accounts that wait for a second person. */
export async function plantMoney(each: number, searching: Searching): Promise<void> {
  const indexes = await withoutIndexes(LedgerTransactionModel.collection as never)
  for (let from = 0; from < each; from += BATCH) {
    const postings = Array.from({ length: Math.min(BATCH, each - from) }, (_, at) => postingOf(from + at, searching))
    await LedgerTransactionModel.collection.insertMany(postings as never[], WITHOUT_WAITING)
  }
  await indexes.build()
  await plant(pendingChangeStore, each, (index) => changeOf(index, searching), [])
}

/** How the reference of a receipt is written. */
export const referenceOf = (index: number): string =>
  `WY-${padded(scatter(index, 7) % 1_000_000, 6)}-${padded(index, 6)}`

function postingOf(index: number, searching: Searching): object {
  const { createdAt } = standing(index)
  const event = `policy:${policyNo(index)}#2`
  const reference = referenceOf(index)
  const day = civilDateOf(createdAt)
  return {
    _id: `LT:${event}.1`,
    kind: 'premiumReceived',
    event,
    subject: `policy:${policyNo(index)}`,
    policyNo: policyNo(index),
    effectiveOn: day,
    recordedOn: day,
    recordedAt: createdAt,
    businessDate: day,
    earns: null,
    corrects: null,
    entries: [],
    parties: partiesOf(index, searching),
    productCode: 'planted',
    region: '210100',
    reference,
    bankReference: { account: 'BA1', day, reference, key: identityKey(reference), repetition: null },
  }
}

const changeOf = (index: number, { insurerId }: Searching): object => ({
  _id: `PC2099${padded(index, 6)}`,
  ...standing(index),
  kind: 'bankAccountOpening',
  state: index % 50 === 0 ? 'proposed' : 'effective',
  organisationId: index % 2 === 0 ? insurerId : `ORG2099${padded(MAKERS + (index % INSURERS), 6)}`,
  subjectId: `BA2099${padded(index, 6)}`,
  personId: null,
  title: `${oneOf(PLACES, index, 1)}银行 •••• ${padded(index % 10_000, 4)}`,
  content: { accountHolder: houseName(index % MAKERS), bank: '银行', accountNumber: padded(scatter(index, 4), 12) },
  before: null,
  reason: 'planted',
  proposed: { userId: 'USR1', name: 'USR1', organisationId: insurerId, at: standing(index).createdAt },
  platformConfirms: false,
  confirmed: null,
  ending: null,
  effectiveFrom: null,
  effective: null,
  expiresAt: standing(index).createdAt,
  notices: [],
})
