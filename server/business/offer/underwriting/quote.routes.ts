import type { Page, PageQuery } from '../../../../models/page.ts'
import { quoteStore } from '../../../../models/quotes.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { Tariff } from '../../reference/product/domain/tariff.ts'
import type { TariffView } from '../../reference/product/product.contract.ts'
import { tariffView } from '../../reference/product/product.views.ts'
import { tariffAnswer } from '../../reference/product/tariff.answers.ts'
import { disclosureAnswer } from './disclosure.answers.ts'
import { disclosureView } from './disclosure.views.ts'
import { showsUnderwritingEvent } from './domain/historyVisibility.ts'
import type { Quote, QuoteRef } from './domain/quote.ts'
import {
  quoteAnswer,
  quoteComparisonAnswer,
  quotePreviewAnswer,
  quotesAnswer,
  referralsAnswer,
} from './quote.answers.ts'
import type { QuoteComparisonView, QuoteList, QuotePreview, QuoteView, ReferralList } from './quote.contract.ts'
import { comparisonView, quotePreview, quoteRow, quoteView, referralRow } from './quote.views.ts'
import type { DisclosureView } from './underwriting.contract.ts'
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
import { quoteSheet } from './underwriting.sheet.ts'
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
  route<QuoteSubmission, QuoteSeen, QuoteView>({
    name: 'quoteSubmission',
    method: 'post',
    path: '/submissions/:number/quotes',
    permission: 'quote.make',
    summary: 'Add a quote to a submission, on the terms asked for or on others',
    schema: proposalRequest,
    useCase: quoteSubmission,
    view: quoteView,
    answer: quoteAnswer,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<PreviewQuote, Quote, QuotePreview>({
    name: 'previewQuote',
    method: 'post',
    path: '/submissions/:number/quote-previews',
    permission: 'quote.make',
    summary: 'What a quote would come to; nothing is saved',
    schema: proposalRequest,
    asks: true,
    useCase: previewQuote,
    view: quotePreview,
    answer: quotePreviewAnswer,
    success: 200,
  }),
  route<CompareQuotesOf, QuoteComparison, QuoteComparisonView>({
    name: 'compareQuotes',
    method: 'get',
    path: '/submissions/:number/quote-comparison',
    permission: 'quote.read',
    summary: 'Quotes of a submission side by side',
    schema: comparisonRequest,
    useCase: compareQuotesOf,
    view: comparisonView,
    answer: quoteComparisonAnswer,
    success: 200,
  }),
  route<PageQuery, Page<Quote & Stored>, QuoteList>({
    name: 'listQuotes',
    method: 'get',
    path: '/quotes',
    permission: 'quote.read',
    summary: 'Quotes the reader may see',
    schema: listQuotesRequest,
    useCase: findQuotes,
    view: pageView(quoteRow),
    answer: quotesAnswer,
    sheet: quoteSheet,
    success: 200,
  }),
  route<PageQuery, Page<Quote & Stored>, ReferralList>({
    name: 'listReferrals',
    method: 'get',
    path: '/referrals',
    permission: 'underwriting.decide',
    summary: 'Referred quotes that the reader may decide',
    schema: listReferralsRequest,
    useCase: findReferrals,
    view: pageView(referralRow),
    answer: referralsAnswer,
    success: 200,
  }),
  route<QuoteRef, QuoteSeen, QuoteView>({
    name: 'getQuote',
    method: 'get',
    path: '/quotes/:number',
    permission: 'quote.read',
    summary: 'A quote with its rating worksheet',
    schema: quoteRequest,
    useCase: getQuote,
    view: quoteView,
    answer: quoteAnswer,
    success: 200,
  }),
  historyRoute({
    name: 'getQuoteHistory',
    path: '/quotes/:number',
    permission: 'quote.read',
    store: quoteStore,
    summary: 'What happened to a quote',
    shows: showsUnderwritingEvent,
  }),
  route<CopyQuote, QuoteSeen, QuoteView>({
    name: 'copyQuote',
    method: 'post',
    path: '/quotes/:number/copy',
    permission: 'quote.make',
    summary: 'Make another quote like this one',
    schema: copyRequest,
    useCase: copyQuote,
    view: quoteView,
    answer: quoteAnswer,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<DecideQuote, QuoteSeen, QuoteView>({
    name: 'decideQuote',
    method: 'post',
    path: '/quotes/:number/decision',
    permission: 'underwriting.decide',
    summary: 'Approve, refer or decline a quote',
    schema: decisionRequest,
    useCase: decideQuote,
    view: quoteView,
    answer: quoteAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<AnswerCoinsurance, QuoteSeen, QuoteView>({
    name: 'answerCoinsurance',
    method: 'post',
    path: '/quotes/:number/coinsurance-answer',
    permission: 'coinsurance.answer',
    summary: 'A follower of the panel takes its share, or says why not',
    schema: coinsuranceAnswerRequest,
    useCase: answerCoinsurance,
    view: quoteView,
    answer: quoteAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<QuoteRef, DisclosureSeen, DisclosureView>({
    name: 'getQuoteDisclosure',
    method: 'get',
    path: '/quotes/:number/disclosure',
    permission: 'quote.read',
    summary: 'Exclusions, own shares and conditions to be shown and explained before a quote is accepted',
    schema: quoteRequest,
    useCase: getQuoteDisclosure,
    view: disclosureView,
    answer: disclosureAnswer,
    success: 200,
  }),
  route<AcceptQuote, QuoteSeen, QuoteView>({
    name: 'acceptQuote',
    method: 'post',
    path: '/quotes/:number/acceptance',
    permission: 'quote.accept',
    summary: 'Accept one of the open quotes; the others end',
    schema: acceptanceRequest,
    useCase: acceptQuote,
    view: quoteView,
    answer: quoteAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<WithdrawQuote, QuoteSeen, QuoteView>({
    name: 'withdrawQuote',
    method: 'post',
    path: '/quotes/:number/withdrawal',
    permission: 'quote.make',
    summary: 'Take a quote back',
    schema: quoteReasonRequest,
    useCase: withdrawQuote,
    view: quoteView,
    answer: quoteAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<GetTariff, Tariff, TariffView>({
    name: 'getTariff',
    method: 'get',
    path: '/tariffs/:id',
    answer: tariffAnswer,
    permission: 'product.read',
    summary: 'A tariff with its tables',
    schema: getTariffRequest,
    useCase: getTariff,
    view: tariffView,
    success: 200,
  }),
]
