import type { DefinitionView } from '../../../server/definition/definition.contract.ts'
import type { Language } from '../i18n/i18n.ts'

/** `covers.0.copayPpm` in people's words: 保险责任 1 自负比例. */
export function pathText(path: string, labels: DefinitionView['labels'], language: Language): string {
  return path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : (labels[part]?.[language] ?? part)))
    .join(' ')
}
