import { agreeToChange, askForChange } from '../acts/change.ts'
import { cover } from '../acts/cover.ts'
import type { Cast } from '../cast.ts'
import { WAN } from '../goods/wanted.ts'
import { crane } from '../orders.ts'
import type { Stage } from '../stage.ts'

/** Two months into the year the port wants more cover; then a lower own share is asked for and waits to be decided. */
export async function aLimitIsRaisedMidTerm(stage: Stage, cast: Cast) {
  const policyNo = await cover(stage.daysAgo(95), cast, crane('DLGJ-2026-021'))
  const limits = { limitFen: 12_000 * WAN, perOccurrenceLimitFen: 6_000 * WAN }
  const raised = await askForChange(stage.daysAgo(32), cast, 'makerDalian', {
    policyNo,
    reason: '用户扩建码头，要求提高责任限额',
    actions: [
      {
        type: 'changeLimits',
        totalLimitFen: 12_000 * WAN,
        covers: [
          { code: 'quality', ...limits },
          { code: 'liability', ...limits },
        ],
      },
    ],
  })
  await agreeToChange(stage.daysAgo(31), cast, 'underwriter', raised)
  await askForChange(stage.daysAgo(2), cast, 'makerDalian', {
    policyNo,
    reason: '用户要求降低免赔额',
    actions: [{ type: 'changeOwnShare', code: 'quality', deductibleFen: 15 * WAN, deductiblePpm: 50_000, copayPpm: 0 }],
  })
}
