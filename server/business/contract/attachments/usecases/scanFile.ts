import { connect } from 'node:net'
import type { Readable } from 'node:stream'
import type { IntakeConfig } from '../../../../../config/env.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'

import { decideScan, type ScanFinding } from '../domain/scan.ts'

type ScannerAddress = NonNullable<IntakeConfig['scanner']>

const SILENCE_MS = 20_000
const LONGEST_ANSWER = 1024

/** Shows a file to clamd (`INSTREAM`). No connection and no answer in time are no answer. */
export async function scanFile(
  content: Readable,
  scanner: ScannerAddress,
  silenceMs: number = SILENCE_MS,
): Promise<ScanFinding> {
  return valueOrThrow(decideScan(await ask(content, scanner, silenceMs).catch(() => null)))
}

/** Sends the file in pieces, each after its length, and reads one answer that ends with a zero byte. */
async function ask(content: Readable, { host, port }: ScannerAddress, silenceMs: number): Promise<string> {
  const socket = connect({ host, port })
  try {
    const answer = new Promise<string>((resolve, reject) => {
      let received = Buffer.alloc(0)
      socket.setTimeout(silenceMs, () => reject(new Error('the scanner is silent')))
      socket.on('error', reject)
      socket.on('close', () => reject(new Error('the scanner hung up')))
      socket.on('data', (piece: Buffer) => {
        received = Buffer.concat([received, piece])
        const end = received.indexOf(0)
        if (end >= 0) resolve(received.toString('latin1', 0, end))
        else if (received.length > LONGEST_ANSWER) reject(new Error('the scanner says too much'))
      })
    })
    answer.catch(() => undefined)
    // An early answer, such as that the file is too long for it, ends the sending.
    return await Promise.race([answer, send(content, socket).then(() => answer)])
  } finally {
    content.destroy()
    socket.destroy()
  }
}

async function send(content: Readable, socket: ReturnType<typeof connect>): Promise<void> {
  const written = (piece: Buffer | string) =>
    new Promise<void>((resolve, reject) => socket.write(piece, (error) => (error ? reject(error) : resolve())))
  await written('zINSTREAM\0')
  for await (const piece of content as AsyncIterable<Buffer>) {
    await written(lengthOf(piece))
    await written(piece)
  }
  await written(lengthOf(Buffer.alloc(0)))
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return length
}
