import { approveEndorsement } from '../../business/servicing/endorsement/usecases/approveEndorsement.ts'
import { getOutcome } from '../../business/servicing/endorsement/usecases/endorsements.ts'
import { requestEndorsement } from '../../business/servicing/endorsement/usecases/requestEndorsement.ts'
import type { Cast } from '../cast.ts'
import type { PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'

type Asked = Parameters<typeof requestEndorsement>[1]

/** Somebody asks for a change of a policy from today on. Gives the endorsement's number. */
export async function askForChange(
  stage: Stage,
  { people }: Cast,
  by: PersonKey,
  asked: Pick<Asked, 'policyNo' | 'actions' | 'reason'>,
): Promise<string> {
  const change = { kind: 'change', effectiveFrom: stage.now, resolutions: [], noLossDeclared: false } as const
  return (await stage.perform(people[by], requestEndorsement, { ...change, ...asked }))._id
}

/** Approves a change by the amounts that are shown before. */
export async function agreeToChange(
  stage: Stage,
  { people }: Cast,
  by: PersonKey,
  endorsementNo: string,
): Promise<void> {
  const outcome = await getOutcome(stage.readerFor(people[by]), { endorsementNo })
  await stage.perform(people[by], approveEndorsement, {
    endorsementNo,
    policyVersionNo: outcome.policyVersionNo,
    differenceFen: outcome.premiumAfterFen - outcome.premiumBeforeFen,
  })
}
