import type { Stored } from '../../../../models/store.ts'
import { sumFen } from '../../../kernel/money.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { PremiumPayment } from '../../contract/terms/domain/paymentTerms.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { dueState, standingOf } from '../../contract/terms/domain/premiumDemands.ts'
import type { PaidDue } from '../../contract/terms/domain/premiumDues.ts'
import { openDues, paymentOf, policyDues } from '../../contract/terms/domain/premiumPayment.ts'
import { openByAge } from '../../contract/terms/domain/receivables.ts'
import type { PremiumPlan } from '../../reference/product/domain/premiumPlan.ts'
import type {
  DueView,
  InstalmentsView,
  PremiumPlanView,
  ReceivableAgesView,
  ReceivableRow,
} from './instalment.contract.ts'
import type { ReceivablesByAge } from './usecases/findReceivableAges.ts'
import type { PolicyInstalments } from './usecases/getInstalments.ts'

const planView = (plan: PremiumPlan): PremiumPlanView => {
  const { code, name, instalments, everyMonths, firstPpm, noticeDays, graceDays, reference } = plan
  return { code, name, instalments, everyMonths, firstPpm, noticeDays, graceDays, reference }
}

const dueView =
  (payment: PremiumPayment, { businessDate }: Reader) =>
  (due: PaidDue): DueView => ({
    ...due,
    state: dueState(payment, due, businessDate),
    until: due.openFen === 0 ? null : (standingOf(payment.demands, due)?.until ?? null),
  })

/** How a policy's premium is paid, with what was done about what is not. */
export function instalmentsView({ policy, offered }: PolicyInstalments, reader: Reader): InstalmentsView {
  const payment = paymentOf(policy)
  return {
    policyNo: policy._id,
    version: policy.version,
    plan: planView(payment.plan),
    issued: policy.state !== 'bound',
    dues: policyDues(policy).map(dueView(payment, reader)),
    demands: payment.demands.map(({ mayCancel, ...demand }) => demand).toReversed(),
    offered: offered.map(planView),
  }
}

/** A policy as what is owed on it. */
export function receivableRow(policy: Policy & Stored, reader: Reader): ReceivableRow {
  const payment = paymentOf(policy)
  const open = openDues(policy)
  return {
    number: policy._id,
    version: policy.version,
    holderId: policy.holderId,
    insurerId: policy.parties.insurerIds[0] ?? '',
    productName: policy.product.name,
    itemName: policy.headline.firstItemName,
    plan: payment.plan.name,
    premiumFen: policy.premiumFen,
    paidPremiumFen: policy.paidPremiumFen,
    openFen: sumFen(open.map(({ openFen }) => openFen)),
    dueOn: open[0]?.dueOn ?? '',
    ages: openByAge(policy, reader.businessDate),
    dues: policyDues(policy).map(dueView(payment, reader)),
  }
}

export const receivableAgesView = (found: ReceivablesByAge): ReceivableAgesView => found
