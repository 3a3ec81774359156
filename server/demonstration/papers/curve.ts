import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 640
const HEIGHT = 320
const MARGIN = 24
const PEN = 2
const [WHITE, AXIS, ALARM, TRACE] = [0, 1, 2, 3]
/** White, grey, red and blue. */
const PALETTE = Buffer.from('ffffff888888cf222e0969da', 'hex')
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** A monitoring record as a PNG: readings from 0 to 1 over time, with the alarm level they rise above. */
export function drawCurve(readings: readonly number[], alarm: number): Buffer {
  const canvas = Buffer.alloc(WIDTH * HEIGHT, WHITE)
  const yOf = (reading: number) => Math.round(HEIGHT - MARGIN - reading * (HEIGHT - 2 * MARGIN))
  fill(canvas, MARGIN, yOf(0), WIDTH - MARGIN, yOf(0) + PEN, AXIS)
  fill(canvas, MARGIN, yOf(1), MARGIN + PEN, yOf(0), AXIS)
  fill(canvas, MARGIN, yOf(alarm), WIDTH - MARGIN, yOf(alarm) + PEN, ALARM)
  const step = (WIDTH - 2 * MARGIN) / (readings.length - 1)
  for (const [index, reading] of readings.entries()) {
    const next = readings[index + 1] ?? reading
    for (let along = 0; along < step; along++) {
      const here = yOf(reading + ((next - reading) * along) / step)
      const there = yOf(reading + ((next - reading) * (along + 1)) / step)
      const x = Math.round(MARGIN + index * step + along)
      fill(canvas, x, Math.min(here, there), x + PEN, Math.max(here, there) + PEN, TRACE)
    }
  }
  return png(canvas)
}

function fill(canvas: Buffer, left: number, top: number, right: number, bottom: number, colour: number): void {
  for (let y = top; y < bottom; y++) canvas.fill(colour, y * WIDTH + left, y * WIDTH + right)
}

/** The canvas with a colour of the palette per byte, each row after its filter byte. */
function png(canvas: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 3], 8)
  const rows = Array.from({ length: HEIGHT }, (_, y) => [
    Buffer.from([0]),
    canvas.subarray(y * WIDTH, (y + 1) * WIDTH),
  ]).flat()
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', PALETTE),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
