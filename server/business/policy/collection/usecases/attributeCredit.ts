import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { creditAttributed } from '../../../ledger/billing/domain/creditMoney.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { findOrganisation } from '../../../party/identity/usecases/organisations.ts'
import type { AttributionBody } from '../collection.contract.ts'
import { attributionsBetween } from '../domain/allocation.ts'
import type { BankCredit, CreditRef } from '../domain/bankLine.ts'
import { decideHolder } from '../domain/holder.ts'

export type AttributeCredit = CreditRef & AttributionBody

/** Says whose money the rest of a credit is: from 暂收 to 预收, or back where it was said wrongly. */
export async function attributeCredit(
  work: UnitOfWork,
  { creditNo, holderId, reason }: AttributeCredit,
): Promise<BankCredit & Stored> {
  const before = await work.loadForChange(bankCreditStore, creditNo)
  const organisation = await findOrganisation(work, holderId)
  const heldFor = valueOrThrow(decideHolder(before, holderId, organisation))
  const attributed = attributionsBetween(before, { ...before, heldFor })
  const credit = await work.change(
    bankCreditStore,
    before,
    { heldFor },
    { type: 'bankCredit.attributed', reason, payload: { heldFor, attributed } },
  )
  const occasion = { event: `${streamOf(bankCreditStore, creditNo)}#${credit.version}`, effectiveOn: before.bookedOn }
  await post(
    work,
    attributed.map((each) => creditAttributed(credit, each, occasion)),
  )
  return credit
}
