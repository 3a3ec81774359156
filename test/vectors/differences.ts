/**
 * Where a result is not what was expected, one line per place. Only the keys that are expected are looked at; lists
 * must be of equal length; a text expected in place of an object means the object's `code`. Numbers are exact.
 */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (Array.isArray(expected)) return listDifferences(expected, actual, path)
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [line(path, expected, actual)]
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], path === '' ? key : `${path}.${key}`),
    )
  }
  const compared = typeof expected === 'string' && isRecord(actual) ? actual.code : actual
  return Object.is(expected, compared) ? [] : [line(path, expected, compared)]
}

function listDifferences(expected: readonly unknown[], actual: unknown, path: string): string[] {
  if (!Array.isArray(actual)) return [line(path, expected, actual)]
  if (expected.length !== actual.length) return [line(path, expected, actual.map(codeOf))]
  return expected.flatMap((value, index) => differences(value, actual[index], `${path}[${index}]`))
}

const codeOf = (value: unknown): unknown => (isRecord(value) && 'code' in value ? value.code : value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const line = (path: string, expected: unknown, actual: unknown): string =>
  `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual) ?? 'nothing'}`
