import { unprintable } from '../../../../../config/fonts/index.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'

const MAX_VALUES = 400_000
const MAX_TEXT = 20_000
const MAX_KEY = 80

type ShapeRefusal = Refusal<DefinitionRefusalCode>

/**
 * Whether a draft can be kept at all: names a document may have, texts that can be printed, texts and amount of bounded size. What it says is
 * judged when it is to be reviewed.
 */
export function checkShape(content: object): ShapeRefusal[] {
  const refusals: ShapeRefusal[] = []
  let count = 0
  const visit = (value: unknown, path: string): void => {
    count++
    if (count > MAX_VALUES) return
    if (typeof value === 'string' && value.length > MAX_TEXT)
      refusals.push({ code: 'definition.too-large', field: path, value: value.length, threshold: MAX_TEXT })
    const boxes = typeof value === 'string' ? unprintable(value).join('') : ''
    if (boxes !== '') refusals.push({ code: 'definition.unprintable', field: path, value: boxes.slice(0, 100) })
    if (typeof value !== 'object' || value === null) return
    const listed = Array.isArray(value)
    for (const [key, child] of Object.entries(value)) {
      const field = path ? `${path}.${key}` : key
      if (!listed && !isAllowedKey(key)) refusals.push({ code: 'definition.key-not-allowed', field: path, value: key })
      else visit(child, field)
    }
  }
  visit(content, '')
  if (count > MAX_VALUES) refusals.push({ code: 'definition.too-large', value: count, threshold: MAX_VALUES })
  return refusals
}

/** Names that mean something to the language; documents silently lose them. */
const MEANT_OTHERWISE = ['__proto__', 'constructor', 'prototype']

const isAllowedKey = (key: string): boolean =>
  key !== '' && key.length <= MAX_KEY && !MEANT_OTHERWISE.includes(key) && !key.startsWith('$') && !/[.\0]/.test(key)
