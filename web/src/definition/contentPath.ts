type Content = Readonly<Record<string, unknown>>

const at = (content: Content, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? (part as Content)[key] : undefined),
      content,
    )

/** The text at a path such as `name.zh`; empty where there is none. */
export function textAt(content: Content, path: string): string {
  const value = at(content, path)
  return typeof value === 'string' ? value : ''
}

/** The number at a path; null where there is none. */
export function numberAt(content: Content, path: string): number | null {
  const value = at(content, path)
  return typeof value === 'number' ? value : null
}

/** The content with another value at a path; objects on the way are made where they are missing. */
export function withValue(content: Content, path: string, value: unknown): Content {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...content, [key]: value }
  const child = content[key]
  const inner = typeof child === 'object' && child !== null ? (child as Content) : {}
  return { ...content, [key]: withValue(inner, rest.join('.'), value) }
}
