import type { Page, PageQuery } from '../../../../models/page.ts'
import { quoteStore } from '../../../../models/quotes.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { Tariff } from '../../reference/product/domain/tariff.ts'
import { tariffView } from '../../reference/product/product.views.ts'
import { disclosureView } from './disclosure.views.ts'
import { showsUnderwritingEvent } from './domain/historyVisibility.ts'
import type { Quote, QuoteRef } from './domain/quote.ts'
import { comparisonView, quotePreview, quoteRow, quoteView, referralRow } from './quote.views.ts'
import {
  acceptanceRequest,
  coinsuranceAnswerRequest,
  comparisonRequest,
  copyRequest,
  decisionRequest,
  getTariffRequest,
  listQuotesRequest,
  listReferralsRequest,
  proposalRequest,
  quoteReasonRequest,
  quoteRequest,
} from './underwriting.schemas.ts'
import { type AcceptQuote, acceptQuote } from './usecases/acceptQuote.ts'
import { type DisclosureSeen, getQuoteDisclosure } from './usecases/acknowledge.ts'
import { type AnswerCoinsurance, answerCoinsurance } from './usecases/answerCoinsurance.ts'
import { type CompareQuotesOf, compareQuotesOf, type QuoteComparison } from './usecases/compareQuotesOf.ts'
import { type CopyQuote, copyQuote } from './usecases/copyQuote.ts'
import { type DecideQuote, decideQuote } from './usecases/decideQuote.ts'
import { type GetTariff, getTariff } from './usecases/getTariff.ts'
import type { QuoteSeen } from './usecases/quoteContext.ts'
import { type PreviewQuote, previewQuote, type QuoteSubmission, quoteSubmission } from './usecases/quoteSubmission.ts'
import { findQuotes, findReferrals, getQuote } from './usecases/quotes.ts'
import { type WithdrawQuote, withdrawQuote } from './usecases/withdrawQuote.ts'

export const quoteRoutes: readonly AnyRoute[] = [
  route<QuoteSubmission, QuoteSeen>({
    method: 'post',
    path: '/submissions/:number/quotes',
    permission: 'quote.make',
    summary: 'Add a quote to a submission, on the terms asked for or on others',
    schema: proposalRequest,
    useCase: quoteSubmission,
    view: quoteView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<PreviewQuote, Quote>({
    method: 'post',
    path: '/submissions/:number/quote-previews',
    permission: 'quote.make',
    summary: 'What a quote would come to; nothing is saved',
    schema: proposalRequest,
    useCase: previewQuote,
    view: quotePreview,
    success: 200,
  }),
  route<CompareQuotesOf, QuoteComparison>({
    method: 'get',
    path: '/submissions/:number/quote-comparison',
    permission: 'quote.read',
    summary: 'Quotes of a submission side by side',
    schema: comparisonRequest,
    useCase: compareQuotesOf,
    view: comparisonView,
    success: 200,
  }),
  route<PageQuery, Page<Quote & Stored>>({
    method: 'get',
    path: '/quotes',
    permission: 'quote.read',
    summary: 'Quotes the reader may see',
    schema: listQuotesRequest,
    useCase: findQuotes,
    view: pageView(quoteRow),
    success: 200,
  }),
  route<PageQuery, Page<Quote & Stored>>({
    method: 'get',
    path: '/referrals',
    permission: 'underwriting.decide',
    summary: 'Referred quotes that the reader may decide',
    schema: listReferralsRequest,
    useCase: findReferrals,
    view: pageView(referralRow),
    success: 200,
  }),
  route<QuoteRef, QuoteSeen>({
    method: 'get',
    path: '/quotes/:number',
    permission: 'quote.read',
    summary: 'A quote with its rating worksheet',
    schema: quoteRequest,
    useCase: getQuote,
    view: quoteView,
    success: 200,
  }),
  historyRoute({
    path: '/quotes/:number',
    permission: 'quote.read',
    store: quoteStore,
    summary: 'What happened to a quote',
    shows: showsUnderwritingEvent,
  }),
  route<CopyQuote, QuoteSeen>({
    method: 'post',
    path: '/quotes/:number/copy',
    permission: 'quote.make',
    summary: 'Make another quote like this one',
    schema: copyRequest,
    useCase: copyQuote,
    view: quoteView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<DecideQuote, QuoteSeen>({
    method: 'post',
    path: '/quotes/:number/decision',
    permission: 'underwriting.decide',
    summary: 'Approve, refer or decline a quote',
    schema: decisionRequest,
    useCase: decideQuote,
    view: quoteView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<AnswerCoinsurance, QuoteSeen>({
    method: 'post',
    path: '/quotes/:number/coinsurance-answer',
    permission: 'coinsurance.answer',
    summary: 'A follower of the panel takes its share, or says why not',
    schema: coinsuranceAnswerRequest,
    useCase: answerCoinsurance,
    view: quoteView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<QuoteRef, DisclosureSeen>({
    method: 'get',
    path: '/quotes/:number/disclosure',
    permission: 'quote.read',
    summary: 'Exclusions, own shares and conditions to be shown and explained before a quote is accepted',
    schema: quoteRequest,
    useCase: getQuoteDisclosure,
    view: disclosureView,
    success: 200,
  }),
  route<AcceptQuote, QuoteSeen>({
    method: 'post',
    path: '/quotes/:number/acceptance',
    permission: 'quote.accept',
    summary: 'Accept one of the open quotes; the others end',
    schema: acceptanceRequest,
    useCase: acceptQuote,
    view: quoteView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<WithdrawQuote, QuoteSeen>({
    method: 'post',
    path: '/quotes/:number/withdrawal',
    permission: 'quote.make',
    summary: 'Take a quote back',
    schema: quoteReasonRequest,
    useCase: withdrawQuote,
    view: quoteView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<GetTariff, Tariff>({
    method: 'get',
    path: '/tariffs/:id',
    permission: 'product.read',
    summary: 'A tariff with its tables',
    schema: getTariffRequest,
    useCase: getTariff,
    view: tariffView,
    success: 200,
  }),
]
