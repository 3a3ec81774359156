import { isCreditCode } from '../../../../../config/identity/creditCode.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { SanctionRefusalCode } from '../sanctions.refusals.ts'
import type { Sanction, SanctionAct, SanctionEntry } from './sanction.ts'

/** A new entry, or everything that does not fit together; `organisation` is the one on file the entry names. */
export function decideEntry(
  body: SanctionEntry,
  organisation: { readonly uscc: string } | null,
  entered: SanctionAct,
): Decision<Sanction, SanctionRefusalCode> {
  const { organisationId = null, creditCode, from, to = null } = body
  const refusals: Refusal<SanctionRefusalCode>[] = []
  if (!isCreditCode(creditCode))
    refusals.push({ code: 'sanction.credit-code-invalid', field: 'creditCode', value: creditCode })
  if (organisationId !== null && !organisation)
    refusals.push({ code: 'sanction.unknown-organisation', field: 'organisationId', value: organisationId })
  if (organisation && organisation.uscc !== creditCode)
    refusals.push({
      code: 'sanction.other-credit-code',
      field: 'creditCode',
      value: creditCode,
      threshold: organisation.uscc,
    })
  if (to !== null && to <= from)
    refusals.push({ code: 'sanction.ends-before-it-begins', field: 'to', value: to, threshold: from, unit: 'date' })
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ ...body, organisationId, to, state: 'entered', entered, liftRequest: null, lift: null })
}
