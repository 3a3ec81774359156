import type { SubmissionRequest } from '../../business/offer/underwriting/domain/submission.ts'
import type { AttributeValue } from '../../business/reference/product/domain/form.ts'
import { addDays, addMonths } from '../../kernel/civilDate.ts'
import { BLANK, WAN, type WantedGoods } from './wanted.ts'

interface Project {
  readonly name: string
  readonly projectNo: string
  readonly field: string
  readonly leader: string
  readonly maturity: string
  readonly costClasses: readonly {
    readonly costClass: string
    readonly budgetFen: number
    readonly subLimitFen: number
  }[]
  readonly milestones: readonly { readonly name: string; readonly inMonths: number; readonly criterion: string }[]
}

/** What the makers of the story research. */
const PROJECTS = {
  blades: {
    name: '单晶高温合金叶片成形工艺',
    projectNo: 'SYRJ-RD-26-07',
    field: 'equipment',
    leader: '周工',
    maturity: 'labValidated',
    costClasses: [
      { costClass: 'personnel', budgetFen: 420 * WAN, subLimitFen: 300 * WAN },
      { costClass: 'materials', budgetFen: 500 * WAN, subLimitFen: 320 * WAN },
      { costClass: 'tests', budgetFen: 280 * WAN, subLimitFen: 180 * WAN },
    ],
    milestones: [
      { name: '定向凝固试制', inMonths: 4, criterion: '单晶完整率不低于 70%' },
      { name: '叶片精铸', inMonths: 10, criterion: '尺寸合格率不低于 85%' },
      { name: '旋转台架试验', inMonths: 16, criterion: '通过 1000 小时持久试验' },
    ],
  },
  remoteControl: {
    name: '岸桥无人远控感知算法',
    projectNo: 'DLGJ-RD-26-02',
    field: 'software',
    leader: '于工',
    maturity: 'concept',
    costClasses: [
      { costClass: 'personnel', budgetFen: 900 * WAN, subLimitFen: 600 * WAN },
      { costClass: 'outsourced', budgetFen: 300 * WAN, subLimitFen: 200 * WAN },
    ],
    milestones: [{ name: '样机联调', inMonths: 12, criterion: '由双方商定' }],
  },
} as const satisfies Record<string, Project>

const MONTHS = 18

/** The submission for one project: research and pilot scale, each with a limit of its own. */
export type ProjectKey = keyof typeof PROJECTS

export function projectRequest(key: keyof typeof PROJECTS, { insurerId, from }: WantedGoods): SubmissionRequest {
  const { name, maturity, costClasses, milestones, ...described }: Project = PROJECTS[key]
  const terms = { deductibleFen: 10 * WAN, deductiblePpm: 100_000, copayPpm: 200_000 }
  const [laboratory, pilotScale] = [500 * WAN, 300 * WAN]
  return {
    insurerId,
    productCode: 'RD-EL',
    renewalOf: null,
    period: { from, to: addMonths(from, MONTHS) },
    totalLimitFen: laboratory + pilotScale,
    covers: [
      { code: 'laboratory', limitFen: laboratory, perOccurrenceLimitFen: laboratory, ...terms },
      { code: 'pilotScale', limitFen: pilotScale, perOccurrenceLimitFen: pilotScale, ...terms },
    ],
    items: [
      {
        ...BLANK,
        name,
        valueFen: costClasses.reduce((sum, { budgetFen }) => sum + budgetFen, 0),
        maturity,
        attributes: {
          ...described,
          insuredSubject: 'firm',
          startedOn: addDays(from, -20),
          endsOn: addMonths(from, MONTHS),
          pastOverruns: 1,
          costClasses,
          milestones: milestones.map(({ inMonths, ...milestone }) => ({
            ...milestone,
            dueOn: addMonths(from, inMonths),
          })),
        } satisfies Record<string, AttributeValue>,
      },
    ],
  }
}
