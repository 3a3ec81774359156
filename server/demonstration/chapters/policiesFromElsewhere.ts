import { createBordereau } from '../../business/policy/bordereau/usecases/createBordereau.ts'
import { stageBordereau } from '../../business/policy/bordereau/usecases/stageBordereau.ts'
import { addDays } from '../../kernel/civilDate.ts'
import { csvText } from '../../kernel/sheetText.ts'
import type { Cast } from '../cast.ts'
import type { Stage } from '../stage.ts'

const HEADINGS = [
  '保单号',
  '投保人统一社会信用代码',
  '保险起期',
  '保险止期',
  '总保险金额',
  '总保费',
  '质量风险责任限额',
  '责任风险责任限额',
  '装备名称',
  '出厂编号',
  '采购合同号',
]

/** A list of policies from the insurer's former system came in this morning; nobody has said yet what its columns are. */
export async function aListFromTheFormerSystemCameIn(stage: Stage, { people }: Cast): Promise<void> {
  stage.on(stage.today)
  const underwriter = people.underwriter
  const rows = [1, 2, 3].map((n) => [
    `LS-2026-00${n}`,
    '91210100MA0UXXXX0X',
    addDays(stage.today, -90),
    addDays(stage.today, 274),
    '12000000.00',
    '180000.00',
    '12000000.00',
    '6000000.00',
    '大型压缩机组',
    `YS-00${n}`,
    `HT-LS-00${n}`,
  ])
  async function* content(): AsyncGenerator<Buffer> {
    yield Buffer.from(csvText([HEADINGS, ...rows]))
  }
  const file = { name: `旧系统保单清单-${stage.today}.csv`, declaredType: 'text/csv', content: content() }
  const received = await stageBordereau(stage.readerFor(underwriter), {}, file)
  await stage.perform(underwriter, createBordereau, { received })
}
