import { isAbsolute, join } from 'node:path'
import { ADDRESS, type Environment, environmentSchema, type LOG_LEVELS } from './environment.ts'
import { PROJECT_ROOT } from './paths.ts'
import { StartupFault } from './startupFault.ts'

/** Where the documents are. */
export interface DatabaseConfig {
  /** Null: the embedded database. */
  readonly uri: string | null
  readonly dataDir: string
  readonly mongodBinary: string | null
  /** Folders searched for a mongod. */
  readonly searchPath: string
}

export interface HttpConfig {
  readonly host: string
  readonly port: number
  /** Proxies in front of the service. */
  readonly trustProxy: number
  /** Null: the address it listens on. */
  readonly publicOrigin: string | null
  /** Bearer token that /metrics asks for; null leaves it open. */
  readonly metricsToken: string | null
  /** API requests that are worked on at once. */
  readonly requestsAtOnce: number
  /** API requests that may wait for that. */
  readonly requestsWaiting: number
  /** API requests that one address may have under way. */
  readonly requestsPerAddress: number
  /** Open connections; further ones are closed at once. */
  readonly connections: number
}

/** What the service lets in as files. */
export interface IntakeConfig {
  /** Largest attachment. */
  readonly maxBytes: number
  /** The clamd every attachment is shown to; null: none. */
  readonly scanner: { readonly host: string; readonly port: number } | null
}

/** Where the head of the seals goes each day, beside the log; null: nowhere. */
export interface HeadConfig {
  readonly dir: string | null
  readonly webhook: string | null
}

/** How people are let in. */
export interface AccessConfig {
  /** The keys of all instances, the first signs; null: those of a file beside the embedded database. */
  readonly keys: readonly string[] | null
  /** Whether people who decide or pay sign in with a second factor. */
  readonly secondFactor: boolean
  readonly oneTimePasswordHours: number
  readonly apiTokenDays: number
  /** Memory that hashing a password takes, in KiB. */
  readonly passwordMemoryKib: number
}

/** What issued documents are signed with. */
export interface DocumentsConfig {
  /** A PKCS#12 file; null: they are not signed. */
  readonly keyFile: string | null
  readonly passphrase: string
}

/** Everything that can be set from outside, read once. */
export interface Config {
  readonly production: boolean
  readonly http: HttpConfig
  readonly database: DatabaseConfig
  readonly intake: IntakeConfig
  readonly access: AccessConfig
  readonly heads: HeadConfig
  readonly documents: DocumentsConfig
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Pins the business date; null follows the calendar in Asia/Shanghai. */
  readonly businessDate: string | null
  /** Whether an empty embedded database is filled with the demonstration story. */
  readonly demonstration: boolean
  /** Whether this instance answers requests. */
  readonly serves: boolean
  readonly jobsEnabled: boolean
  /** Hours a confirmed change of people, authority or bank accounts waits before it takes effect. */
  readonly coolingOffHours: number
}

function scannerAt(address: string | null): IntakeConfig['scanner'] {
  const { v6, name, port } = (address === null ? null : ADDRESS.exec(address)?.groups) ?? {}
  return port === undefined ? null : Object.freeze({ host: v6 ?? name ?? '', port: Number(port) })
}

/** The configuration, frozen; everything missing or wrong in one message. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = { ...process.env, PATH: process.env.PATH },
): Config {
  const { error, value } = environmentSchema.validate(environment, {
    abortEarly: false,
    stripUnknown: true,
    errors: { wrap: { label: false }, label: 'key' },
    messages: {
      'any.required': '{#label} is missing',
      'any.unknown': '{#label} must not be set in production',
      'any.custom': '{#label} {#error.message}',
    },
  })
  if (error) {
    const problems = error.details.map(({ message }) => message)
    throw new StartupFault(
      `The configuration is not complete or not valid: ${problems.join('; ')}`,
      'See the table in README.md',
    )
  }
  return frozen(value)
}

function frozen(value: Environment): Config {
  return Object.freeze({
    production: value.NODE_ENV === 'production',
    http: Object.freeze({
      host: value.HOST,
      port: value.PORT,
      trustProxy: value.TRUST_PROXY,
      publicOrigin: value.PUBLIC_ORIGIN,
      metricsToken: value.METRICS_TOKEN,
      requestsAtOnce: value.REQUESTS_AT_ONCE,
      requestsWaiting: value.REQUESTS_WAITING,
      requestsPerAddress: value.REQUESTS_PER_ADDRESS,
      connections: value.CONNECTIONS,
    }),
    database: Object.freeze({
      uri: value.MONGODB_URI,
      dataDir: isAbsolute(value.DATA_DIR) ? value.DATA_DIR : join(PROJECT_ROOT, value.DATA_DIR),
      mongodBinary: value.MONGOD_BINARY,
      searchPath: value.PATH,
    }),
    intake: Object.freeze({ maxBytes: value.ATTACHMENT_MAX_BYTES, scanner: scannerAt(value.CLAMD_ADDRESS) }),
    access: Object.freeze({
      keys: value.KEY_RING,
      secondFactor: value.SECOND_FACTOR,
      oneTimePasswordHours: value.ONE_TIME_PASSWORD_HOURS,
      apiTokenDays: value.API_TOKEN_DAYS,
      passwordMemoryKib: value.PASSWORD_MEMORY_KIB,
    }),
    documents: Object.freeze({ keyFile: value.DOCUMENT_KEY, passphrase: value.DOCUMENT_KEY_PASSPHRASE }),
    heads: Object.freeze({ dir: value.SEAL_HEAD_DIR, webhook: value.SEAL_HEAD_WEBHOOK }),
    logLevel: value.LOG_LEVEL,
    businessDate: value.BUSINESS_DATE ?? null,
    demonstration: value.DEMONSTRATION,
    serves: value.ROLE !== 'worker',
    jobsEnabled: value.JOBS_ENABLED && value.ROLE !== 'server',
    coolingOffHours: value.COOLING_OFF_HOURS,
  })
}
