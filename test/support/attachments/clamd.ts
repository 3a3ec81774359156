import { type AddressInfo, createServer, type Socket } from 'node:net'

/** How the scanner behaves: as clamd does, or as one that is broken. */
export type ClamdManner = 'scans' | 'silent' | 'hangsUp' | 'stammers' | 'refusesLength'

export interface Clamd {
  readonly port: number
  manner: ClamdManner
  /** Files shown to it so far, whole. */
  readonly scanned: Buffer[]
  close(): Promise<void>
}

const COMMAND = 'zINSTREAM\0'

/** A server that speaks clamd's protocol over TCP: takes `INSTREAM`, calls what contains `evil` infected. */
export async function startClamd(evil: Buffer): Promise<Clamd> {
  const sockets = new Set<Socket>()
  const scanned: Buffer[] = []
  const state: { manner: ClamdManner } = { manner: 'scans' }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    let received = Buffer.alloc(0)
    socket.on('data', (piece: Buffer) => {
      received = Buffer.concat([received, piece])
      if (state.manner === 'hangsUp') return socket.destroy()
      if (state.manner === 'refusesLength') return socket.end('INSTREAM size limit exceeded. ERROR\0')
      const file = fileIn(received)
      if (file === null || state.manner === 'silent') return
      scanned.push(file)
      if (state.manner === 'stammers') return socket.end('stream: MAYBE OK\0')
      socket.end(file.includes(evil) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    scanned,
    get manner() {
      return state.manner
    },
    set manner(manner) {
      state.manner = manner
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** The file of a complete `INSTREAM`; null while more is to come. */
function fileIn(received: Buffer): Buffer | null {
  if (!received.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND))) return null
  const pieces: Buffer[] = []
  let at = COMMAND.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > received.length) return null
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
