import { expect } from 'chai'
import type { InspectionList } from '../../../server/business/offer/underwriting/inspection.contract.ts'
import { requestInspection } from '../../../server/business/offer/underwriting/usecases/requestInspection.ts'
import { returnSubmission } from '../../../server/business/offer/underwriting/usecases/returnSubmission.ts'
import { reportInspection } from '../../../server/business/offer/underwriting/usecases/settleInspection.ts'
import { updateSubmission } from '../../../server/business/offer/underwriting/usecases/updateSubmission.ts'
import { useService } from '../../support/app.ts'
import { draftItem, requestIn, submissionStages, submitDraft } from '../../support/builders/submission.ts'
import { followSearch } from '../../support/searching.ts'

const request = { subject: '起升机构制动器', dueOn: '2026-03-10', inspector: '石勘' }
const report = { findings: '制动器磨损在限度内', grade: 'B', inspectedOn: '2026-03-02', inspector: '石勘' } as const

describe('an inspection, found by texts of its submission', () => {
  const service = useService()
  const itemCalled = (name: string) => ({
    items: [draftItem({ name, userId: service.organisation('equipmentUserA') })],
  })
  async function isFound(q: string): Promise<boolean> {
    await followSearch(service.clock)
    const path = `/risk-inspections?q=${encodeURIComponent(q)}`
    return ((await (await service.signIn('underwriterA')).get(path)).body as InspectionList).items.length === 1
  }

  it('is so by what the insurer has in hand, not by what the applicant writes meanwhile', async () => {
    const { _id: submissionNo } = await submissionStages(service).submitted(itemCalled('桥式起重机'))
    await service.act('underwriterA', async (work) => {
      const { _id: inspectionNo } = await requestInspection(work, { submissionNo, ...request })
      await reportInspection(work, { inspectionNo, ...report })
    })
    expect([await isFound('桥式'), await isFound('制动器')]).to.deep.equal([true, true])

    await service.act('underwriterA', (work) => returnSubmission(work, { submissionNo, reason: '补材料' }))
    await service.act('manufacturerA', (work) =>
      updateSubmission(work, { submissionNo, ...requestIn(service, itemCalled('门座塔机')) }),
    )
    expect([await isFound('桥式'), await isFound('门座'), await isFound('制动器')]).to.deep.equal([false, false, true])

    await submitDraft(service, submissionNo)
    expect([await isFound('桥式'), await isFound('门座'), await isFound(submissionNo)]).to.deep.equal([
      false,
      true,
      true,
    ])
  })
})
