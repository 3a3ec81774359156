import type { Logger } from 'winston'
import { addDays, type CivilDate, startOfCivilDate } from '../kernel/civilDate.ts'
import type { AccessRules } from '../platform/acting/domain/accessRules.ts'
import type { Actor } from '../platform/acting/domain/actor.ts'
import type { Reader } from '../platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../platform/database/unitOfWork.ts'

/** A use case that writes, whatever it takes and gives. */
type Verb<Input, Output> = (work: UnitOfWork, input: Input) => Promise<Output>

/** Office hours; what happens today happened before them, so that nothing lies ahead of the person who looks. */
const FIRST_HOUR = { before: 9, today: 0 } as const
const MINUTE = 60_000
const SOON_DAYS = 14
/** The story's own papers come from no stranger: nothing looks for viruses in them. */
const INTAKE = { maxBytes: 1_048_576, scanner: null }

/**
 * Where the demonstration story is played: a calendar that can be set, and people who act through the use cases
 * exactly as they would through the API.
 */
export class Stage {
  /** The real business date on which the story is told. */
  readonly today: CivilDate
  private readonly logger: Logger
  private readonly access: AccessRules
  private date: CivilDate
  private acts = 0

  constructor(today: CivilDate, logger: Logger, access: AccessRules) {
    this.today = today
    this.date = today
    this.logger = logger
    this.access = access
  }

  /** Sets the calendar; the acts of a day follow each other minute by minute. */
  on(date: CivilDate): this {
    this.date = date
    this.acts = 0
    return this
  }

  /** Sets the calendar to so many days before today. */
  daysAgo(days: number): this {
    return this.on(addDays(this.today, -days))
  }

  /** First day of the covers that people still work on: ahead, because what begins in the past cannot be quoted. */
  get soon(): CivilDate {
    return addDays(this.today, SOON_DAYS)
  }

  get now(): CivilDate {
    return this.date
  }

  /** One person does one thing. */
  perform<Input, Output>(actor: Actor, verb: Verb<Input, Output>, input: Input): Promise<Output> {
    const context = this.readerFor(actor)
    this.acts += 1
    return inUnitOfWork(context, (work) => verb(work, input))
  }

  /** What a person who looks something up before the next act is given. */
  readerFor(actor: Actor): Reader {
    const hour = this.date < this.today ? FIRST_HOUR.before : FIRST_HOUR.today
    const now = new Date(startOfCivilDate(this.date).getTime() + hour * 60 * MINUTE + this.acts * MINUTE)
    return {
      actor,
      now,
      businessDate: this.date,
      requestId: `demonstration-${this.date}-${this.acts + 1}`,
      logger: this.logger,
      demonstration: true,
      intake: INTAKE,
      access: this.access,
      coolingOffHours: 0,
    }
  }
}
