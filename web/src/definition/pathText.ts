import type { Words } from '../product/words.ts'

/** Parts of a path that only say how a content is built: people count rows, not keys. */
const STRUCTURE: ReadonlySet<string> = new Set(['tables', 'rows', 'keys'])

/** `covers.0.copayPpm` in people's words: 保险责任 1 自负比例; `tables.baseRate.rows.3.keys.0` is 基准费率 4. */
export function pathText(path: string, words: Words): string {
  const parts = path.split('.')
  return parts
    .filter((part, index) => !STRUCTURE.has(part) && !(/^\d+$/.test(part) && parts[index - 1] === 'keys'))
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : words(part)))
    .join(' ')
}
