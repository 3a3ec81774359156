import { type Parts, partOf, type Relationship } from './parts.ts'
import { readXml } from './xml.ts'

export const GENERAL = 'General'

/** Formats a file need not spell out (ECMA-376 part 1, 18.8.30), the Chinese days among them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h:mm AM/PM',
  35: 'h:mm:ss AM/PM',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h:mm AM/PM',
  56: 'h:mm:ss AM/PM',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The number formats of the cell styles, by the style's number. */
export async function formatsOf(parts: Parts, relationships: readonly Relationship[]): Promise<string[]> {
  const relationship = relationships.find(({ kind }) => kind === 'styles')
  if (!relationship) return []
  const own = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  readXml(await partOf(parts, relationship.target), {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? GENERAL)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) ids.push(Number(attributes.get('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return ids.map((id) => own.get(id) ?? BUILT_IN[id] ?? GENERAL)
}
