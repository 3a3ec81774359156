/** Three fields of twenty bytes, filled up with blanks: frame of the picture, frames, and how far before the last the film begins. */
const [FIELD_BYTES, MARK_BYTES] = [20, 60]
const LIVE_MARK = /^(?:v\d+_f\d+(?:_c)? *-?\d+:-?\d+ *)?LIVE_\d+ *$/
/** What a phone knows of a picture, its length, a word, the length of what follows, an identity, and always the same bytes. */
const [NOTE_BEGIN, NOTE_WORD, NOTE_IDENTITY_BYTES] = ['vivo{', 'cameralbum!', 28]
const NOTE_END = Buffer.from('ffffffff1b2a39485766758493a2b3', 'hex')
const MOST_NOTE_BYTES = 65_536

/**
 * Behind the mark with which a phone says, after picture and film, that they belong together; null where there is none.
 * Both are read by the byte: fields of fixed length, or a JSON object between two lengths and a fixed end.
 */
export const endOfMark = (bytes: Buffer, begin: number): number | null =>
  endOfLiveMark(bytes, begin) ?? endOfNote(bytes, begin)

/** Huawei and Honor: the whole mark, or on older phones its last field. */
function endOfLiveMark(bytes: Buffer, begin: number): number | null {
  const rest = bytes.length - begin
  if (rest !== MARK_BYTES && rest !== FIELD_BYTES) return null
  const fields = Array.from({ length: rest / FIELD_BYTES }, (_, index) =>
    bytes.toString('latin1', begin + index * FIELD_BYTES, begin + (index + 1) * FIELD_BYTES),
  )
  return LIVE_MARK.test(fields.join('')) && fields.at(-1)?.startsWith('LIVE_') ? bytes.length : null
}

/** vivo. */
function endOfNote(bytes: Buffer, begin: number): number | null {
  if (bytes.toString('latin1', begin, begin + NOTE_BEGIN.length) !== NOTE_BEGIN) return null
  const word = bytes.subarray(begin, begin + MOST_NOTE_BYTES).indexOf(NOTE_WORD)
  if (word < 0) return null
  const json = bytes.subarray(begin + NOTE_BEGIN.length - 1, begin + word - 4)
  const behindWord = begin + word + NOTE_WORD.length
  const end = behindWord + 4 + NOTE_IDENTITY_BYTES + NOTE_END.length
  if (end > bytes.length || !isJson(json)) return null
  const lengthsAgree =
    bytes.readUInt32BE(begin + word - 4) === json.length && bytes.readUInt32BE(behindWord) === end - behindWord
  const identity = bytes.toString('latin1', behindWord + 4, behindWord + 4 + NOTE_IDENTITY_BYTES)
  return lengthsAgree && /^[\w-]+$/.test(identity) && bytes.subarray(end - NOTE_END.length, end).equals(NOTE_END)
    ? end
    : null
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'))
    return true
  } catch {
    return false
  }
}
