import type { Page } from '../../../../models/page.ts'
import { quoteStore } from '../../../../models/quotes.ts'
import type { Stored } from '../../../../models/store.ts'
import type { NumberInput } from '../../../platform/http/fields.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { disclosureView } from './disclosure.views.ts'
import { showsUnderwritingEvent } from './domain/historyVisibility.ts'
import type { Quote } from './domain/quote.ts'
import { comparisonView, quotePreview, quoteRow, quoteView, referralRow } from './quote.views.ts'
import {
  type AcceptanceInput,
  acceptanceRequest,
  type CoinsuranceAnswerInput,
  type ComparisonInput,
  type CopyInput,
  coinsuranceAnswerRequest,
  comparisonRequest,
  copyRequest,
  type DecisionInput,
  decisionRequest,
  type ListInput,
  listQuotesRequest,
  listReferralsRequest,
  numberRequest,
  type QuoteInput,
  quoteRequest,
  type ReasonInput,
  reasonRequest,
} from './underwriting.schemas.ts'
import { acceptQuote } from './usecases/acceptQuote.ts'
import { type DisclosureSeen, getQuoteDisclosure } from './usecases/acknowledge.ts'
import { answerCoinsurance } from './usecases/answerCoinsurance.ts'
import { type Comparison, compareQuotesOf } from './usecases/compareQuotesOf.ts'
import { copyQuote } from './usecases/copyQuote.ts'
import { decideQuote } from './usecases/decideQuote.ts'
import type { QuoteSeen } from './usecases/quoteContext.ts'
import { previewQuote, quoteSubmission } from './usecases/quoteSubmission.ts'
import { findQuotes, findReferrals, getQuote } from './usecases/quotes.ts'
import { withdrawQuote } from './usecases/withdrawQuote.ts'

export const quoteRoutes: readonly AnyRoute[] = [
  route<QuoteInput, QuoteSeen>({
    method: 'post',
    path: '/submissions/:number/quotes',
    permission: 'quote.make',
    summary: 'Add a quote to a submission, on the terms asked for or on others',
    schema: quoteRequest,
    useCase: quoteSubmission,
    view: quoteView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<QuoteInput, Quote>({
    method: 'post',
    path: '/submissions/:number/quote-previews',
    permission: 'quote.make',
    summary: 'What a quote would come to; nothing is saved',
    schema: quoteRequest,
    useCase: previewQuote,
    view: quotePreview,
    success: 200,
  }),
  route<ComparisonInput, Comparison>({
    method: 'get',
    path: '/submissions/:number/quote-comparison',
    permission: 'quote.read',
    summary: 'Quotes of a submission side by side',
    schema: comparisonRequest,
    useCase: compareQuotesOf,
    view: comparisonView,
    success: 200,
  }),
  route<ListInput, Page<Quote & Stored>>({
    method: 'get',
    path: '/quotes',
    permission: 'quote.read',
    summary: 'Quotes the reader may see',
    schema: listQuotesRequest,
    useCase: findQuotes,
    view: pageView(quoteRow),
    success: 200,
  }),
  route<ListInput, Page<Quote & Stored>>({
    method: 'get',
    path: '/referrals',
    permission: 'underwriting.decide',
    summary: 'Referred quotes that the reader may decide',
    schema: listReferralsRequest,
    useCase: findReferrals,
    view: pageView(referralRow),
    success: 200,
  }),
  route<NumberInput, QuoteSeen>({
    method: 'get',
    path: '/quotes/:number',
    permission: 'quote.read',
    summary: 'A quote with its rating worksheet',
    schema: numberRequest,
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
  route<CopyInput, QuoteSeen>({
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
  route<DecisionInput, QuoteSeen>({
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
  route<CoinsuranceAnswerInput, QuoteSeen>({
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
  route<NumberInput, DisclosureSeen>({
    method: 'get',
    path: '/quotes/:number/disclosure',
    permission: 'quote.read',
    summary: 'Exclusions, own shares and conditions to be shown and explained before a quote is accepted',
    schema: numberRequest,
    useCase: getQuoteDisclosure,
    view: disclosureView,
    success: 200,
  }),
  route<AcceptanceInput, QuoteSeen>({
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
  route<ReasonInput, QuoteSeen>({
    method: 'post',
    path: '/quotes/:number/withdrawal',
    permission: 'quote.make',
    summary: 'Take a quote back',
    schema: reasonRequest,
    useCase: withdrawQuote,
    view: quoteView,
    success: 200,
    concurrency: 'if-match',
  }),
]
