import Joi, { type AnySchema, type NamedSchema } from '../../../config/joi.ts'
import { CIVIL_DATE_PATTERN } from '../../kernel/civilDate.ts'
import type { Step } from '../../kernel/step.ts'
import type { AllowedEvent } from './allowedEvents.contract.ts'
import type { ListView } from './listing.contract.ts'
import type { Failure, Problem } from './problem.contract.ts'

declare const told: unique symbol

/**
 * Schema of what is answered, bound to its type in both directions: one that lets through more or less than `T`, a missing
 * or further key, null or another text, does not compile. Made by the functions of this file only.
 */
export type Told<T> = AnySchema & { readonly [told]?: (value: T) => T }

/** Schema of a key that may be left out. */
export interface LeftOut<T> {
  readonly mayBeLeftOut: Told<T>
}

type KeysOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? LeftOut<Exclude<T[K], undefined>> : Told<T[K]>
}

/** An object with exactly these keys. */
export const object = <T>(keys: KeysOf<T>): Told<T> => Joi.object(presentKeys(keys)) as Told<T>

/** An object that has a name of its own in OpenAPI, and in the types that are made of it; the name is its type's. */
export const named = <T>(name: string, keys: KeysOf<T>): Told<T> =>
  (Joi.object(presentKeys(keys)) as NamedSchema<T>).named(name) as Told<T>

function presentKeys(keys: object): Readonly<Record<string, AnySchema>> {
  const entries = Object.entries(keys as Readonly<Record<string, AnySchema | LeftOut<unknown>>>)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, 'mayBeLeftOut' in value ? value.mayBeLeftOut.optional() : value.required()]),
  )
}

/** A key that is not always there. */
export const leftOut = <T>(schema: Told<T>): LeftOut<T> => ({ mayBeLeftOut: schema })

export const nullable = <T>(schema: Told<T>): Told<T | null> => schema.allow(null) as Told<T | null>

/** Null, where there is never anything. */
export const nothing = (): Told<null> => Joi.valid(null) as Told<null>

export const list = <T>(schema: Told<T>): Told<readonly T[]> => Joi.array().items(schema) as Told<readonly T[]>

/** Values by keys that are not known beforehand. */
export const record = <T>(schema: Told<T>): Told<Readonly<Record<string, T>>> =>
  Joi.object().pattern(Joi.any(), schema.required()) as Told<Readonly<Record<string, T>>>

/** One of several kinds: `either<[A, B]>(a, b)` tells of `A | B`. */
export const either = <T extends readonly unknown[]>(
  ...kinds: { readonly [I in keyof T]: Told<T[I]> }
): Told<T[number]> => Joi.alternatives().try(...(kinds as readonly AnySchema[])) as Told<T[number]>

/** What may hold others of its own kind: `of` makes it, and is handed what stands for it within. The name is its type's. */
export const recursive = <T>(name: string, of: (within: Told<T>) => Told<T>): Told<T> =>
  of(Joi.link(`#${name}`) as Told<T>).id(name) as Told<T>

/** A word of a closed list, which is the list that the business has. */
export const oneOf = <const V extends string | number>(values: readonly V[]): Told<V> => Joi.valid(...values) as Told<V>

export const text = (): Told<string> => Joi.string().multiline().allow('')

export const flag = (): Told<boolean> => Joi.boolean()

/** `true`, of a mark that is left out otherwise. */
export const mark = (): Told<true> => Joi.valid(true) as Told<true>

/** A number of things, a place in an order, a version. */
export const whole = (): Told<number> => Joi.number().integer()

/** An amount in whole fen; below zero where it goes the other way. */
export const fen = (): Told<number> => Joi.number().integer().description('fen')

/** A rate in whole parts per million. */
export const ppm = (): Told<number> => Joi.number().integer().description('parts per million')

/** A number that need not be whole. */
export const decimal = (): Told<number> => Joi.number()

/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export const day = (): Told<string> =>
  Joi.string().pattern(CIVIL_DATE_PATTERN).told('date').description('day in Asia/Shanghai')

/** A moment in UTC, ISO 8601. */
export const instant = (): Told<string> => Joi.string().isoDate()

/** What data say that no code knows the shape of. */
export const anything = (): Told<unknown> => Joi.any()

/** What a list says of its items, for what says more than that. */
export const pageKeys = <T>(item: Told<T>): KeysOf<ListView<T>> => ({
  items: list(item),
  nextCursor: nullable(text()),
  total: object({ count: whole(), capped: flag() }),
  found: leftOut(oneOf(['complete', 'capped', 'tooShort'])),
})

/** A page of a list. */
export const page = <T>(item: Told<T>): Told<ListView<T>> => object<ListView<T>>(pageKeys(item))

/** What a failure tells, for what tells more than that. */
export const failureKeys = {
  code: text(),
  field: leftOut(text()),
  value: leftOut(either<[string, number]>(text(), decimal())),
  threshold: leftOut(either<[string, number]>(text(), decimal())),
  unit: leftOut(oneOf(['fen', 'ppm', 'days', 'date', 'bytes', 'seconds'])),
  reference: leftOut(text()),
  rule: leftOut(object({ zh: text(), en: text() })),
  zh: text(),
  en: text(),
}

export const failureAnswer = named<Failure>('Failure', failureKeys)

export const problemAnswer = named<Problem>('Problem', {
  type: text(),
  title: text(),
  status: whole(),
  code: text(),
  detail: text(),
  zh: text(),
  en: text(),
  requestId: text(),
  failures: list(failureAnswer),
})

/** What may be done next, of these. */
export const allowedEvents = <E extends string>(events: readonly E[]): Told<readonly AllowedEvent<E>[]> =>
  list(
    object<AllowedEvent<E>>({
      event: oneOf(events),
      allowed: flag(),
      ownPart: leftOut(mark()),
      why: leftOut(list(failureAnswer)),
      asks: leftOut(list(failureAnswer)),
    } as unknown as KeysOf<AllowedEvent<E>>),
  )

export const stepAnswer = named<Step>('Step', {
  code: text(),
  basisFen: fen(),
  factorPpm: leftOut(ppm()),
  amountFen: fen(),
  reference: text(),
  row: leftOut(text()),
  note: leftOut(text()),
})
