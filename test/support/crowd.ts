import mongoose from 'mongoose'
import { filled } from '../../models/added.ts'
import { FigureModel } from '../../models/figures.ts'
import { allStores, type Store } from '../../models/store.ts'
import { ledgerFigures } from '../../server/business/ledger/billing/domain/ledgerFigures.ts'
import type { Entry } from '../../server/business/ledger/billing/domain/transaction.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { type FigureEntry, figureChanges } from '../../server/kernel/figure.ts'

/** A stored document as it lies in its collection. */
type Stored = Readonly<Record<string, unknown>> & { readonly _id: string }

/** The house that {@link AMOUNTS} are of. */
const POLICIES = 12_000

/** How many copies stand in each collection, about as in a house with 12,000 policies; more than 100,000 together. */
const AMOUNTS: Readonly<Record<string, number>> = {
  submissions: 14_000,
  quotes: 15_000,
  policies: 12_000,
  termSegments: 12_000,
  acceptances: 12_000,
  claims: 8_000,
  ledgerTransactions: 15_000,
  subsidyAssessments: 8_000,
  subsidyApplications: 5_000,
  insuredGoods: 8_000,
  organisations: 8_000,
  pendingChanges: 3_000,
  bankCredits: 4_000,
  sanctions: 1_000,
  attachments: 2_000,
  users: 1_000,
}

/** Those of a collection's states in which something is still to be done; of whatever is settled there is far more. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  submissions: ['draft', 'submitted', 'quoted', 'accepted'],
  quotes: ['proposed', 'referred', 'approved', 'accepted'],
  policies: ['bound'],
  claims: ['noticed', 'registered', 'assessed', 'approved', 'paid', 'declined'],
  subsidyApplications: ['draft', 'submitted', 'returned', 'recommended'],
  pendingChanges: ['proposed', 'confirmed'],
}

/** What is open is one in so many. */
const OPEN_ONE_IN = 50
const BATCH = 2_000
const WITHOUT_WAITING = { ordered: false, writeConcern: { w: 1, journal: false } } as const
const BEGAN = Date.UTC(2023, 0, 1)
const SPACING_MS = 7_200_000

/** Makers, users and insurers besides those of the samples: the organisations of a sample are large ones. */
const FOREIGN = { insurers: 40, makers: 900, users: 2_000, recommenders: 30 }

/**
 * Multiplies the documents that a test has made through the use cases: copies with numbers, days and parties of their own, in
 * the states they have, far more of them settled than open; gives how many. What it takes to ask whether a read grows with the house.
 */
export async function seedCrowd({ policies = POLICIES, skipMissing = false }: Crowd = {}): Promise<number> {
  let documents = 0
  const entries: FigureEntry[] = []
  for (const name of Object.keys(AMOUNTS)) {
    documents += await multiply(name, { house: policies, skipMissing }, entries)
  }
  await enterFigures(entries)
  return documents
}

interface Crowd {
  /** How many policies the house has; of everything else there is more or less in proportion. */
  readonly policies?: number
  /** Leaves out what the test has made nothing of. */
  readonly skipMissing?: boolean
}

/** The figures of all copies, folded as after a night. */
async function enterFigures(entries: readonly FigureEntry[]): Promise<void> {
  const folded = figureChanges([], entries).map((entry) => ({ _id: `crowd|${entry.figure}@${entry.day}`, ...entry }))
  for (let from = 0; from < folded.length; from += BATCH)
    await FigureModel.collection.insertMany(folded.slice(from, from + BATCH) as never[], WITHOUT_WAITING)
}

/** What rows beside the documents add to figures. */
const FIGURES: Readonly<Record<string, (row: never) => readonly FigureEntry[]>> = { ledgerTransactions: ledgerFigures }

const storeOf = (name: string): Store<unknown> | undefined =>
  [...allStores().values()].find(({ model }) => model.collection.name === name)

