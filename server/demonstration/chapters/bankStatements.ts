import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import { outstandingPremiumFen, type Policy } from '../../business/contract/terms/domain/policy.ts'
import { importStatement } from '../../business/policy/collection/usecases/importStatement.ts'
import { readStatementFile } from '../../business/policy/collection/usecases/readStatementFile.ts'
import { csvText } from '../../kernel/sheetText.ts'
import type { Cast } from '../cast.ts'
import { ORGANISATIONS } from '../organisations.ts'
import type { Stage } from '../stage.ts'

/** What the bank calls its columns, and what each says. */
const COLUMNS = {
  bookedOn: '交易日期',
  reference: '交易流水号',
  credit: '收入',
  debit: '支出',
  counterparty: '对方户名',
  counterpartyAccount: '对方账号',
  text: '摘要',
} as const

/** The bank's number of a transfer that came twice. */
export const PAID_TWICE = 'SF2026-0905'

const yuan = (fen: number): string => (fen / 100).toFixed(2)

/**
 * This morning's statement of the bank: the maker pays what it owes and says for which policy, its customer pays a part of
 * the same, somebody nobody knows pays, somebody pays twice, and the bank
 * takes its fee. Nothing of it is matched yet.
 */
export async function theMorningsStatementWaitsToBeMatched(stage: Stage, { people, accounts }: Cast): Promise<void> {
  stage.on(stage.today)
  const finance = people.insurerFinance
  const owed = await findOwed(finance.organisationId)
  if (!owed) return
  const maker = owed.namedParties.find(({ organisationId }) => organisationId === owed.holderId)?.name ?? ''
  const dueFen = outstandingPremiumFen(owed)
  const lines = [
    [stage.today, 'SF2026-0901', yuan(dueFen), '', maker, '6222000100000000001', `保费 ${owed._id}`],
    [
      stage.today,
      'SF2026-0902',
      '300000.00',
      '',
      ORGANISATIONS.huabei.nameZh,
      '1300161500000003303',
      `代付 ${owed._id}`,
    ],
    [stage.today, 'SF2026-0903', '88000.00', '', '某某商贸有限公司', '6228000000000000088', '往来款'],
    [stage.today, 'SF2026-0904', '', '120.00', '开户行', '', '账户管理费'],
    [stage.today, PAID_TWICE, '26000.00', '', '大连示范物流有限公司', '6228000000000000099', '重复汇款'],
  ]
  const file = { name: `对账单-${stage.today}.csv`, bytes: Buffer.from(csvText([Object.values(COLUMNS), ...lines])) }
  await stage.perform(finance, importStatement, {
    bankAccountNo: accounts.huaxin ?? '',
    headingLine: 1,
    ...COLUMNS,
    file,
    content: await readStatementFile(file),
  })
}

/** The oldest policy that this insurer issued and that owes premium. */
const findOwed = (organisationId: string): Promise<(Policy & Stored) | null> =>
  policyStore.model
    .findOne({ 'parties.insurerIds.0': organisationId, 'marks.premiumOutstanding': { $exists: true } } as object)
    .sort({ _id: 1 })
    .lean<Policy & Stored>()
    .exec()
