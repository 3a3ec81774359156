import { keptText, textProblem } from '../../../../kernel/text.ts'

const MAX_LENGTH = 200
const RESERVED = /[\\/:*?"<>|]/

/** A name as it is kept: composed characters, no blanks around it. */
export const keptName = (sent: string): string => keptText(sent).trim()

/** Whether a name can be shown and saved anywhere and reads as what it is. */
export const isSafeName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= MAX_LENGTH &&
  !name.startsWith('.') &&
  !name.endsWith('.') &&
  textProblem(name) === null &&
  !RESERVED.test(name)

/** What stands after the last dot, in lower case; empty without one. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** `Content-Disposition` of RFC 6266: a plain name for old clients, the real one as RFC 5987 says. */
export function contentDisposition(how: 'attachment' | 'inline', name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
