import { decideQuote } from '../../business/offer/underwriting/usecases/decideQuote.ts'
import { declineSubmission } from '../../business/offer/underwriting/usecases/declineSubmission.ts'
import { quoteSubmission } from '../../business/offer/underwriting/usecases/quoteSubmission.ts'
import { requestInspection } from '../../business/offer/underwriting/usecases/requestInspection.ts'
import { returnSubmission } from '../../business/offer/underwriting/usecases/returnSubmission.ts'
import { withdrawSubmission } from '../../business/offer/underwriting/usecases/withdrawSubmission.ts'
import { addDays } from '../../kernel/civilDate.ts'
import { attach } from '../acts/attach.ts'
import { accept, approve, approveQuote, bind, decision, draft, issue, pay, quote, submit } from '../acts/cover.ts'
import type { Cast } from '../cast.ts'
import { WAN } from '../goods/wanted.ts'
import { crane, largeTurbine, machineTool, turbine } from '../orders.ts'
import { typeTestReport } from '../papers/papers.ts'
import type { Stage } from '../stage.ts'

export async function aTurbineIsIssuedButUnpaid(stage: Stage, cast: Cast) {
  await issue(stage.daysAgo(35), cast, turbine('SYRJ-2026-004'))
}

export async function aCraneIsPaidForAndOnItsWay(stage: Stage, cast: Cast) {
  await pay(stage.daysAgo(16), cast, crane('DLGJ-2026-019'))
}

export async function aCraneIsBoundFromNextWeek(stage: Stage, cast: Cast) {
  await bind(stage.daysAgo(4), cast, crane('DLGJ-2026-014'), addDays(stage.today, 7))
}

export async function aTurbineIsQuotedTwiceAndTheMakerHasTheChoice(stage: Stage, cast: Cast) {
  const { submissionNo } = await approve(stage.daysAgo(6), cast, turbine('SYRJ-2026-009'), stage.soon)
  const own = {
    limitFen: 20_000 * WAN,
    perOccurrenceLimitFen: 10_000 * WAN,
    deductiblePpm: 100_000,
    copayPpm: 100_000,
  }
  const counter = await stage.perform(cast.people.underwriter, quoteSubmission, {
    submissionNo,
    covers: [
      { code: 'quality', ...own, deductibleFen: 40 * WAN },
      { code: 'liability', ...own, deductibleFen: 20 * WAN },
    ],
    adjustments: [],
    conditions: [{ code: 'monitoring', text: '保险期间内须保持在线状态监测并留存数据' }],
  })
  await approveQuote(stage, cast, counter._id, '提高自负比例，降低保费')
}

export async function aCraneIsInspectedBeforeItIsInsured(stage: Stage, cast: Cast) {
  const { submissionNo } = await quote(stage.daysAgo(3), cast, crane('DLGJ-2026-018'), stage.soon)
  await stage.perform(cast.people.underwriter, requestInspection, {
    submissionNo,
    subject: '起升机构制动器与钢丝绳，码头基础沉降',
    dueOn: addDays(stage.today, 4),
    inspector: '华信风险工程部 石勘',
  })
}

export async function submissionsStandInEveryState(stage: Stage, cast: Cast) {
  const { people } = cast
  await draft(stage.daysAgo(2), cast, turbine('SYRJ-2026-005'), stage.soon)
  const open = await submit(stage.daysAgo(3), cast, turbine('SYRJ-2026-006'), stage.soon)
  const report = await typeTestReport('SYRJ-2026-006', addDays(stage.now, -60))
  await attach(stage, cast, 'maker', { kind: 'submission', number: open }, report)
  await quote(stage.daysAgo(6), cast, crane('DLGJ-2026-015'), stage.soon)
  await approve(stage.daysAgo(8), cast, turbine('SYRJ-2026-007'), stage.soon)
  await approve(stage.daysAgo(4), cast, crane('DLGJ-2026-020'), stage.soon)
  await accept(stage.daysAgo(5), cast, crane('DLGJ-2026-016'), stage.soon)

  const referred = await quote(stage.daysAgo(7), cast, largeTurbine('SYRJ-2026-008'), stage.soon)
  await stage.perform(people.underwriter, decideQuote, {
    quoteNo: referred.quoteNo,
    ...decision('refer', '总限额超出本人核保权限，且该用户累积责任将超过自留额'),
  })

  const declined = await quote(stage.daysAgo(25), cast, crane('DLGJ-2026-017'))
  await stage.perform(people.underwriter, declineSubmission, {
    submissionNo: declined.submissionNo,
    reason: '关键部件未通过型式试验，风险不可接受',
    reasonCodes: ['unproven-technology'],
  })
}

/** At another insurer: one to quote, one whose premium is due, one returned and one withdrawn. */
export async function machineToolsStandAtAnotherInsurer(stage: Stage, cast: Cast) {
  const { people } = cast
  await submit(stage.daysAgo(4), cast, machineTool('HZJJ-2026-104'), stage.soon)
  await issue(stage.daysAgo(12), cast, machineTool('HZJJ-2026-105'))

  const returned = await submit(stage.daysAgo(9), cast, machineTool('HZJJ-2026-102'), stage.soon)
  await stage.perform(people.underwriterDonghai, returnSubmission, {
    submissionNo: returned,
    reason: '请补充定位精度的第三方检测值',
  })

  const withdrawn = await submit(stage.daysAgo(30), cast, machineTool('HZJJ-2026-103'))
  await stage
    .daysAgo(28)
    .perform(people.makerHangzhou, withdrawSubmission, { submissionNo: withdrawn, reason: '用户推迟采购' })
}
