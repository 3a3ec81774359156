import { contentHash } from '../../../../kernel/canonical.ts'
import type { CheckCounts, KeptRow } from './bordereau.ts'
import type { PreparedPolicy } from './preparedPolicy.ts'

export const POLICY_STATES_IN_FILE = ['unchecked', 'right', 'wrong', 'known', 'written'] as const
/** What is known of a policy of a list; `known` is on file since before. */
export type StateInFile = (typeof POLICY_STATES_IN_FILE)[number]

/** What goods are known by, and for which days, to tell within the list what is insured twice. */
export interface GoodsInFile {
  readonly key: string
  readonly line: number
  readonly from: string
  readonly to: string
}

/** Rows of one policy, which follow each other. */
export interface PackedPolicy {
  readonly foreignNo: string
  /** The key its number is the same by; null where it has none. */
  readonly key: string | null
  readonly rows: readonly KeptRow[]
  /** The row at which rows of this number began before, with others between. */
  readonly apart: number | null
  readonly state: StateInFile
  readonly errors: number
  readonly warnings: number
  /** Once it is on file, or held. */
  readonly policyNo: string | null
  readonly goods: readonly GoodsInFile[]
}

/** Policies of a list that are checked together and written together. */
export interface BordereauPack {
  /** `<list>#<its number, in five digits>`. */
  readonly _id: string
  readonly bordereauNo: string
  readonly checkNo: number
  readonly policies: readonly PackedPolicy[]
  readonly counts: CheckCounts
  /** Of what was found right, by which writing is sure that it writes what was checked. */
  readonly digest: string | null
  /** Where it is held to be written: its policies as they will be. */
  readonly prepared?: readonly PreparedPolicy[]
}

export const packNo = (bordereauNo: string, seq: number): string => `${bordereauNo}#${String(seq).padStart(5, '0')}`

/** So many policies, and no more rows than these, go into a pack: one transaction writes it, which MongoDB keeps to 16 MB. */
export const PACK_POLICIES = 200
const PACK_ROWS = 600
/** Rows of one policy: as many items as a submission may have. */
export const MOST_ROWS_OF_POLICY = 200

export function countsOf(policies: readonly PackedPolicy[]): CheckCounts {
  const of = (state: StateInFile) => policies.filter((policy) => policy.state === state).length
  return {
    rows: policies.reduce((sum, { rows }) => sum + rows.length, 0),
    policies: policies.length,
    right: of('right'),
    wrong: of('wrong'),
    known: of('known'),
    written: of('written'),
    errors: policies.reduce((sum, { errors }) => sum + errors, 0),
    warnings: policies.reduce((sum, { warnings }) => sum + warnings, 0),
  }
}

/** Of the rows and what was found of them; what was written since makes no difference. */
export const digestOf = (policies: readonly PackedPolicy[]): string =>
  contentHash(
    policies.map(({ rows, state }) => ({
      rows,
      writable: state === 'right' || state === 'written',
    })),
  )

/**
 * Puts rows together as they come: rows of one policy follow each other. Whoever reads a file holds one pack of it, and the keys
 * of all numbers, so that a number that comes again further down is told.
 */
export class Packer {
  private readonly begunAt = new Map<string, number>()
  private policies: PackedPolicy[] = []
  private rows = 0
  private readonly keyOf: (foreignNo: string) => string | null

  constructor(keyOf: (foreignNo: string) => string | null) {
    this.keyOf = keyOf
  }

  /** Takes a row; one without a number of its own goes on with the policy before it, where `goesOn`. Gives a pack that is full. */
  add(row: KeptRow, foreignNo: string, goesOn: boolean): readonly PackedPolicy[] {
    const key = this.keyOf(foreignNo)
    const last = this.policies.at(-1)
    if (last && last.rows.length < MOST_ROWS_OF_POLICY && (goesOn || (key !== null && key === last.key))) {
      this.policies[this.policies.length - 1] = { ...last, rows: [...last.rows, row] }
      this.rows += 1
      return []
    }
    const full = this.policies.length >= PACK_POLICIES || this.rows >= PACK_ROWS ? this.takeAll() : []
    const before = key === null ? undefined : this.begunAt.get(key)
    if (key !== null && before === undefined) this.begunAt.set(key, row.line)
    this.rows += 1
    this.policies.push({
      foreignNo,
      key,
      rows: [row],
      apart: before ?? null,
      state: 'unchecked',
      errors: 0,
      warnings: 0,
      policyNo: null,
      goods: [],
    })
    return full
  }

  /** What is left at the end. */
  takeAll(): readonly PackedPolicy[] {
    const { policies } = this
    this.policies = []
    this.rows = 0
    return policies
  }
}
