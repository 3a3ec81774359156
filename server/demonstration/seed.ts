import type { Logger } from 'winston'
import type { AccessRules } from '../platform/acting/domain/accessRules.ts'
import type { Clock } from '../platform/acting/domain/clock.ts'
import { grantAuthority } from './authority.ts'
import { openBankAccounts } from './bankAccounts.ts'
import { assemble } from './cast.ts'
import { publishCatalogues } from './catalogues.ts'
import { Stage } from './stage.ts'
import { STORY } from './story.ts'

/**
 * Plays the demonstration story into an empty database, through the same use cases the API calls, so that every
 * document, posting and event in it came about as it would in practice.
 */
export async function seedDemonstration({
  clock,
  logger,
  access,
}: {
  readonly clock: Clock
  readonly logger: Logger
  readonly access: AccessRules
}): Promise<void> {
  const stage = new Stage(clock.businessDate(), logger, access)
  stage.on('2018-12-01')
  const scene = await assemble(stage)
  const cast = { ...scene, accounts: await openBankAccounts(stage, scene) }
  await grantAuthority(stage, cast)
  await publishCatalogues(stage, cast)
  for (const chapter of STORY) {
    logger.info('demonstration chapter', { chapter: chapter.name })
    await chapter(stage, cast)
  }
}
