import mongoose from 'mongoose'
import { RateLimiterMongo } from 'rate-limiter-flexible'
import { AttemptsModel } from '../../../models/attempts.ts'
import { type AttemptCount, SIGN_IN_WINDOW_SECONDS } from '../domain/signInLimit.ts'
import { secretHash } from './secrets.ts'

/** Attempts of one login and of one address, counted in the database and so across processes. */
export interface SignInAttempts {
  readonly login: AttemptCount
  readonly address: AttemptCount
}

let limiter: RateLimiterMongo | undefined

/** Counts one attempt before the password is looked at, so that many at once cannot slip through. */
export async function countSignInAttempt(login: string, address: string): Promise<SignInAttempts> {
  const [byLogin, byAddress] = await Promise.all([count(loginKey(login)), count(addressKey(address))])
  return { login: byLogin, address: byAddress }
}

/** A success forgets the login's failures and takes back the address' one attempt. */
export async function forgetSignInAttempt(login: string, address: string): Promise<void> {
  await Promise.all([attempts().delete(loginKey(login)), attempts().reward(addressKey(address), 1)])
}

async function count(key: string): Promise<AttemptCount> {
  const { consumedPoints, msBeforeNext } = await attempts().penalty(key, 1)
  return { attempts: consumedPoints, secondsLeft: Math.ceil(msBeforeNext / 1000) }
}

/** Only counts; what the counts mean is decided by the domain. */
function attempts(): RateLimiterMongo {
  limiter ??= new RateLimiterMongo({
    storeClient: mongoose.connection,
    tableName: AttemptsModel.collection.collectionName,
    keyPrefix: 'signIn',
    points: Number.MAX_SAFE_INTEGER,
    duration: SIGN_IN_WINDOW_SECONDS,
    disableIndexesCreation: true,
  })
  return limiter
}

const loginKey = (login: string): string => `login:${secretHash(login.toLowerCase())}`
const addressKey = (address: string): string => `address:${address}`
