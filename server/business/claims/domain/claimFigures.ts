import type { FigureEntry } from '../../../kernel/figure.ts'
import { claimsFigure } from '../../contract/terms/domain/makerFigures.ts'
import type { Claim } from './claim.ts'

/** What a claim adds to the record its maker has with each insurer of the contract. */
export const claimFigures = ({ parties, lossNotice }: Pick<Claim, 'parties' | 'lossNotice'>): readonly FigureEntry[] =>
  parties.insurerIds.map((insurerId) => ({
    figure: claimsFigure(insurerId, parties.manufacturerId),
    day: lossNotice.lossOn,
    amountFen: 0,
    count: 1,
  }))
