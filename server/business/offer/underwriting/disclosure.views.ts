import type { Refusal } from '../../../kernel/refusal.ts'
import { refusalText } from '../../../refusals.ts'
import type { Acknowledgement } from '../../contract/terms/domain/disclosure.ts'
import type { AcknowledgementView, CauseView, DisclosureView } from './underwriting.contract.ts'
import type { DisclosureSeen } from './usecases/acknowledge.ts'

/** A failed condition in a person's words. */
export function causeView(refusal: Refusal): CauseView {
  const { zh, en } = refusalText(refusal.code)
  return { ...refusal, zh, en }
}

/** What is to be shown, with the wording of the very product version. */
export function disclosureView({ disclosure, wording, acknowledgement, outdated }: DisclosureSeen): DisclosureView {
  const { product, ownShares, conditions } = disclosure
  return {
    product,
    exclusions: wording,
    ownShares,
    conditions,
    acknowledgement: acknowledgement && acknowledgementView(acknowledgement),
    outdated: outdated.map(causeView),
  }
}

export function acknowledgementView({ byUserId, on, at, ...shown }: Acknowledgement): AcknowledgementView {
  return { ...shown, at: at.toISOString() }
}
