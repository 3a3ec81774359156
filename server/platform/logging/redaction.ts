const HIDDEN = '[redacted]'
const MAX_DEPTH = 8

/** Keys whose values never reach a log: secrets, and what identifies a person or an account. Compared without case, `-` and `_`. */
const SECRET_KEYS =
  /(password|passwd|secret|token|cookie|authorization|csrf|apikey|sessionid|idnumber|identitynumber|bankaccount|accountnumber|phone|mobile|email|onetime)/
const PERSON_KEYS = new Set([
  'personname',
  'contactname',
  'username',
  'actorname',
  'login',
  'fullname',
  'contact',
  'claimant',
  'payee',
  'accountholder',
])

/** Keys below which a `name` belongs to a person. */
const PERSON_OBJECTS = new Set(['actor', 'user', 'person', 'contact', 'assessor', 'approver', 'handler', 'applicant'])

/** The same value with every secret and every personal detail replaced, however deep; errors keep name, message and stack. */
export function redact(value: unknown): unknown {
  return redacted(value, '', 0, new WeakSet())
}

function redacted(value: unknown, parentKey: string, depth: number, seen: WeakSet<object>): unknown {
  if (typeof value === 'string') return value.replace(/(\/\/[^:@/\s]+):[^@/\s]+@/g, `$1:${HIDDEN}@`)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if (seen.has(value)) return '[circular]'
  if (depth === MAX_DEPTH) return '[deep]'
  seen.add(value)
  if (Array.isArray(value)) return value.map((entry) => redacted(entry, parentKey, depth + 1, seen))
  return Object.fromEntries(
    entriesOf(value).map(([key, entry]) => [
      key,
      isHidden(key, parentKey) && entry !== null && entry !== undefined
        ? HIDDEN
        : redacted(entry, key, depth + 1, seen),
    ]),
  )
}

function entriesOf(value: object): [string, unknown][] {
  if (value instanceof Error) {
    const { name, message, stack } = value
    return [...Object.entries({ name, message, stack }), ...Object.entries(value)]
  }
  return Object.entries(value)
}

function isHidden(key: string, parentKey: string): boolean {
  const plain = key.toLowerCase().replaceAll(/[-_]/g, '')
  return (
    SECRET_KEYS.test(plain) ||
    PERSON_KEYS.has(plain) ||
    (plain === 'name' && PERSON_OBJECTS.has(parentKey.toLowerCase()))
  )
}
