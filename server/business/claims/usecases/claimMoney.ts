import type { Stored } from '../../../../models/store.ts'
import type { PostingDraft } from '../../ledger/billing/domain/posting.ts'
import type { BankReference } from '../../party/banking/domain/bankReference.ts'
import { type Claim, issuingInsurerOf } from '../domain/claim.ts'

type Movement = Pick<
  PostingDraft,
  'book' | 'kind' | 'source' | 'destination' | 'amountFen' | 'reference' | 'bankReference'
>

/** The approved amount: the insurer now owes it to the beneficiary. */
export const claimDue = (claim: Claim & Stored, amountFen: number): PostingDraft =>
  posting(claim, { book: 'due', kind: 'claimDue', ...fromInsurerToBeneficiary(claim), amountFen })

/** The paid amount, with the credit at the beneficiary's bank. */
export function claimPaid(claim: Claim & Stored, amountFen: number, bankReference: BankReference): PostingDraft {
  const { reference } = bankReference
  const movement = { ...fromInsurerToBeneficiary(claim), amountFen, reference, bankReference }
  return posting(claim, { book: 'cash', kind: 'claimPaid', ...movement })
}

/** The difference between two levels of the case reserve; nothing where there is none. */
export function reserveMovement(before: Claim, after: Claim & Stored): PostingDraft[] {
  const differenceFen = after.reserve.currentFen - before.reserve.currentFen
  if (differenceFen === 0) return []
  const insurerId = issuingInsurerOf(after)
  const [source, destination] =
    differenceFen > 0
      ? ([`insurer:${insurerId}`, `reserve:${insurerId}`] as const)
      : ([`reserve:${insurerId}`, `insurer:${insurerId}`] as const)
  const amountFen = Math.abs(differenceFen)
  return [posting(after, { book: 'reserve', kind: 'claimReserved', source, destination, amountFen })]
}

const fromInsurerToBeneficiary = (claim: Claim): Pick<Movement, 'source' | 'destination'> => ({
  source: `insurer:${issuingInsurerOf(claim)}`,
  destination: `beneficiary:${claim.beneficiaryId}`,
})

/** `claim` as it is after the event that moves the money. */
function posting(claim: Claim & Stored, movement: Movement): PostingDraft {
  return {
    ...movement,
    subject: `claim:${claim._id}`,
    policyNo: claim.policyNo,
    event: `claim:${claim._id}#${claim.version}`,
    parties: claim.parties,
    productCode: claim.productCode,
    coverCode: claim.lossNotice.cover,
    region: claim.region,
  }
}
