const MAX_LENGTH = 200
/** Control characters, and marks that make a name read other than it is. */
const DECEPTIVE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u
const RESERVED = /[\\/:*?"<>|]/

/** A name as it is kept: composed characters, no blanks around it. */
export const keptName = (sent: string): string => sent.normalize('NFC').trim()

/** Whether a name can be shown and saved anywhere and reads as what it is. */
export const isSafeName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= MAX_LENGTH &&
  !name.startsWith('.') &&
  !name.endsWith('.') &&
  !DECEPTIVE.test(name) &&
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
