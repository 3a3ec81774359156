import {
  day,
  fen,
  flag,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  ppm,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { DEMAND_STEPS } from '../../contract/terms/domain/paymentTerms.ts'
import { DUE_STATES } from '../../contract/terms/domain/premiumDemands.ts'
import { bilingualAnswer } from '../../reference/product/bilingualText.answers.ts'
import type {
  ByAge,
  DemandView,
  DueView,
  HolderReceivableView,
  InstalmentsView,
  PremiumPlanView,
  ReceivableAgesView,
  ReceivableRow,
} from './instalment.contract.ts'

const planAnswer = named<PremiumPlanView>('PremiumPlan', {
  code: text(),
  name: bilingualAnswer,
  instalments: whole(),
  everyMonths: whole(),
  firstPpm: nullable(ppm()),
  noticeDays: whole(),
  graceDays: whole(),
  reference: text(),
})

const dueAnswer = named<DueView>('PremiumDue', {
  due: text(),
  dueOn: day(),
  amountFen: fen(),
  paidFen: fen(),
  openFen: fen(),
  state: oneOf(DUE_STATES),
  until: nullable(day()),
})

export const instalmentsAnswer = named<InstalmentsView>('Instalments', {
  policyNo: text(),
  version: whole(),
  plan: planAnswer,
  issued: flag(),
  dues: list(dueAnswer),
  demands: list(
    named<DemandView>('PremiumDemand', {
      due: text(),
      step: oneOf(DEMAND_STEPS),
      on: day(),
      amountFen: fen(),
      until: nullable(day()),
      endorsementNo: nullable(text()),
    }),
  ),
  offered: list(planAnswer),
})

const byAge = named<ByAge>('AmountsByAge', { notDue: fen(), to30: fen(), to60: fen(), to90: fen(), more: fen() })

export const receivablesAnswer = page(
  named<ReceivableRow>('Receivable', {
    number: text(),
    version: whole(),
    holderId: text(),
    insurerId: text(),
    productName: text(),
    itemName: text(),
    plan: bilingualAnswer,
    premiumFen: fen(),
    paidPremiumFen: fen(),
    openFen: fen(),
    dueOn: day(),
    ages: byAge,
    dues: list(dueAnswer),
  }),
)

export const receivableAgesAnswer = named<ReceivableAgesView>('ReceivableAges', {
  day: day(),
  openFen: fen(),
  ages: byAge,
  holders: list(object<HolderReceivableView>({ holderId: text(), openFen: fen(), ages: byAge })),
  holderCount: whole(),
})
