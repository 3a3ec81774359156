import {
  day,
  fen,
  flag,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { bilingualAnswer } from '../../reference/product/bilingualText.answers.ts'
import { WORK_KINDS } from './domain/kinds.ts'
import { STAKE_KINDS, type Stake } from './domain/queueItem.ts'
import type { QueueItem, WorkCount, WorkQueueView } from './workqueue.contract.ts'

const kind = oneOf(WORK_KINDS)

export const workQueueAnswer = object<WorkQueueView>({
  items: list(
    named<QueueItem>('QueueItem', {
      kind,
      number: text(),
      title: text(),
      stake: nullable(object<Stake>({ of: oneOf(STAKE_KINDS), fen: nullable(fen()) })),
      partyId: nullable(text()),
      state: text(),
      why: bilingualAnswer,
      asks: list(text()),
      dueOn: nullable(day()),
      severity: oneOf(['red', 'amber', 'none']),
      path: text(),
      createdAt: instant(),
    }),
  ),
  counts: list(named<WorkCount>('WorkCount', { kind, why: bilingualAnswer, count: whole(), capped: flag() })),
})
