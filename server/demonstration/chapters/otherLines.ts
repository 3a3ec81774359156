import { declineSubmission } from '../../business/offer/underwriting/usecases/declineSubmission.ts'
import { acceptGoods } from '../acts/acceptGoods.ts'
import { accept, approve, cover, quote } from '../acts/cover.ts'
import { submitForSubsidy } from '../acts/subsidy.ts'
import type { Cast } from '../cast.ts'
import { material, project, rights } from '../orders.ts'
import type { Stage } from '../stage.ts'

/** A first batch of carbon fibre is insured, one is quoted; the first one's subsidy waits for the recommender. */
export async function aFirstBatchOfMaterialIsInsured(stage: Stage, cast: Cast) {
  stage.daysAgo(45)
  const policyNo = await cover(stage, cast, material('YJXC-2026-01'))
  await acceptGoods(stage.daysAgo(40), cast, policyNo, 'userAero')
  await submitForSubsidy(stage.daysAgo(4), cast, {
    policyNo,
    maker: 'makerYongjiang',
    recommender: 'recommenderZhejiang',
  })
  await approve(stage.daysAgo(3), cast, material('YJXC-2026-02'), stage.soon)
}

export async function aResearchProjectIsQuotedAndAnotherDeclined(stage: Stage, cast: Cast) {
  await approve(stage.daysAgo(5), cast, project('blades', 'maker'), stage.soon)
  const { submissionNo } = await quote(stage.daysAgo(18), cast, project('remoteControl', 'makerDalian'))
  await stage.perform(cast.people.underwriter, declineSubmission, {
    submissionNo,
    reason: '项目尚处概念阶段，唯一里程碑的验收标准未定，失败无从认定',
    reasonCodes: ['unproven-technology'],
  })
}

export async function aPatentPortfolioIsAcceptedAndWaitsForBinding(stage: Stage, cast: Cast) {
  await accept(stage.daysAgo(6), cast, rights, stage.soon)
}
