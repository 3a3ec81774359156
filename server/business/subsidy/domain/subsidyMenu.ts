import type { Permission } from '../../../../config/permissions.ts'
import { type MenuEntry, menuOf } from '../../../kernel/transitions.ts'
import type { Actor } from '../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../platform/acting/domain/menu.ts'
import { applicationFacts, type SubsidyApplication } from './application.ts'
import { decideApplying } from './applying.ts'
import { type SubsidyApplicationEvent, subsidyApplicationTransitions } from './lifecycle.ts'
import type { SubsidyAssessment } from './subsidyAssessment.ts'

const APPLICATION_PERMISSIONS = {
  submit: 'subsidy.apply',
  recommend: 'subsidy.recommend',
  returnToApplicant: 'subsidy.recommend',
  approve: 'subsidy.approve',
  reject: 'subsidy.approve',
  withdraw: 'subsidy.apply',
} as const satisfies Record<SubsidyApplicationEvent, Permission>

/** What the person may do with an application next. */
export const applicationMenu = (
  application: SubsidyApplication,
  actor: Actor,
): readonly OfferedEvent<SubsidyApplicationEvent>[] =>
  offeredTo(
    actor,
    menuOf(subsidyApplicationTransitions, application.state, applicationFacts(application, actor)),
    APPLICATION_PERMISSIONS,
  )

/** Whether the person may make an application of an assessment; `liveNo` is the one that stands on its policy and year. */
export function subsidyAssessmentMenu(
  assessment: Pick<SubsidyAssessment, 'state'>,
  liveNo: string | null,
  actor: Actor,
): readonly OfferedEvent<'apply'>[] {
  const decision = decideApplying(assessment, liveNo)
  const apply: MenuEntry<'apply'> = decision.ok
    ? { event: 'apply', allowed: true }
    : { event: 'apply', allowed: false, refusals: decision.refusals }
  return offeredTo(actor, [apply], { apply: 'subsidy.apply' })
}
