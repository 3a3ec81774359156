import type { DefinitionKindName, DraftContent } from '../../business/reference/definition/domain/definition.ts'
import { tablesOf } from '../../business/reference/definition/domain/tariffTable.ts'
import { createDefinition } from '../../business/reference/definition/usecases/createDefinition.ts'
import type { StoredDefinition } from '../../business/reference/definition/usecases/definitions.ts'
import { publishDefinition } from '../../business/reference/definition/usecases/publishDefinition.ts'
import { requestReview } from '../../business/reference/definition/usecases/requestReview.ts'
import { writeContent } from '../../business/reference/definition/usecases/writeContent.ts'
import { withRows } from '../../business/reference/definition/usecases/writeTable.ts'
import type { TariffRow } from '../../business/reference/product/domain/tariff.ts'
import type { UnderwritingRule } from '../../business/reference/product/domain/underwritingRuleSet.ts'
import { addDays } from '../../kernel/civilDate.ts'
import type { Cast } from '../cast.ts'
import type { Stage } from '../stage.ts'

/** In force: Huaxin looks at research projects from the second overrun on, not from the first. */
export async function rulesOfItsOwnAreInForce(stage: Stage, cast: Cast) {
  const { _id } = await write(stage.daysAgo(40), cast, 'rules', 'RD-EL-UR-2026@1.1', (content) => ({
    ...content,
    version: '2',
    rules: (content.rules as readonly UnderwritingRule[]).map((rule) =>
      rule.code === 'overrun-history' ? twoOverruns(rule) : rule,
    ),
  }))
  await submitForReview(stage, cast, _id)
  await publish(stage.daysAgo(34), cast, _id, addDays(stage.now, 4))
}

/** Published for a day to come, waiting for a second person, and still being written. */
export async function tariffsAreRevised(stage: Stage, cast: Cast) {
  const patents = await write(stage.daysAgo(20), cast, 'tariff', 'IP-EN-2026@1.1', (content) =>
    rerated(content, 'territory', { overseas: 2_000_000 }),
  )
  await submitForReview(stage, cast, patents._id)
  await publish(stage.daysAgo(16), cast, patents._id, addDays(stage.today, 45))

  const materials = await write(stage.daysAgo(3), cast, 'tariff', 'FB-NM-2026@1.1', (content) =>
    rerated(content, 'application', { aerospace: 1_350_000, medical: 1_250_000 }),
  )
  await submitForReview(stage.daysAgo(1), cast, materials._id)

  await write(stage.daysAgo(2), cast, 'tariff', 'FS-EQ-2026@1.1', (content) =>
    withGap(rerated(content, 'baseRate', { 'power-generation': 26_500 })),
  )
}

const twoOverruns = (rule: UnderwritingRule): UnderwritingRule => ({
  ...rule,
  when: { fact: 'item.pastOverruns', atLeast: 2 },
  text: {
    zh: '投保单位以往有两个以上项目预算超支，须由他人审核预算依据。',
    en: 'Two or more earlier projects overran their budget; another person reviews the basis of this one.',
  },
})

/** The product manager copies a shipped version and changes it. */
async function write(
  stage: Stage,
  { people }: Cast,
  kind: DefinitionKindName,
  source: string,
  change: (content: DraftContent) => DraftContent,
): Promise<StoredDefinition> {
  const { _id: number, content } = await stage.perform(people.productManager, createDefinition, { kind, source })
  return stage.perform(people.productManager, writeContent, { definitionNo: number, content: change(content) })
}

const submitForReview = (stage: Stage, { people }: Cast, number: string) =>
  stage.perform(people.productManager, requestReview, { definitionNo: number })

const publish = (stage: Stage, { people }: Cast, number: string, from: string) =>
  stage.perform(people.productReviewer, publishDefinition, { definitionNo: number, from })

/** A second version of a tariff with other values for some keys of one table. */
function rerated(content: DraftContent, table: string, values: Readonly<Record<string, number>>): DraftContent {
  const rows = rowsOf(content, table).map((row) => ({ ...row, value: values[String(row.keys[0])] ?? row.value }))
  return { ...withRows(content, { [table]: rows }), version: '2' }
}

/** As far as its author has come: the first band of limits begins later than it should, the page says where. */
function withGap(content: DraftContent): DraftContent {
  const [first, second, ...rest] = rowsOf(content, 'limitToValue')
  if (!first || !second) throw new Error('the tariff has no bands of limits')
  return withRows(content, {
    limitToValue: [first, { ...second, keys: [{ from: 1_600_000, to: 2_000_000 }] }, ...rest],
  })
}

const rowsOf = (content: DraftContent, table: string): readonly TariffRow[] => tablesOf(content).get(table)?.rows ?? []
