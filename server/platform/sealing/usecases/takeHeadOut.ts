import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HeadConfig } from '../../../../config/env.ts'
import { findLastSeal } from '../../../../models/seals.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import { headOf, type SealHead } from '../domain/seal.ts'

const WEBHOOK_MS = 10_000
const FILE = /^seal-head-\d{4}-\d{2}-\d{2}\.json$/

/** A head as it leaves the database. */
export interface KeptHead extends SealHead {
  readonly day: CivilDate
  readonly sealedAt: string
  /** Numbers of everybody who was erased: a backup restored later does not know of it. */
  readonly erased: readonly string[]
}

/**
 * Takes the head of the seals out of the database: whoever rewrites all of it has not rewritten the head. Null before the
 * first seal. Throws where folder or webhook do not take it, so that it is tried again.
 */
export async function takeHeadOut(
  { dir, webhook }: HeadConfig,
  { day, erased }: Pick<KeptHead, 'day' | 'erased'>,
): Promise<KeptHead | null> {
  const seal = await findLastSeal()
  if (!seal) return null
  const head: KeptHead = { ...headOf(seal), day, sealedAt: seal.at.toISOString(), erased }
  if (dir !== null) keep(dir, head)
  if (webhook !== null) await post(webhook, head)
  return head
}

/** Written aside and renamed, so that a file is whole or not there. */
function keep(dir: string, head: KeptHead): void {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, `seal-head-${head.day}.json`)
  writeFileSync(`${file}.part`, `${JSON.stringify(head)}\n`)
  renameSync(`${file}.part`, file)
}

async function post(address: string, head: KeptHead): Promise<void> {
  const { ok, status } = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(head),
    signal: AbortSignal.timeout(WEBHOOK_MS),
  })
  if (!ok) throw new Error(`the webhook for the head of the seals answered ${status}`)
}

/** The heads kept in a folder; none where there is no folder yet. */
export const keptHeads = (dir: string | null): readonly SealHead[] => keptTexts(dir).map(readHead)

/** Numbers of everybody who was erased, as any of the heads kept in a folder says. */
export const keptErasures = (dir: string | null): readonly string[] => [
  ...new Set(keptTexts(dir).flatMap((text) => (JSON.parse(text) as Partial<KeptHead>).erased ?? [])),
]

function keptTexts(dir: string | null): readonly string[] {
  if (dir === null) return []
  try {
    return readdirSync(dir)
      .filter((name) => FILE.test(name))
      .map((name) => readFileSync(join(dir, name), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const HEAD = /^(?<n>\d+):(?<hash>[\da-f]{64})$/

/** A head as `17:<hash>`, or as the JSON of the log or of a kept file. Throws where the text is neither. */
export function readHead(text: string): SealHead {
  const { n, hash } = HEAD.exec(text.trim())?.groups ?? (JSON.parse(text) as Record<string, unknown>)
  if (!Number.isSafeInteger(Number(n)) || Number(n) < 1 || typeof hash !== 'string')
    throw new Error(`${text.slice(0, 80)} is no head of seals, such as 17:<hash>`)
  return { n: Number(n), hash }
}
