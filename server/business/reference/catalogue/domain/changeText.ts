import { CATEGORIES } from './categories.ts'
import type { EntryChange } from './editionChanges.ts'
import type { UnitOfSupport } from './entry.ts'
import type { Threshold } from './threshold.ts'

interface BothLanguages {
  readonly zh: string
  readonly en: string
}

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=' } as const
const UNITS: Readonly<Record<UnitOfSupport, BothLanguages>> = {
  set: { zh: '台（套）', en: 'set' },
  batch: { zh: '批次', en: 'batch' },
}

/** A change as a sentence people read, in both languages. */
export function changeText(change: EntryChange): BothLanguages {
  switch (change.kind) {
    case 'codeMoved':
      return both(`编号由 ${change.before} 改为 ${change.after}`, `Code moved from ${change.before} to ${change.after}`)
    case 'renamed':
      return both(`更名：${change.before} → ${change.after}`, `Renamed: ${change.before} → ${change.after}`)
    case 'categoryChanged': {
      const [from, to] = [categoryName(change.before), categoryName(change.after)]
      return both(`类别由“${from.zh}”改为“${to.zh}”`, `Field changed from “${from.en}” to “${to.en}”`)
    }
    case 'unitChanged': {
      const [from, to] = [UNITS[change.before], UNITS[change.after]]
      return both(`计量单位由${from.zh}改为${to.zh}`, `Unit of measure changed from ${from.en} to ${to.en}`)
    }
    case 'thresholdAdded':
      return both(`新增指标：${full(change.after)}`, `Threshold added: ${full(change.after)}`)
    case 'thresholdRemoved':
      return both(`取消指标：${full(change.before)}`, `Threshold removed: ${full(change.before)}`)
    case 'thresholdRaised':
      return moved('指标提高', 'Threshold raised', change)
    case 'thresholdLowered':
      return moved('指标降低', 'Threshold lowered', change)
    case 'thresholdRestated':
      return moved('指标改述', 'Threshold restated', change)
  }
}

const both = (zh: string, en: string): BothLanguages => ({ zh, en })

const moved = (zh: string, en: string, { before, after }: { before: Threshold; after: Threshold }): BothLanguages => {
  const text = `${after.name} ${demand(before)} → ${demand(after)}`
  return both(`${zh}：${text}`, `${en}: ${text}`)
}

const demand = ({ operator, value, unit }: Threshold): string => `${SIGNS[operator]} ${value} ${unit}`.trim()
const full = (threshold: Threshold): string => `${threshold.name} ${demand(threshold)}`

function categoryName(code: string): BothLanguages {
  const category = Object.values(CATEGORIES)
    .flat()
    .find((each) => each.code === code)
  return category ?? both(code, code)
}