async function multiply(
  name: string,
  { house, skipMissing }: { readonly house: number; readonly skipMissing: boolean },
  entries: FigureEntry[],
): Promise<number> {
  const amount = amountOf(name, house)
  const collection = mongoose.connection.collection<Stored>(name)
  const samples = await collection.find({}).toArray()
  if (samples.length === 0 && skipMissing) return 0
  if (samples.length === 0) throw new Error(`no ${name} to copy`)
  const open = samples.filter(({ state }) => OPEN[name]?.includes(String(state)))
  const settled = samples.filter((sample) => !open.includes(sample))
  const { marks, figures, added } = storeOf(name) ?? { marks: null, figures: FIGURES[name], added: {} }
  const indexes = (await collection.indexes()).filter(({ name }) => name !== '_id_')
  await collection.dropIndexes()
  for (let from = 0; from < amount; from += BATCH) {
    const copies = Array.from({ length: Math.min(BATCH, amount - from) }, (_, at) => {
      const index = from + at
      const among = settled.length === 0 || (open.length > 0 && index % OPEN_ONE_IN === 0) ? open : settled
      const copy = copyOf(name, among[(index * 7 + (index >> 3)) % among.length] as Stored, index, house)
      const whole = filled(copy, added)
      if (figures) entries.push(...figures(whole as never))
      return marks ? { ...copy, marks: marks(whole as never) } : copy
    })
    await collection.insertMany(copies as never[], WITHOUT_WAITING)
  }
  // Building indexes of what stands there takes a fraction of keeping them up.
  for (const { key, v, ns, ...options } of indexes) await collection.createIndex(key, { ...options, background: false })
  return amount
}

function copyOf(name: string, sample: Stored, index: number, house: number): object {
  const createdAt = dayOf(index)
  const number = String(index).padStart(6, '0')
  const copy = {
    ...sample,
    _id: `${prefixOf(sample._id)}${number}`,
    ...dated(sample, createdAt),
    ...partiesOf(sample, index),
  }
  return { ...copy, ...OWN[name]?.(sample, index, number, house) }
}

/** `FS2026000012` is copied to `FS2099…`, an assessment to one of a copied policy. */
const prefixOf = (id: string): string => `${/^[A-Za-z]+/.exec(id)?.[0] ?? 'copy'}2099`

const policyNo = (index: number, house: number): string =>
  `FS2099${String(index % amountOf('policies', house)).padStart(6, '0')}`

/** How many copies of a collection a house with so many policies has. */
const amountOf = (name: string, house: number): number => Math.round(((AMOUNTS[name] ?? 0) * house) / POLICIES)

/** What of one collection must be its own, or points to another copy. */
const OWN: Readonly<Record<string, (sample: Stored, index: number, number: string, house: number) => object>> = {
  submissions: (_, index) => ({ contractKeys: [`contract-${index % 4_000}`] }),
  quotes: (_, index, ___, house) => ({
    submissionNo: `SB2099${String(index % amountOf('submissions', house)).padStart(6, '0')}`,
  }),
  policies: (sample, index) => ({
    period: periodOf(index),
    awaitingAcceptanceFrom: index % OPEN_ONE_IN === 0 ? userIdsOf(sample, index) : [],
  }),
  acceptances: (_, index, ___, house) => ({ _id: `${policyNo(index, house)}-1-1`, policyNo: policyNo(index, house) }),
  termSegments: (sample, index, _, house) => termsContent(sample, index, house),
  claims: (_, index, ___, house) => ({ policyNo: policyNo(index, house) }),
  ledgerTransactions: (sample, index, number, house) => ({
    policyNo: policyNo(index, house),
    subject: `policy:${policyNo(index, house)}`,
    event: `copy#${number}`,
    corrects: null,
    bankReference: null,
    earns: sample.earns === null ? null : periodOf(index),
    entries: smallLosses(sample, index),
  }),
  subsidyAssessments: (sample, index, ___, house) => ({
    _id: `${policyNo(index, house)}:${(sample.ruleSet as Stored).id}`,
    policyNo: policyNo(index, house),
  }),
  subsidyApplications: (_, index, ___, house) => ({ policyNo: policyNo(index, house) }),
  insuredGoods: (_, index, number, house) => ({
    _id: `${policyNo(index, house)}#${number}`,
    policyNo: policyNo(index, house),
    machine: `machine-${number}`,
    contract: `contract-${index % 4_000}`,
    use: `use-${number}`,
    alike: `alike-${number}`,
    plate: `plate-${number}`,
  }),
  organisations: (_, index, number) => ({
    _id: `ORG2099${number}`,
    uscc: `crowd-${number}`,
    nameZh: `机构${number}`,
    kind: KINDS[index % KINDS.length],
    recommenderId: null,
    controllers: [],
  }),
  pendingChanges: changeContent,
  bankCredits: (_, index) => ({
    bookedOn: civilDateOf(dayOf(index)),
    state: index % OPEN_ONE_IN === 0 ? 'open' : 'settled',
  }),
  sanctions: (_, __, number) => ({ organisationId: `ORG2099${number}`, creditCode: `crowd-${number}` }),
  attachments: (_, index, number, house) => ({
    owner: { kind: 'policy', number: policyNo(index, house) },
    sha256: `crowd-${number}`,
  }),
  users: (_, index, number) => ({
    login: `crowd.${number}`,
    organisationId: `ORG2099${String(index % 100).padStart(6, '0')}`,
  }),
}

