import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AccessConfig } from '../../config/env.ts'
import { StartupFault } from '../../config/startupFault.ts'
import { type KeyRing, keyRingOf } from '../kernel/keyRing.ts'
import type { AccessRules } from './acting/domain/accessRules.ts'
import { makeWritable } from './database/dataFolder.ts'

const KEY_BYTES = 32
const SHORTEST = 32

/**
 * How this instance lets people in. Its keys are those of KEY_RING; without it, as in a trial, those of a file beside the
 * database's folder, which is made at the first start for its owner's eyes alone.
 */
export function accessRulesOf({ keys, ...rules }: AccessConfig, dataDir: string): AccessRules {
  return { ...rules, keys: keyRingOf(keys ?? keysIn(join(dataDir, 'keys'), dataDir)) }
}

/** The keys there are, made by nobody: null where a trial has none yet. For commands that only look. */
export function keyRingToLook({ keys }: Pick<AccessConfig, 'keys'>, dataDir: string): KeyRing | null {
  const there = keys ?? readKeys(join(dataDir, 'keys'))
  return there && there.length > 0 ? keyRingOf(there) : null
}

function keysIn(file: string, dataDir: string): readonly string[] {
  const kept = readKeys(file) ?? makeKeys(file, dataDir)
  if (kept.length > 0 && kept.every((key) => key.length >= SHORTEST)) return kept
  throw new StartupFault(
    `${file} holds no keys`,
    'Put it back as it was, or remove it: people and machines sign in anew',
  )
}

/**
 * One key a line, the first signs; null where there is no file. There is none either in a folder that is none or lets
 * nobody in, whose own fault says more.
 */
function readKeys(file: string): readonly string[] | null {
  if (!existsSync(file)) return null
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  } catch (error) {
    throw new StartupFault(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`, 'Make it readable')
  }
}

/** Written aside and linked, so that the file is there whole or not at all, also when two start at once. */
function makeKeys(file: string, dataDir: string): readonly string[] {
  makeWritable(dataDir, dataDir)
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return readKeys(file) ?? []
}
