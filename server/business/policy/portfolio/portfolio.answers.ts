import { day, fen, list, named, nullable, oneOf, pageKeys, text, whole } from '../../../platform/http/answer.ts'
import { PORTFOLIO_DIMENSIONS } from './domain/portfolio.ts'
import type { PortfolioFigures, PortfolioRow, PortfolioView } from './portfolio.contract.ts'

const figureKeys = { policies: whole(), limitFen: fen() }

export const portfolioAnswer = named<PortfolioView>('Portfolio', {
  on: day(),
  by: list(oneOf(PORTFOLIO_DIMENSIONS)),
  totals: named<PortfolioFigures>('PortfolioFigures', figureKeys),
  ...pageKeys(
    named<PortfolioRow>('PortfolioRow', {
      product: nullable(text()),
      region: nullable(text()),
      regionName: nullable(text()),
      insurer: nullable(text()),
      ...figureKeys,
    }),
  ),
})