const KINDS = ['manufacturer', 'equipmentUser', 'equipmentUser', 'manufacturer']

function dated(sample: Stored, createdAt: Date): object {
  return {
    ...('createdAt' in sample && { createdAt, updatedAt: createdAt }),
    ...('recordedAt' in sample && { recordedAt: createdAt, recordedOn: civilDateOf(createdAt) }),
  }
}

/** Half of the sample's insurer, a quarter of its maker and its users, each independent of the others. */
function partiesOf(sample: Stored, index: number): object {
  const parties = sample.parties as
    | undefined
    | {
        readonly insurerIds: readonly string[]
        readonly userIds: readonly string[]
        readonly manufacturerId: string
        readonly recommenderId: string
      }
  if (!parties) return {}
  const [a, b, c, d] = [scatter(index, 1), scatter(index, 2), scatter(index, 3), scatter(index, 4)]
  return {
    parties: {
      insurerIds: a % 2 === 0 ? parties.insurerIds : [`ORG2099-I${a % FOREIGN.insurers}`],
      manufacturerId: b % 4 === 0 ? parties.manufacturerId : `ORG2099${String(b % FOREIGN.makers).padStart(6, '0')}`,
      userIds: c % 4 === 0 ? parties.userIds : [`ORG2099${String(c % FOREIGN.users).padStart(6, '0')}`],
      recommenderId: d % 2 === 0 ? parties.recommenderId : `ORG2099-R${d % FOREIGN.recommenders}`,
    },
  }
}

const userIdsOf = (sample: Stored, index: number): readonly string[] =>
  (partiesOf(sample, index) as { parties: { userIds: readonly string[] } }).parties.userIds

/** The year after its day. */
function periodOf(index: number): object {
  const from = civilDateOf(dayOf(index))
  return { from, to: addDays(from, 365) }
}

/** What a policy insures is used by whom its parties name. */
function termsContent(sample: Stored, index: number, house: number): object {
  const userIds = userIdsOf(sample, index)
  const items = sample.items as readonly object[]
  return {
    _id: `${policyNo(index, house)}-v1`,
    policyNo: policyNo(index, house),
    // Small, so that what the test people do next is within every limit.
    totalLimitFen: 1_000,
    period: periodOf(index),
    effective: periodOf(index),
    items: items.map((item) => ({ ...item, userId: userIds[0] })),
  }
}

/** In the books of the copy's own insurer; losses are small, so that the test people's maker is still insured. */
function smallLosses(sample: Stored, index: number): readonly object[] {
  const entries = sample.entries as readonly Pick<Entry, 'party' | 'amountFen'>[]
  const [before] = (sample.parties as { readonly insurerIds: readonly string[] }).insurerIds
  const [insurer] = (partiesOf(sample, index) as { parties: { insurerIds: readonly string[] } }).parties.insurerIds
  const own = entries.map((entry) => ({ ...entry, party: entry.party === before ? insurer : entry.party }))
  return String(sample.kind).startsWith('claim')
    ? own.map((entry) => ({
        ...entry,
        amountFen: Math.sign(entry.amountFen),
        accidentDay: civilDateOf(dayOf(index)),
      }))
    : own
}

/** A change of its own, proposed by somebody else; of what is settled everything has been seen. */
function changeContent(sample: Stored, index: number, number: string): object {
  const notices = sample.notices as readonly object[]
  const isOpen = OPEN.pendingChanges?.includes(String(sample.state))
  return {
    subjectId: sample.subjectId === null ? null : `subject-${number}`,
    personId: sample.personId === null ? null : `USR2099${index % 1_000}`,
    proposed: { ...(sample.proposed as object), userId: `USR2099${index % 100}` },
    notices: isOpen ? notices : notices.map((notice) => ({ ...notice, seen: { at: dayOf(index) } })),
  }
}

const dayOf = (index: number): Date => new Date(BEGAN + (index % 14_000) * SPACING_MS)

/** A number that looks like chance and is the same for the same index (Knuth's multiplicative hash). */
const scatter = (index: number, salt: number): number => (Math.imul(index * 4 + salt, 2_654_435_761) >>> 0) >> 8
