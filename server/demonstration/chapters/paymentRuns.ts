import { bankCreditStore } from '../../../models/bankCredits.ts'
import type { Stored } from '../../../models/store.ts'
import type { BankCredit } from '../../business/policy/collection/domain/bankLine.ts'
import { markForRefund } from '../../business/policy/collection/usecases/markForRefund.ts'
import { checkRun } from '../../business/treasury/paymentRun/usecases/decideRun.ts'
import { prepareRun } from '../../business/treasury/paymentRun/usecases/prepareRun.ts'
import type { Cast } from '../cast.ts'
import type { Stage } from '../stage.ts'
import { PAID_TWICE } from './bankStatements.ts'

/** What was paid twice goes back by a payment run: prepared and checked, it waits for the second person of finance. */
export async function aPaymentRunWaitsForItsApproval(stage: Stage, { people, accounts }: Cast): Promise<void> {
  stage.on(stage.today)
  const finance = people.insurerFinance
  const credit = await bankCreditStore.model
    .findOne({ organisationId: finance.organisationId, reference: PAID_TWICE } as object)
    .lean<BankCredit & Stored>()
  if (!credit) return
  await stage.perform(finance, markForRefund, { creditNo: credit._id, reason: '重复汇款，原路退回' })
  const { _id: runNo } = await stage.perform(finance, prepareRun, {
    bankAccountNo: accounts.huaxin ?? '',
    executeOn: stage.today,
    items: [{ source: `credit:${credit._id}` }],
  })
  await stage.perform(finance, checkRun, { runNo })
}
