import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { portfolioAnswer } from './portfolio.answers.ts'
import type { PortfolioView } from './portfolio.contract.ts'
import { portfolioRequest } from './portfolio.schemas.ts'
import { portfolioSheet } from './portfolio.sheet.ts'
import { portfolioView } from './portfolio.views.ts'
import { type FindPortfolio, findPortfolio, type Portfolio } from './usecases/findPortfolio.ts'

/** The business in force. */
export const portfolioRoutes: readonly AnyRoute[] = [
  route<FindPortfolio, Portfolio, PortfolioView>({
    name: 'listPortfolio',
    method: 'get',
    path: '/portfolio',
    answer: portfolioAnswer,
    permission: 'accounting.read',
    summary: 'Policies in force at the end of a day and what they insure, by product, region or insurer',
    schema: portfolioRequest,
    useCase: findPortfolio,
    view: portfolioView,
    sheet: portfolioSheet,
    success: 200,
  }),
]
