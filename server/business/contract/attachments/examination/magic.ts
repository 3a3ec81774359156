const ARCHIVES: readonly (readonly [string, string])[] = [
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['rar', '526172211a07'],
  ['7z', '377abcaf271c'],
  ['gzip', '1f8b08'],
  ['bzip2', '425a68'],
  ['xz', 'fd377a585a00'],
  ['zstd', '28b52ffd'],
  ['cab', '4d534346'],
]
const PROGRAMS: readonly (readonly [string, string])[] = [
  ['ELF', '7f454c46'],
  ['Mach-O', 'cffaedfe'],
  ['Java class', 'cafebabe'],
  ['script', '2321'],
]
const COMPOUND_FILE = 'd0cf11e0a1b11ae1'

/** The kind of archive that bytes are by their beginning, whatever they are called; null: none. */
export const archiveKindOf = (bytes: Buffer): string | null => kindOf(bytes, ARCHIVES)

/** The kind of program that bytes are by their beginning; null: none. */
export const programKindOf = (bytes: Buffer): string | null =>
  isWindowsProgram(bytes) ? 'Windows program' : kindOf(bytes, PROGRAMS)

/** Whether bytes are an OLE compound file: what Office keeps embedded objects in. */
export const isCompoundFile = (bytes: Buffer): boolean => beginsWith(bytes, COMPOUND_FILE)

const kindOf = (bytes: Buffer, kinds: readonly (readonly [string, string])[]): string | null =>
  kinds.find(([, magic]) => beginsWith(bytes, magic))?.[0] ?? null

const beginsWith = (bytes: Buffer, magic: string): boolean =>
  bytes.subarray(0, magic.length / 2).toString('hex') === magic

/** Two letters say little: the header they begin must point to another one. */
function isWindowsProgram(bytes: Buffer): boolean {
  if (!beginsWith(bytes, '4d5a') || bytes.length < 64) return false
  const header = bytes.readUInt32LE(60)
  return bytes.subarray(header, header + 4).toString('latin1') === 'PE\0\0'
}
