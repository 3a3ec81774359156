import Joi, { type Schema } from './joi.ts'

export const LOG_LEVELS = ['error', 'warn', 'info', 'http', 'debug'] as const

/** OWASP's least memory for argon2id with two passes. */
export const LEAST_PASSWORD_MEMORY_KIB = 19_456

/** The environment variables as they are read; a variable that is not set has its default. */
export interface Environment {
  readonly NODE_ENV: 'production' | 'development' | 'test'
  readonly PORT: number
  readonly HOST: string
  readonly PUBLIC_ORIGIN: string | null
  readonly TRUST_PROXY: number
  readonly MONGODB_URI: string | null
  readonly DATA_DIR: string
  readonly MONGOD_BINARY: string | null
  readonly DEMONSTRATION: boolean
  readonly BUSINESS_DATE: string | null
  readonly ROLE: 'both' | 'server' | 'worker'
  readonly JOBS_ENABLED: boolean
  readonly COOLING_OFF_HOURS: number
  readonly METRICS_TOKEN: string | null
  readonly KEY_RING: readonly string[] | null
  readonly SECOND_FACTOR: boolean
  readonly ONE_TIME_PASSWORD_HOURS: number
  readonly API_TOKEN_DAYS: number
  readonly PASSWORD_MEMORY_KIB: number
  readonly REQUESTS_AT_ONCE: number
  readonly REQUESTS_WAITING: number
  readonly REQUESTS_PER_ADDRESS: number
  readonly CONNECTIONS: number
  readonly ATTACHMENT_MAX_BYTES: number
  readonly DOCUMENT_KEY: string | null
  readonly DOCUMENT_KEY_PASSPHRASE: string
  readonly CLAMD_ADDRESS: string | null
  readonly SEAL_HEAD_DIR: string | null
  readonly SEAL_HEAD_WEBHOOK: string | null
  readonly LOG_LEVEL: (typeof LOG_LEVELS)[number]
  readonly PATH: string
}

/** Production asks for it; elsewhere it may be left out. */
const neededInProduction = <S extends Schema>(schema: S, required: S): S =>
  schema.when('NODE_ENV', { is: 'production', then: required }) as S
const notInProduction = <S extends Schema>(schema: S): S =>
  schema.when('NODE_ENV', { is: 'production', then: Joi.forbidden() }) as S
const text = () => Joi.string().trim().empty('')
const secret = () => text().min(32).max(512)
const keys = () => text().custom(keyList)

