import { readFileSync } from 'node:fs'
import { projectPath } from '../../../config/paths.ts'

const kept = (name: string): Buffer => readFileSync(projectPath('test', 'fixtures', 'papers', name))
const PICTURE = kept('accepted/phone.jpg')
const GAIN_MAP = kept('accepted/restarts.jpg')
export const FILM = kept('film.mp4')

const little = (number: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
const big = (number: number): Buffer => Buffer.from(little(number).toReversed())
const joined = (...parts: readonly (Buffer | string)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)))
const field = (text: string): string => text.padEnd(20, ' ')

/** A block as Samsung phones write it: two zeros, type, length of its name, name, data. */
const samsungBlock = (type: number, name: string, data: Buffer | string): readonly [number, Buffer] => {
  const head = Buffer.alloc(8)
  head.writeUInt16LE(type, 2)
  head.writeUInt32LE(name.length, 4)
  return [type, joined(head, name, data)]
}

/** Blocks, a directory of how far before it each begins, its length and `SEFT`. */
function samsungTable(...blocks: readonly (readonly [number, Buffer])[]): Buffer {
  let left = blocks.reduce((sum, [, block]) => sum + block.length, 0)
  const entries = blocks.map(([type, block]) => {
    const begin = Buffer.alloc(4)
    begin.writeUInt16LE(type, 2)
    const entry = joined(begin, little(left), little(block.length))
    left -= block.length
    return entry
  })
  const directory = joined('SEFH', little(107), little(blocks.length), ...entries)
  return joined(...blocks.map(([, block]) => block), directory, little(directory.length), 'SEFT')
}

const SAMSUNG_TIME = samsungBlock(0x0a01, 'Image_UTC_Data', '1788746908069')
const SAMSUNG_FILM = [
  SAMSUNG_TIME,
  samsungBlock(0x0a30, 'MotionPhoto_Data', FILM),
  samsungBlock(0x0a31, 'MotionPhoto_Version', 'mpv3'),
]

/** What vivo phones write behind a picture, and others into the last box of a film. */
export const vivoNote = (json: string): Buffer =>
  joined(
    `vivo${json}`,
    big(Buffer.byteLength(json)),
    'cameralbum!',
    big(47),
    '-1234567890abcdefgh'.padEnd(28, '0'),
    Buffer.from('ffffffff1b2a39485766758493a2b3', 'hex'),
  )
const NOTE = vivoNote('{"com.android.camera.imageTime":25,"version":2006}')
const NOTE_BOX = joined(big(24 + NOTE.length), 'uuid', 'vivoMediaExtInfo', NOTE)

/** Blocks, a list of how far before it each begins, and `jxrs` with its length. */
export function opposTable(list: string): Buffer {
  const text = `${list}\0`
  return joined(Buffer.alloc(64, 7), text, 'jxrs', little(text.length + 8))
}

/** Photos as phones keep them, by the kind of phone. */
export const MOVING_PHOTOS: Readonly<Record<string, Buffer>> = {
  pixel: joined(PICTURE, FILM),
  'pixel-with-gain-map': joined(PICTURE, GAIN_MAP, FILM),
  samsung: joined(PICTURE, samsungTable(...SAMSUNG_FILM)),
  'samsung-with-gain-map': joined(PICTURE, GAIN_MAP, samsungTable(...SAMSUNG_FILM)),
  'samsung-still': joined(PICTURE, samsungTable(SAMSUNG_TIME)),
  huawei: joined(PICTURE, FILM, field('v6_f0'), field('0:15'), field(`LIVE_${FILM.length + 20}`)),
  honor: joined(PICTURE, FILM, field('v2_f31'), field('0:-1'), field('LIVE_3170816')),
  'huawei-older': joined(PICTURE, FILM, field('LIVE_3170816')),
  vivo: joined(PICTURE, NOTE),
  oppo: joined(PICTURE, FILM, NOTE_BOX),
  oneplus: joined(PICTURE, opposTable('[{"length":64,"name":"watermark.device","offset":64}]')),
}
