import { readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'

/** Address of the embedded database of a running server on this data folder, or null. For commands beside the server. */
export async function findRunningDatabase(dataDir: string): Promise<string | null> {
  const port = rememberedPort(dataDir)
  if (port === null || !(await answers(port))) return null
  return `mongodb://127.0.0.1:${port}/firstcover?directConnection=true`
}

function rememberedPort(dataDir: string): number | null {
  try {
    const { port } = JSON.parse(readFileSync(join(dataDir, 'mongodb.json'), 'utf8')) as { port?: unknown }
    return Number.isInteger(port) ? Number(port) : null
  } catch {
    return null
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port })
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}