/** Each variable with its rule, default and meaning; the README's table is made from this. */
export const environmentSchema = Joi.object<Environment, true>({
  NODE_ENV: text()
    .valid('production', 'development', 'test')
    .default('development')
    .description('`production` starts only with a database and secrets of its own'),
  PORT: Joi.number().empty('').port().default(3000).description('Port of API and client'),
  HOST: text().default('127.0.0.1').description('Address to listen on; `0.0.0.0` for all'),
  PUBLIC_ORIGIN: neededInProduction(
    text()
      .uri({ scheme: ['http', 'https'] })
      .default(null),
    text()
      .uri({ scheme: ['http', 'https'] })
      .required(),
  ).description(
    'Address people use, such as `https://firstcover.example`; with https, browsers are told to stay on it',
  ),
  TRUST_PROXY: Joi.number()
    .empty('')
    .integer()
    .min(0)
    .max(10)
    .default(0)
    .description('Number of proxies in front, so that client addresses are read right'),
  MONGODB_URI: neededInProduction(text().default(null), text().required()).description(
    'A replica set; never filled with demonstration data. Unset: the embedded database',
  ),
  DATA_DIR: text().default('data').description('Folder of the embedded database'),
  MONGOD_BINARY: text().default(null).description('mongod to use for the embedded database instead of the one found'),
  DEMONSTRATION: Joi.boolean()
    .empty('')
    .default(true)
    .when('NODE_ENV', { is: 'production', then: Joi.valid(false).default(false) })
    .description('Fill an empty embedded database with the demonstration story'),
  BUSINESS_DATE: notInProduction(text().custom(civilDate).default(null)).description(
    'Pins the date on which business is done, as `2026-03-01`',
  ),
  ROLE: Joi.string()
    .empty('')
    .valid('both', 'server', 'worker')
    .default('both')
    .description(
      'What this instance is: a `server` answers requests and runs no jobs, a `worker` runs jobs, seals and answers its probes and `/metrics` alone',
    ),
  JOBS_ENABLED: Joi.boolean()
    .empty('')
    .default(true)
    .when('ROLE', { is: 'worker', then: Joi.valid(true) })
    .description('`false` is the same as `ROLE=server`'),
  COOLING_OFF_HOURS: Joi.number()
    .empty('')
    .integer()
    .min(0)
    .max(720)
    .default(72)
    .when('NODE_ENV', { is: 'production', then: Joi.number().min(24) })
    .description(
      'Hours a confirmed change of people, authority or bank accounts waits before it takes effect; none on demonstration data',
    ),
  DOCUMENT_KEY: text()
    .default(null)
    .description(
      'PKCS#12 file with the RSA key and certificate that issued documents are signed with. Unset: not signed',
    ),
  DOCUMENT_KEY_PASSPHRASE: Joi.string().allow('').default('').description('What `DOCUMENT_KEY` is opened with'),
  METRICS_TOKEN: neededInProduction(secret().default(null), secret().required()).description(
    'Bearer token that `/metrics` asks for, 32 characters or more',
  ),
  KEY_RING: neededInProduction(keys().default(null), text().required()).description(
    'Keys of all instances, with commas between, 32 characters or more each: the first signs and encrypts, all verify. Unset: made at the first start, in the file `keys` of `DATA_DIR`',
  ),
  SECOND_FACTOR: Joi.boolean()
    .empty('')
    .default(true)
    .when('NODE_ENV', { is: 'production', then: Joi.valid(true) })
    .description('Whether people who decide or pay sign in with a second factor; on demonstration data nobody does'),
  ONE_TIME_PASSWORD_HOURS: Joi.number()
    .empty('')
    .integer()
    .min(1)
    .max(720)
    .default(72)
    .description('How long a password given by an administrator can be used, in hours'),
  API_TOKEN_DAYS: Joi.number()
    .empty('')
    .integer()
    .min(1)
    .max(366)
    .default(366)
    .description('The longest an API token may be issued for, in days'),
  PASSWORD_MEMORY_KIB: Joi.number()
    .empty('')
    .integer()
    .min(64)
    .max(1_048_576)
    .default(LEAST_PASSWORD_MEMORY_KIB)
    .when('NODE_ENV', { is: 'production', then: Joi.number().min(LEAST_PASSWORD_MEMORY_KIB) })
    .description('Memory that hashing a password takes, in KiB; in production not less than the default'),
  REQUESTS_AT_ONCE: Joi.number()
    .empty('')
    .integer()
    .min(1)
    .max(80)
    .default(32)
    .description('API requests worked on at once; the rest wait'),
  REQUESTS_WAITING: Joi.number()
    .empty('')
    .integer()
    .min(0)
    .max(10_000)
    .default(256)
    .description('API requests that may wait, five seconds at most; further ones get 503 with `Retry-After`'),
  REQUESTS_PER_ADDRESS: Joi.number()
    .empty('')
    .integer()
    .min(1)
    .max(100_000)
    .default(100)
    .description('API requests one address may have under way, bodies on their way in included; further ones get 429'),
  CONNECTIONS: Joi.number()
    .empty('')
    .integer()
    .min(10)
    .max(100_000)
    .default(2_000)
    .description('Open connections; further ones are closed at once'),
  ATTACHMENT_MAX_BYTES: Joi.number()
    .empty('')
    .integer()
    .min(1024)
    .max(200 * 1024 * 1024)
    .default(20 * 1024 * 1024)
    .description('Largest attachment, in bytes'),
  CLAMD_ADDRESS: text()
    .custom(hostAndPort)
    .default(null)
    .description('`host:port` of a clamd; with it, nothing is attached that it has not called clean'),
  SEAL_HEAD_DIR: text()
    .default(null)
    .description('Folder outside of the database to which the head of the seals goes each day, one file a day'),
  SEAL_HEAD_WEBHOOK: text()
    .custom(webAddress)
    .default(null)
    .description('Address to which the head of the seals is posted each day, as JSON'),
  LOG_LEVEL: text()
    .valid(...LOG_LEVELS)
    .default('info')
    .description('Least important kind of log line to write'),
  PATH: Joi.string().allow('').default('').description('Searched for a mongod'),
})

function civilDate(value: string): string {
  const midnight = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== value)
    throw new Error('is not a date like 2026-03-01')
  return value
}

function webAddress(value: string): string {
  if (!/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : ''))
    throw new Error('is not an address like https://archive.example/heads')
  return value
}

const SHORTEST_KEY = 32

function keyList(value: string): readonly string[] {
  const keys = value.split(',').map((key) => key.trim())
  if (keys.some(({ length }) => length < SHORTEST_KEY))
    throw new Error(`holds a key of less than ${SHORTEST_KEY} characters`)
  if (new Set(keys).size < keys.length) throw new Error('holds a key twice')
  return Object.freeze(keys)
}

/** An address such as `clamd:3310` or `[::1]:3310`. */
export const ADDRESS = /^(?:\[(?<v6>[\da-f:.]+)\]|(?<name>[\w.-]+)):(?<port>\d{1,5})$/i

function hostAndPort(value: string): string {
  const port = Number(ADDRESS.exec(value)?.groups?.port ?? 0)
  if (port < 1 || port > 65_535) throw new Error('is not an address like clamd:3310')
  return value
}
