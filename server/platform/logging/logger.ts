import { createLogger as createWinston, format, type Logger, transports } from 'winston'
import type { Config } from '../../../config/env.ts'
import { redact } from './redaction.ts'

/**
 * The service's log on standard output: one JSON object a line in production, readable lines elsewhere, all metadata
 * redacted. A request or a job gets its own with `logger.child({ requestId })`.
 */
export function createLogger(config: Pick<Config, 'production' | 'logLevel'>): Logger {
  return createWinston({
    level: config.logLevel,
    format: format.combine(format.timestamp(), redaction(), config.production ? format.json() : readable()),
    transports: [new transports.Console()],
  })
}

/** Winston's own keys (symbols, level, message, timestamp) stay; the rest is redacted deep. */
export const redaction = format((info) => {
  const { level, message, timestamp, ...metadata } = info
  const clean = redact(metadata) as Record<string, unknown>
  return Object.assign(info, clean, {
    level,
    timestamp,
    message: typeof message === 'string' ? redact(message) : message,
  })
})

const readable = () =>
  format.printf(({ level, message, timestamp, ...metadata }) => {
    const { error, ...rest } = metadata as { error?: unknown }
    const details = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''
    const stack = stackOf(error)
    return `${String(timestamp).slice(11, 19)} ${level.padEnd(5)} ${String(message)}${details}${stack ? `\n${stack}` : ''}`
  })

function stackOf(error: unknown): string | null {
  if (error === undefined) return null
  const { stack } = error as { stack?: string }
  return stack ?? JSON.stringify(error)
}
