import type { JobName } from '../../../config/jobs.ts'
import type { PendingChangeKind } from '../../../config/pendingChanges.ts'
import type { Permission } from '../../../config/permissions.ts'
import type { GrantDecision, GrantedRole } from '../../../config/shared/decisions.ts'
import type { OrganisationKind, Role } from '../../../config/shared/roles.ts'
import type { SpokenLanguage } from '../../../config/words/index.ts'
import type { AssessmentPreviewView, ClaimRow, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import type { ClaimState, DeclinatureReasonCode } from '../../../server/business/claims/domain/claim.ts'
import type { LineFinding } from '../../../server/business/claims/domain/lossAssessment.ts'
import type { ReceiptWay } from '../../../server/business/claims/domain/receipt.ts'
import type { OccurrenceView } from '../../../server/business/claims/occurrence.contract.ts'
import type {
  AttachmentLimitsView,
  AttachmentListView,
  AttachmentView,
} from '../../../server/business/contract/attachments/attachments.contract.ts'
import type { OwnerKind } from '../../../server/business/contract/attachments/domain/owners.ts'
import type { AccumulationDimension } from '../../../server/business/contract/terms/domain/accumulation.ts'
import type { CoverStatus } from '../../../server/business/contract/terms/domain/policy.ts'
import type {
  ActivityListView,
  AuditEventView,
  AuditStateView,
} from '../../../server/business/desk/audit/audit.contract.ts'
import type {
  PreCheckEntryList,
  PreCheckProductList,
  PreCheckView,
} from '../../../server/business/desk/precheck/precheck.contract.ts'
import type { SavedViewsView } from '../../../server/business/desk/savedviews/savedviews.contract.ts'
import type { SearchView } from '../../../server/business/desk/search/search.contract.ts'
import type { WorkKind } from '../../../server/business/desk/workqueue/domain/kinds.ts'
import type { WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import type {
  AccountStatementView,
  BooksView,
  JournalView,
  PremiumReportView,
  TrialBalanceView,
} from '../../../server/business/ledger/accounting/accounting.contract.ts'
import type { PremiumDimension } from '../../../server/business/ledger/accounting/domain/premiumReport.ts'
import type { PartnerAccount, StatedAccount } from '../../../server/business/ledger/accounting/domain/statement.ts'
import type {
  BalancesView,
  PartyBalancesView,
  PostingView,
  RepetitionList,
} from '../../../server/business/ledger/billing/billing.contract.ts'
import type { TransactionKind } from '../../../server/business/ledger/billing/domain/account.ts'
import type {
  AffectedSubmissionsView,
  ReratingView,
} from '../../../server/business/offer/underwriting/consequences.contract.ts'
import type { InspectionState } from '../../../server/business/offer/underwriting/domain/inspection.ts'
import type { QuoteDecision, QuoteState } from '../../../server/business/offer/underwriting/domain/quote.ts'
import type { SubmissionState } from '../../../server/business/offer/underwriting/domain/submission.ts'
import type {
  CatalogueMatchView,
  FirstnessView,
} from '../../../server/business/offer/underwriting/firstness.contract.ts'
import type { InspectionView } from '../../../server/business/offer/underwriting/inspection.contract.ts'
import type {
  QuoteComparisonView,
  QuotePreview,
  QuoteRow,
  QuoteView,
  ReferralRow,
} from '../../../server/business/offer/underwriting/quote.contract.ts'
import type {
  DisclosureView,
  HandbookView,
  RuleFindingsView,
  ShortfallsView,
  SubmissionRow,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type {
  CandidateList,
  GrantView,
  HeldGrants,
  NearLimitList,
} from '../../../server/business/party/authority/authority.contract.ts'
import type { BankAccountView, PayeeAccountList } from '../../../server/business/party/banking/banking.contract.ts'
import type {
  BankAccountPurpose,
  BankAccountStanding,
} from '../../../server/business/party/banking/domain/bankAccount.ts'
import type { PendingChangeRow, PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import type { PendingChangeState } from '../../../server/business/party/changes/domain/pendingChange.ts'
import type {
  ApiTokenView,
  CreatedApiTokenView,
  EnrolmentView,
  OrganisationNamesView,
  OrganisationOutcomeView,
  OrganisationView,
  OwnSessionView,
  PersonOutcomeView,
  RecoveryCodesView,
  SecondFactorView,
  SessionView,
  UserView,
} from '../../../server/business/party/identity/identity.contract.ts'
import type {
  BordereauFindingView,
  BordereauRow,
  BordereauView,
  PreviewListView,
  SavedMappingView,
  SuggestionView,
} from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import type { BordereauState, CommitMode } from '../../../server/business/policy/bordereau/domain/bordereau.ts'
import type { FindingSeverity } from '../../../server/business/policy/bordereau/domain/finding.ts'
import type {
  CreditView,
  MatchedCreditView,
  StatementPreviewView,
  StatementRow,
  StatementView,
} from '../../../server/business/policy/collection/collection.contract.ts'
import type { CreditState } from '../../../server/business/policy/collection/domain/bankLine.ts'
import type { DocumentRow, VerificationView } from '../../../server/business/policy/documents/documents.contract.ts'
import type { DocumentKind } from '../../../server/business/policy/documents/domain/issuedDocument.ts'
import type {
  InstalmentsView,
  ReceivableAgesView,
  ReceivableRow,
} from '../../../server/business/policy/instalment/instalment.contract.ts'
import type { StatedRelation } from '../../../server/business/policy/policy/domain/payerRelation.ts'
import type {
  AcceptanceListView,
  PolicyRow,
  PolicyTimelineView,
  PolicyView,
  ReceiptListView,
} from '../../../server/business/policy/policy/policy.contract.ts'
import type { PortfolioDimension } from '../../../server/business/policy/portfolio/domain/portfolio.ts'
import type { PortfolioView } from '../../../server/business/policy/portfolio/portfolio.contract.ts'
import type {
  CatalogueEditionView,
  CatalogueEntryView,
  DraftEntriesView,
  EditionChangesView,
} from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { EditionState } from '../../../server/business/reference/catalogue/domain/edition.ts'
import type { UnitOfSupport } from '../../../server/business/reference/catalogue/domain/entry.ts'
import type { SchemeCode } from '../../../server/business/reference/catalogue/domain/scheme.ts'
import type {
  DefinitionRow,
  DefinitionView,
  PublicationPreviewView,
  ShippedDefinitionRow,
  ValidationView,
} from '../../../server/business/reference/definition/definition.contract.ts'
import type { Difference } from '../../../server/business/reference/definition/domain/compare.ts'
import type { DefinitionKindName } from '../../../server/business/reference/definition/domain/definition.ts'
import type { DefinitionState } from '../../../server/business/reference/definition/domain/lifecycle.ts'
import type {
  ProductSummaryView,
  ProductView,
  TariffSummaryView,
  TariffView,
} from '../../../server/business/reference/product/product.contract.ts'
import type {
  AccumulatedPolicyView,
  AccumulationLimitView,
  AccumulationListView,
} from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import type { SanctionKind, SanctionState } from '../../../server/business/risk/sanctions/domain/sanction.ts'
import type {
  SanctionRow,
  SanctionStandingView,
  SanctionView,
} from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import type {
  CancellationGround,
  RescissionGround,
} from '../../../server/business/servicing/endorsement/domain/action.ts'
import type {
  EndorsementKind,
  EndorsementState,
} from '../../../server/business/servicing/endorsement/domain/endorsement.ts'
import type {
  EndorsementPreviewView,
  EndorsementRow,
  EndorsementView,
} from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import type { RenewalState } from '../../../server/business/servicing/renewal/domain/renewal.ts'
import type { RenewalRow, RenewalView } from '../../../server/business/servicing/renewal/renewal.contract.ts'
import type { SubsidyApplicationState } from '../../../server/business/subsidy/domain/lifecycle.ts'
import type { SubsidyAssessmentState } from '../../../server/business/subsidy/domain/subsidyAssessment.ts'
import type {
  ApplicationGoodsView,
  SubsidyApplicationRow,
  SubsidyApplicationView,
  SubsidyAssessmentRow,
  SubsidyAssessmentView,
  SubsidyRuleSetRow,
  SubsidyRuleSetView,
} from '../../../server/business/subsidy/subsidy.contract.ts'
import type { PayableKind } from '../../../server/business/treasury/paymentRun/domain/payable.ts'
import type { FileFormat, RunState } from '../../../server/business/treasury/paymentRun/domain/paymentRun.ts'
import type {
  PayableList,
  ResultPreviewView,
  RunRow,
  RunView,
} from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import type { HistoryEntry } from '../../../server/platform/http/history.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import type { BatchState, JobRunState } from '../../../server/platform/operations/domain/states.ts'
import type {
  BatchView,
  FollowerListView,
  JobListView,
  JobRequestView,
  JobRunView,
  SealingView,
} from '../../../server/platform/operations/operations.contract.ts'

/**
 * Every operation of the server by the manner of asking and its address: what it is asked, what goes with it, what it answers. Read from
 * what the routes declare: `npm run docs:operations`.
 */
export interface Operations {
  get: {
    '/session': { answer: SessionView }
    '/sessions': { answer: { items: readonly OwnSessionView[] } }
    '/second-factor': { answer: SecondFactorView }
    '/api-tokens': {
      asked: { limit?: number; cursor?: string; sort?: 'createdAt' | '-createdAt' }
      answer: ListView<ApiTokenView>
    }
    '/organisations': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt'
        q?: string
        kind?: readonly OrganisationKind[] | OrganisationKind
        createdAtFrom?: string
        createdAtTo?: string
        active?: boolean
        region?: string
        name?: string
      }
      answer: ListView<OrganisationView>
    }
    '/organisation-names': { asked: { id: readonly string[] | string }; answer: OrganisationNamesView }
    '/organisations/:organisationId': { asked: { organisationId: string }; answer: OrganisationView }
    '/organisations/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/users': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'login' | '-login' | 'createdAt' | '-createdAt'
        q?: string
        organisationId?: string
        createdAtFrom?: string
        createdAtTo?: string
        login?: string
        disabled?: boolean
      }
      answer: ListView<UserView>
    }
    '/users/:userId': { asked: { userId: string }; answer: UserView }
    '/users/:userId/api-tokens': {
      asked: { userId: string; limit?: number; cursor?: string; sort?: 'createdAt' | '-createdAt' }
      answer: ListView<ApiTokenView>
    }
    '/users/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/pending-changes': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        q?: string
        state?: readonly PendingChangeState[] | PendingChangeState
        kind?: readonly PendingChangeKind[] | PendingChangeKind
        about?: string
        person?: string
        createdAtFrom?: string
        createdAtTo?: string
      }
      answer: ListView<PendingChangeRow>
    }
    '/pending-changes/:number': { asked: { number: string }; answer: PendingChangeView }
    '/pending-changes/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/bank-accounts': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        q?: string
        organisationId?: string
        purpose?: readonly BankAccountPurpose[] | BankAccountPurpose
        standing?: readonly BankAccountStanding[] | BankAccountStanding
        createdAtFrom?: string
        createdAtTo?: string
      }
      answer: ListView<BankAccountView>
    }
    '/bank-accounts/:number': { asked: { number: string }; answer: BankAccountView }
    '/bank-accounts/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/catalogue-editions': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'edition' | '-edition' | 'scheme' | '-scheme' | 'validFrom' | '-validFrom'
        q?: string
        state?: readonly EditionState[] | EditionState
        validFromFrom?: string
        validFromTo?: string
        scheme?: SchemeCode
      }
      answer: ListView<CatalogueEditionView>
    }
    '/catalogue-editions/:id': { asked: { id: string }; answer: CatalogueEditionView }
    '/catalogue-editions/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/catalogue-editions/:id/draft-entries': { asked: { id: string }; answer: DraftEntriesView }
    '/catalogue-editions/:id/changes': { asked: { id: string; since?: string }; answer: EditionChangesView }
    '/catalogue-editions/:id/export.csv': { asked: { id: string }; answer: Blob }
    '/catalogue-template.csv': { answer: Blob }
    '/catalogue-entries': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'position' | '-position' | 'name' | '-name'
        q?: string
        edition?: string
        scheme?: SchemeCode
        category?:
          | 'power-generation'
          | 'power-transmission'
          | 'petrochemical'
          | 'metallurgy-mining-port'
          | 'rail-transit'
          | 'environmental'
          | 'construction-machinery'
          | 'light-industry'
          | 'civil-aviation'
          | 'ships-offshore'
          | 'machine-tools'
          | 'farm-machinery'
          | 'electronics-medical'
          | 'key-components'
          | 'steel'
          | 'non-ferrous'
          | 'chemical'
          | 'building'
          | 'fibre-composite'
          | 'rare-earth'
          | 'semiconductor-display'
          | 'new-energy'
          | 'biomedical'
          | 'frontier'
      }
      answer: ListView<CatalogueEntryView>
    }
    '/catalogue-entries/:id': { asked: { id: string }; answer: CatalogueEntryView }
    '/products': { asked: { on?: string; insurer?: string; q?: string }; answer: ListView<ProductSummaryView> }
    '/products/:code': { asked: { code: string; on?: string; insurer?: string; hash?: string }; answer: ProductView }
    '/tariffs': { asked: { product?: string; q?: string }; answer: ListView<TariffSummaryView> }
    '/authority-grants': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'validFrom' | '-validFrom' | 'limitFen' | '-limitFen'
        q?: string
        decision?: readonly GrantDecision[] | GrantDecision
        holder?: string
        role?: readonly GrantedRole[] | GrantedRole
        number?: string
        createdAtFrom?: string
        createdAtTo?: string
        validFromFrom?: string
        validFromTo?: string
        limitFenFrom?: number
        limitFenTo?: number
      }
      answer: ListView<GrantView>
    }
    '/authority-grants/:number': { asked: { number: string }; answer: GrantView }
    '/authority-grants/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/authority-candidates': { asked: { decision?: GrantDecision; q?: string }; answer: CandidateList }
    '/users/:userId/authority': { asked: { userId: string }; answer: HeldGrants }
    '/near-limit-decisions': { asked: { on?: string }; answer: NearLimitList }
    '/definitions': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        q?: string
        kind?: readonly DefinitionKindName[] | DefinitionKindName
        state?: readonly DefinitionState[] | DefinitionState
        createdAtFrom?: string
        createdAtTo?: string
        code?: string
      }
      answer: ListView<DefinitionRow>
    }
    '/shipped-definitions': { asked: { kind?: DefinitionKindName; q?: string }; answer: ListView<ShippedDefinitionRow> }
    '/definitions/:number': { asked: { number: string }; answer: DefinitionView }
    '/definitions/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/definitions/:number/validation': { asked: { number: string }; answer: ValidationView }
    '/definitions/:number/comparison': {
      asked: { number: string; with: string; limit?: number; offset?: number }
      answer: ListView<Difference>
    }
    '/definitions/:number/tables.xlsx': { asked: { number: string }; answer: Blob }
    '/definitions/:number/publication': { asked: { number: string; from: string }; answer: PublicationPreviewView }
    '/catalogue-editions/:id/affected-submissions': {
      asked: { id: string; validFrom?: string }
      answer: AffectedSubmissionsView
    }
    '/definitions/:number/rerating': {
      asked: { number: string; from?: string; to?: string; state?: QuoteState; limit?: number }
      answer: ReratingView
    }
    '/pre-check/products': { answer: PreCheckProductList }
    '/pre-check/entries': { asked: { scheme: SchemeCode; q?: string }; answer: PreCheckEntryList }
    '/submissions': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'startsOn' | '-startsOn' | 'totalLimitFen' | '-totalLimitFen'
        q?: string
        state?: readonly SubmissionState[] | SubmissionState
        manufacturer?: string
        insurer?: string
        number?: string
        createdAtFrom?: string
        createdAtTo?: string
        startsOnFrom?: string
        startsOnTo?: string
        totalLimitFenFrom?: number
        totalLimitFenTo?: number
      }
      answer: ListView<SubmissionRow>
    }
    '/submissions/:number': { asked: { number: string }; answer: SubmissionView }
    '/submissions/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/submissions/:number/shortfalls': { asked: { number: string }; answer: ShortfallsView }
    '/submissions/:number/disclosure': { asked: { number: string }; answer: DisclosureView }
    '/submissions/:number/rule-findings': { asked: { number: string }; answer: RuleFindingsView }
    '/underwriting-handbook': { answer: HandbookView }
    '/submissions/:number/sanction-standing': { asked: { number: string }; answer: SanctionStandingView }
    '/submissions/:number/quote-comparison': {
      asked: { number: string; quote?: readonly string[] | string }
      answer: QuoteComparisonView
    }
    '/quotes': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'expiresOn' | '-expiresOn' | 'premiumFen' | '-premiumFen'
        q?: string
        state?: readonly QuoteState[] | QuoteState
        submission?: string
        manufacturer?: string
        number?: string
        createdAtFrom?: string
        createdAtTo?: string
        expiresOnFrom?: string
        expiresOnTo?: string
        premiumFenFrom?: number
        premiumFenTo?: number
      }
      answer: ListView<QuoteRow>
    }
    '/referrals': {
      asked: { limit?: number; cursor?: string; sort?: 'dueOn' | '-dueOn' }
      answer: ListView<ReferralRow>
    }
    '/quotes/:number': { asked: { number: string }; answer: QuoteView }
    '/quotes/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/quotes/:number/disclosure': { asked: { number: string }; answer: DisclosureView }
    '/tariffs/:id': { asked: { id: string; hash?: string }; answer: TariffView }
    '/risk-inspections': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'dueOn' | '-dueOn'
        q?: string
        state?: readonly InspectionState[] | InspectionState
        submission?: string
        number?: string
        createdAtFrom?: string
        createdAtTo?: string
        dueOnFrom?: string
        dueOnTo?: string
      }
      answer: ListView<InspectionView>
    }
    '/risk-inspections/:number': { asked: { number: string }; answer: InspectionView }
    '/risk-inspections/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/submissions/:number/catalogue-match': { asked: { number: string }; answer: CatalogueMatchView }
    '/submissions/:number/first-ness': { asked: { number: string }; answer: FirstnessView }
    '/policies': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'startsOn' | '-startsOn' | 'premiumFen' | '-premiumFen'
        q?: string
        state?: readonly ('bound' | 'issued')[] | 'bound' | 'issued'
        manufacturer?: string
        number?: string
        createdAtFrom?: string
        createdAtTo?: string
        startsOnFrom?: string
        startsOnTo?: string
        premiumFenFrom?: number
        premiumFenTo?: number
        coverStatus?: CoverStatus
      }
      answer: ListView<PolicyRow>
    }
    '/policies/:number': { asked: { number: string; on?: string; knownOn?: string }; answer: PolicyView }
    '/policies/:number/terms': { asked: { number: string; knownOn?: string }; answer: PolicyTimelineView }
    '/policies/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/policies/:number/acceptances': { asked: { number: string }; answer: AcceptanceListView }
    '/policies/:number/refund-accounts': { asked: { number: string }; answer: PayeeAccountList }
    '/policies/:number/premium-receipts': { asked: { number: string }; answer: ReceiptListView }
    '/endorsements': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        q?: string
        policyNo?: string
        state?: readonly EndorsementState[] | EndorsementState
        number?: string
        createdAtFrom?: string
        createdAtTo?: string
      }
      answer: ListView<EndorsementRow>
    }
    '/endorsements/:number': { asked: { number: string }; answer: EndorsementView }
    '/endorsements/:number/outcome': { asked: { number: string }; answer: EndorsementPreviewView }
    '/endorsements/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/policies/:number/instalments': { asked: { number: string }; answer: InstalmentsView }
    '/receivables': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'dueOn' | '-dueOn'
        manufacturer?: string
        dueOnFrom?: string
        dueOnTo?: string
      }
      answer: ListView<ReceivableRow>
    }
    '/receivable-ages': { answer: ReceivableAgesView }
    '/renewals': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'expiresOn' | '-expiresOn'
        policyNo?: string
        state?: readonly RenewalState[] | RenewalState
        number?: string
        createdAtFrom?: string
        createdAtTo?: string
        expiresOnFrom?: string
        expiresOnTo?: string
      }
      answer: ListView<RenewalRow>
    }
    '/renewals/:number': { asked: { number: string }; answer: RenewalView }
    '/renewals/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/bank-statements': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        bankAccountNo?: string
        createdAtFrom?: string
        createdAtTo?: string
      }
      answer: ListView<StatementRow>
    }
    '/bank-statements/:number': { asked: { number: string }; answer: StatementView }
    '/bank-statements/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/bank-credits': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'bookedOn' | '-bookedOn'
        state?: readonly CreditState[] | CreditState
        statementNo?: string
        bookedOnFrom?: string
        bookedOnTo?: string
        strangerPays?: true
      }
      answer: ListView<CreditView>
    }
    '/bank-credit-matches': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'bookedOn' | '-bookedOn'
        statementNo?: string
        bookedOnFrom?: string
        bookedOnTo?: string
      }
      answer: ListView<MatchedCreditView>
    }
    '/bank-credits/:number': { asked: { number: string }; answer: CreditView }
    '/bank-credits/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/bordereaux': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        state?: readonly BordereauState[] | BordereauState
        createdAtFrom?: string
        createdAtTo?: string
      }
      answer: ListView<BordereauRow>
    }
    '/bordereaux/:number': { asked: { number: string }; answer: BordereauView }
    '/bordereaux/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/bordereaux/:number/suggestion': { asked: { number: string; product: string }; answer: SuggestionView }
    '/bordereaux/:number/findings': {
      asked: {
        number: string
        limit?: number
        cursor?: string
        sort?: 'line' | '-line'
        severity?: readonly FindingSeverity[] | FindingSeverity
      }
      answer: ListView<BordereauFindingView>
    }
    '/bordereaux/:number/errors.xlsx': { asked: { number: string; language?: SpokenLanguage }; answer: Blob }
    '/bordereau-mappings': {
      asked: { limit?: number; cursor?: string; sort?: 'createdAt' | '-createdAt' }
      answer: ListView<SavedMappingView>
    }
    '/products/:code/bordereau-template.xlsx': { asked: { code: string; language?: SpokenLanguage }; answer: Blob }
    '/payables': { asked: { kind?: PayableKind }; answer: PayableList }
    '/payment-runs': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        state?: readonly RunState[] | RunState
        createdAtFrom?: string
        createdAtTo?: string
      }
      answer: ListView<RunRow>
    }
    '/payment-runs/:number': { asked: { number: string }; answer: RunView }
    '/payment-runs/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/payment-runs/:number/file': { asked: { number: string }; answer: Blob }
    '/postings': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'at' | '-at' | 'effectiveOn' | '-effectiveOn'
        q?: string
        policyNo?: string
        kind?: readonly TransactionKind[] | TransactionKind
        manufacturer?: string
        atFrom?: string
        atTo?: string
        effectiveOnFrom?: string
        effectiveOnTo?: string
        subject?: string
      }
      answer: ListView<PostingView>
    }
    '/policies/:number/balances': {
      asked: { number: string; effectiveOn?: string; knownOn?: string }
      answer: BalancesView
    }
    '/ledger-balances': { asked: { party?: string; effectiveOn?: string; knownOn?: string }; answer: PartyBalancesView }
    '/bank-reference-repetitions': {
      asked: { bankAccountNo?: string; day: string; reference: string }
      answer: RepetitionList
    }
    '/premium-report': {
      asked: {
        since?: string
        on?: string
        knownOn?: string
        by?: readonly PremiumDimension[] | PremiumDimension
        insurer?: string
        product?: string
        cover?: string
        region?: string
      }
      answer: PremiumReportView
    }
    '/trial-balance': { asked: { party?: string; effectiveOn?: string; knownOn?: string }; answer: TrialBalanceView }
    '/policies/:number/statement': {
      asked: {
        number: string
        since?: string
        on?: string
        knownOn?: string
        limit?: number
        cursor?: string
        account?: StatedAccount
      }
      answer: AccountStatementView
    }
    '/statements': {
      asked: {
        since?: string
        on?: string
        knownOn?: string
        limit?: number
        cursor?: string
        counterparty: string
        account?: PartnerAccount
        insurer?: string
      }
      answer: AccountStatementView
    }
    '/journal': { asked: { since: string; on: string; knownAt?: string; insurer?: string }; answer: JournalView }
    '/journal.csv': { asked: { since: string; on: string; knownAt?: string; insurer?: string }; answer: Blob }
    '/journal.xlsx': {
      asked: { since: string; on: string; knownAt?: string; insurer?: string; language?: SpokenLanguage }
      answer: Blob
    }
    '/books': { asked: { insurer?: string }; answer: BooksView }
    '/portfolio': {
      asked: { on?: string; by?: readonly PortfolioDimension[] | PortfolioDimension; insurer?: string }
      answer: PortfolioView
    }
    '/policies/:number/documents': {
      asked: {
        number: string
        limit?: number
        cursor?: string
        sort?: 'issuedAt' | '-issuedAt'
        kind?: readonly DocumentKind[] | DocumentKind
        issuedAtFrom?: string
        issuedAtTo?: string
      }
      answer: ListView<DocumentRow>
    }
    '/issued-documents/:number/document.pdf': { asked: { number: string }; answer: Blob }
    '/verifications/:number': { asked: { number: string; code: string }; answer: VerificationView }
    '/claims': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'lossOn' | '-lossOn' | 'estimatedLossFen' | '-estimatedLossFen'
        q?: string
        state?: readonly ClaimState[] | ClaimState
        policyNo?: string
        manufacturer?: string
        createdAtFrom?: string
        createdAtTo?: string
        lossOnFrom?: string
        lossOnTo?: string
        estimatedLossFenFrom?: number
        estimatedLossFenTo?: number
        cover?: readonly string[] | string
      }
      answer: ListView<ClaimRow>
    }
    '/claims/:number': { asked: { number: string }; answer: ClaimView }
    '/claims/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/claims/:number/occurrence': { asked: { number: string }; answer: OccurrenceView }
    '/claims/:number/payee-accounts': { asked: { number: string }; answer: PayeeAccountList }
    '/subsidy-rule-sets': { answer: ListView<SubsidyRuleSetRow> }
    '/subsidy-rule-sets/:ruleSetId': { asked: { ruleSetId: string }; answer: SubsidyRuleSetView }
    '/subsidy-assessments': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'updatedAt' | '-updatedAt' | 'amountFen' | '-amountFen'
        q?: string
        state?: readonly SubsidyAssessmentState[] | SubsidyAssessmentState
        policyNo?: string
        manufacturerId?: string
        updatedAtFrom?: string
        updatedAtTo?: string
        amountFenFrom?: number
        amountFenTo?: number
        ruleSet?: string
      }
      answer: ListView<SubsidyAssessmentRow>
    }
    '/subsidy-assessments/:number': { asked: { number: string }; answer: SubsidyAssessmentView }
    '/subsidy-assessments/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/subsidy-applications': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'amountFen' | '-amountFen'
        q?: string
        state?: readonly SubsidyApplicationState[] | SubsidyApplicationState
        policyNo?: string
        manufacturerId?: string
        recommenderId?: string
        createdAtFrom?: string
        createdAtTo?: string
        amountFenFrom?: number
        amountFenTo?: number
        ruleSet?: string
      }
      answer: ListView<SubsidyApplicationRow>
    }
    '/subsidy-applications/:number': { asked: { number: string }; answer: SubsidyApplicationView }
    '/subsidy-applications/:number/goods': { asked: { number: string }; answer: ApplicationGoodsView }
    '/subsidy-applications/:number/papers/:paperNo/content': {
      asked: { number: string; paperNo: string; preview?: 1 }
      answer: Blob
    }
    '/subsidy-applications/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/sanctions': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt' | 'from' | '-from'
        q?: string
        kind?: readonly SanctionKind[] | SanctionKind
        state?: readonly SanctionState[] | SanctionState
        organisation?: string
        createdAtFrom?: string
        createdAtTo?: string
        fromFrom?: string
        fromTo?: string
        inForce?: boolean
        creditCode?: string
        name?: string
      }
      answer: ListView<SanctionRow>
    }
    '/sanctions/:number': { asked: { number: string }; answer: SanctionView }
    '/sanctions/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/policies/:number/sanction-standing': { asked: { number: string }; answer: SanctionStandingView }
    '/accumulations': {
      asked: { dimension?: AccumulationDimension; on?: string; q?: string }
      answer: AccumulationListView
    }
    '/accumulated-policies': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        dimension: AccumulationDimension
        key: string
        on?: string
      }
      answer: ListView<AccumulatedPolicyView>
    }
    '/accumulation-limits': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'createdAt' | '-createdAt'
        dimension?: AccumulationDimension
        key?: string
      }
      answer: ListView<AccumulationLimitView>
    }
    '/accumulation-limits/:number': { asked: { number: string }; answer: AccumulationLimitView }
    '/accumulation-limits/:number/history': { asked: { number: string }; answer: { items: readonly HistoryEntry[] } }
    '/attachment-limits': { answer: AttachmentLimitsView }
    '/attachments': { asked: { ownerKind: OwnerKind; ownerNumber: string }; answer: AttachmentListView }
    '/attachments/:number': { asked: { number: string }; answer: AttachmentView }
    '/attachments/:number/content': { asked: { number: string; preview?: 1 }; answer: Blob }
    '/work-queue': { asked: { kind?: WorkKind; limit?: number }; answer: WorkQueueView }
    '/search': { asked: { q: string }; answer: SearchView }
    '/saved-views/:list': { asked: { list: string }; answer: SavedViewsView }
    '/jobs': { answer: JobListView }
    '/job-runs': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'bucket' | '-bucket'
        state?: readonly JobRunState[] | JobRunState
        bucketFrom?: string
        bucketTo?: string
        job?: readonly JobName[] | JobName
      }
      answer: ListView<JobRunView>
    }
    '/batches': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'openedAt' | '-openedAt'
        state?: readonly BatchState[] | BatchState
        openedAtFrom?: string
        openedAtTo?: string
        kind?: readonly JobName[] | JobName
      }
      answer: ListView<BatchView>
    }
    '/sealing': { answer: SealingView }
    '/followers': { answer: FollowerListView }
    '/audit/events': {
      asked: {
        limit?: number
        cursor?: string
        sort?: 'at' | '-at'
        q?: string
        stream?: string
        type?: string
        actor?: string
        from?: string
        to?: string
      }
      answer: ListView<AuditEventView>
    }
    '/audit/activity': { asked: { from: string; to: string }; answer: ActivityListView }
    '/audit/state': { asked: { stream: string; asOf?: string; seq?: number }; answer: AuditStateView }
  }
  ask: {
    '/pre-checks': {
      told: {
        body: {
          productCode: string
          catalogueEntryId: string
          valueFen: number
          totalLimitFen?: number | null
          region?: string | null
          firstYear?: boolean
          indicators?: readonly { code: string; value: number }[]
          answers?: Readonly<Record<string, string | number | boolean>>
        }
      }
      answer: PreCheckView
    }
    '/submissions/:number/quote-previews': {
      asked: { number: string }
      told: {
        body: {
          period?: { from: string; to: string }
          totalLimitFen?: number
          covers?: readonly {
            code: string
            limitFen: number
            perOccurrenceLimitFen: number
            deductibleFen: number
            deductiblePpm: number
            copayPpm: number
          }[]
          expiresOn?: string
          adjustments?: readonly { code: string; ratePpm: number; reason: string }[]
          conditions?: readonly { code: string; text: string }[]
          panel?: readonly { insurerId: string; sharePpm: number }[] | null
        }
      }
      answer: QuotePreview
    }
    '/policies/:number/endorsement-preview': {
      asked: { number: string }
      told: {
        body: {
          kind?: EndorsementKind
          effectiveFrom: string
          actions: readonly (
            | {
                type: 'addItem'
                item: {
                  serialNumber?: string | null
                  catalogueEntryId?: string | null
                  catalogueEdition?: string | null
                  contractNo?: string | null
                  contractDate?: string | null
                  userId?: string | null
                  deliveredOn?: string | null
                  unitOfSupport?: UnitOfSupport | null
                  maturity?: string | null
                  firstYear?: boolean
                  indicators?: readonly { code: string; value: number; evidence?: string | null }[]
                  attributes?: Readonly<Record<string, unknown>>
                  name: string
                  valueFen: number
                }
              }
            | { type: 'removeItem'; itemNo: number }
            | {
                type: 'replaceItem'
                itemNo: number
                item: {
                  serialNumber?: string | null
                  catalogueEntryId?: string | null
                  catalogueEdition?: string | null
                  contractNo?: string | null
                  contractDate?: string | null
                  userId?: string | null
                  deliveredOn?: string | null
                  unitOfSupport?: UnitOfSupport | null
                  maturity?: string | null
                  firstYear?: boolean
                  indicators?: readonly { code: string; value: number; evidence?: string | null }[]
                  attributes?: Readonly<Record<string, unknown>>
                  name: string
                  valueFen: number
                }
              }
            | {
                type: 'changeItem'
                itemNo: number
                changes: {
                  name?: string
                  valueFen?: number
                  serialNumber?: string | null
                  catalogueEntryId?: string | null
                  catalogueEdition?: string | null
                  contractNo?: string | null
                  contractDate?: string | null
                  userId?: string | null
                  deliveredOn?: string | null
                  unitOfSupport?: UnitOfSupport | null
                  maturity?: string | null
                  firstYear?: boolean
                  indicators?: readonly { code: string; value: number; evidence?: string | null }[]
                  attributes?: Readonly<Record<string, unknown>>
                }
              }
            | {
                type: 'changeLimits'
                totalLimitFen: number
                covers: readonly { code: string; limitFen: number; perOccurrenceLimitFen: number }[]
              }
            | { type: 'changeOwnShare'; code: string; deductibleFen: number; deductiblePpm: number; copayPpm: number }
            | {
                type: 'addCover'
                cover: {
                  code: string
                  limitFen: number
                  perOccurrenceLimitFen: number
                  deductibleFen: number
                  deductiblePpm: number
                  copayPpm: number
                }
              }
            | { type: 'removeCover'; code: string }
            | { type: 'changePeriod'; to: string }
            | { type: 'adjustRate'; code: string; ratePpm: number }
            | { type: 'cancel'; ground: CancellationGround }
            | { type: 'reinstate' }
            | { type: 'rescind'; ground: RescissionGround; knownOn: string }
          )[]
          resolutions?: readonly { endorsementNo: string; action: number; take: 'earlier' | 'later' }[]
          reason: string
          noLossDeclared?: boolean
        }
      }
      answer: EndorsementPreviewView
    }
    '/bank-statement-previews': { told: { body: FormData }; answer: StatementPreviewView }
    '/bordereaux/:number/preview': {
      asked: { number: string }
      told: {
        body: {
          productCode: string
          headingLine: number
          columns: Readonly<Record<string, string>>
          endIncluded: boolean
        }
      }
      answer: PreviewListView
    }
    '/payment-runs/:number/result-previews': {
      asked: { number: string }
      told: { body: FormData }
      answer: ResultPreviewView
    }
    '/claims/:number/assessment-preview': {
      asked: { number: string }
      told: {
        body: {
          lines: readonly {
            itemNo: number
            descriptionZh: string
            claimedFen: number
            assessedFen: number
            finding: LineFinding
            valueAtLossFen?: number | null
          }[]
          salvageFen: number
          recoveredFen: number
          surveyCostFen: number
          noteZh: string
        }
      }
      answer: AssessmentPreviewView
    }
  }
  post: {
    '/session': { told: { body: { login: string; password: string; code?: string } }; answer: SessionView }
    '/password': { told: { body: { current: string; next: string } }; answer: null }
    '/second-factor/enrolment': { told: { body: { code?: string; password?: string } }; answer: EnrolmentView }
    '/second-factor/confirmation': { told: { body: { code: string } }; answer: RecoveryCodesView }
    '/second-factor/recovery-codes': { told: { body: { code: string } }; answer: RecoveryCodesView }
    '/api-tokens': {
      told: { idempotencyKey: string; body: { name: string; scopes: readonly Permission[]; expiresAt: string } }
      answer: CreatedApiTokenView
    }
    '/organisations': {
      told: {
        idempotencyKey: string
        body: {
          kind: OrganisationKind
          nameZh: string
          nameEn: string
          uscc: string
          region: string
          recommenderId?: string | null
          controllers?: readonly { organisationId?: string; name?: string; sharePpm: number }[]
          insurerStanding?: {
            registeredCapitalFen: number
            solvency: readonly { year: number; ratioPpm: number }[]
          } | null
          insurerOffice?: { address: string; serviceLine: string; claimsLine: string } | null
          otherThan?: readonly string[]
        }
      }
      answer: OrganisationView
    }
    '/users': {
      told: {
        idempotencyKey: string
        body: { login: string; name: string; organisationId: string; roles: readonly Role[]; reason?: string }
      }
      answer: PersonOutcomeView
    }
    '/users/:userId/password-reset': {
      asked: { userId: string }
      told: { version: number; body: { reason?: string } }
      answer: PersonOutcomeView
    }
    '/users/:userId/disablement': {
      asked: { userId: string }
      told: { version: number; body: { reason: string } }
      answer: PersonOutcomeView
    }
    '/users/:userId/re-enablement': {
      asked: { userId: string }
      told: { version: number; body: { reason: string } }
      answer: PersonOutcomeView
    }
    '/users/:userId/second-factor-reset': {
      asked: { userId: string }
      told: { version: number; body: { reason: string } }
      answer: PersonOutcomeView
    }
    '/users/:userId/erasure': {
      asked: { userId: string }
      told: { version: number; body: { reason: string } }
      answer: PersonOutcomeView
    }
    '/users/:userId/api-tokens/:tokenId/revocation': {
      asked: { userId: string; tokenId: string }
      told: { version: number; body: { reason: string } }
      answer: null
    }
    '/pending-changes/:number/confirmation': {
      asked: { number: string }
      told: { version: number }
      answer: PendingChangeView
    }
    '/pending-changes/:number/effect': {
      asked: { number: string }
      told: { version: number }
      answer: PendingChangeView
    }
    '/pending-changes/:number/refusal': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: PendingChangeView
    }
    '/pending-changes/:number/objection': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: PendingChangeView
    }
    '/pending-changes/:number/withdrawal': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: PendingChangeView
    }
    '/pending-changes/:number/acknowledgement': {
      asked: { number: string }
      told: { version: number }
      answer: PendingChangeView
    }
    '/bank-accounts': {
      told: {
        idempotencyKey: string
        body: {
          accountHolder: string
          bank: string
          accountNumber: string
          purpose: BankAccountPurpose
          reason: string
        }
      }
      answer: PendingChangeRow
    }
    '/bank-accounts/:number/changes': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: {
          accountHolder: string
          bank: string
          accountNumber: string
          purpose: BankAccountPurpose
          reason: string
        }
      }
      answer: PendingChangeRow
    }
    '/bank-accounts/:number/ending': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { reason: string } }
      answer: PendingChangeRow
    }
    '/catalogue-editions': { told: { idempotencyKey: string; body: FormData }; answer: CatalogueEditionView }
    '/catalogue-editions/:id/publication': {
      asked: { id: string }
      told: {
        version: number
        body: { validFrom: string; continuations?: readonly { code: string; of: string | null }[]; opinion?: string }
      }
      answer: CatalogueEditionView
    }
    '/catalogue-editions/:id/discard': {
      asked: { id: string }
      told: { version: number; body: { reason: string } }
      answer: CatalogueEditionView
    }
    '/authority-grants': {
      told: {
        idempotencyKey: string
        body: {
          holderUserId?: string | null
          holderRole?: GrantedRole | null
          productCode?: string | null
          decision: GrantDecision
          limitFen: number
          greatestDiscountPpm?: number
          categories?: readonly string[] | null
          territory?: string | null
          approvals?: number
          validFrom: string
          validTo?: string | null
          reason: string
        }
      }
      answer: PendingChangeRow
    }
    '/authority-grants/:number/revocation': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: GrantView
    }
    '/definitions': {
      told: { idempotencyKey: string; body: { kind: DefinitionKindName; source?: string; code?: string } }
      answer: DefinitionView
    }
    '/definitions/:number/tables': {
      asked: { number: string }
      told: { version: number; body: FormData }
      answer: DefinitionView
    }
    '/definitions/:number/review-request': {
      asked: { number: string }
      told: { version: number; body: Record<string, never> }
      answer: DefinitionView
    }
    '/definitions/:number/return': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: DefinitionView
    }
    '/definitions/:number/publication': {
      asked: { number: string }
      told: { version: number; body: { from: string; opinion?: string } }
      answer: DefinitionView
    }
    '/definitions/:number/retirement': {
      asked: { number: string }
      told: { version: number; body: { to: string; reason: string } }
      answer: DefinitionView
    }
    '/definitions/:number/discard': {
      asked: { number: string }
      told: { version: number; body: Record<string, never> }
      answer: DefinitionView
    }
    '/submissions': {
      told: {
        idempotencyKey: string
        body: {
          insurerId?: string | null
          productCode: string
          renewalOf?: string | null
          period?: { from: string; to: string } | null
          totalLimitFen?: number | null
          covers?: readonly {
            code: string
            limitFen: number
            perOccurrenceLimitFen: number
            deductibleFen: number
            deductiblePpm: number
            copayPpm: number
          }[]
          items?: readonly {
            serialNumber?: string | null
            name?: string | null
            catalogueEntryId?: string | null
            catalogueEdition?: string | null
            contractNo?: string | null
            contractDate?: string | null
            valueFen?: number | null
            userId?: string | null
            deliveredOn?: string | null
            unitOfSupport?: UnitOfSupport | null
            maturity?: string | null
            firstYear?: boolean
            indicators?: readonly { code: string; value: number; evidence?: string | null }[]
            attributes?: Readonly<Record<string, unknown>>
          }[]
        }
      }
      answer: SubmissionView
    }
    '/submissions/:number/submission': { asked: { number: string }; told: { version: number }; answer: SubmissionView }
    '/submissions/:number/return': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: SubmissionView
    }
    '/submissions/:number/withdrawal': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: SubmissionView
    }
    '/submissions/:number/acknowledgement': {
      asked: { number: string }
      told: { version: number; body: { productHash: string; exclusions: readonly string[] } }
      answer: SubmissionView
    }
    '/submissions/:number/decline': {
      asked: { number: string }
      told: { version: number; body: { reasonCodes?: readonly string[]; reason: string } }
      answer: SubmissionView
    }
    '/submissions/:number/quotes': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: {
          period?: { from: string; to: string }
          totalLimitFen?: number
          covers?: readonly {
            code: string
            limitFen: number
            perOccurrenceLimitFen: number
            deductibleFen: number
            deductiblePpm: number
            copayPpm: number
          }[]
          expiresOn?: string
          adjustments?: readonly { code: string; ratePpm: number; reason: string }[]
          conditions?: readonly { code: string; text: string }[]
          panel?: readonly { insurerId: string; sharePpm: number }[] | null
        }
      }
      answer: QuoteView
    }
    '/quotes/:number/copy': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: {
          period?: { from: string; to: string }
          totalLimitFen?: number
          covers?: readonly {
            code: string
            limitFen: number
            perOccurrenceLimitFen: number
            deductibleFen: number
            deductiblePpm: number
            copayPpm: number
          }[]
          expiresOn?: string
          adjustments?: readonly { code: string; ratePpm: number; reason: string }[]
          conditions?: readonly { code: string; text: string }[]
          panel?: readonly { insurerId: string; sharePpm: number }[] | null
        }
      }
      answer: QuoteView
    }
    '/quotes/:number/decision': {
      asked: { number: string }
      told: {
        version: number
        body: {
          decision: QuoteDecision
          reasonCodes?: readonly string[]
          reason: string
          conditions?: readonly { code: string; text: string }[]
        }
      }
      answer: QuoteView
    }
    '/quotes/:number/coinsurance-answer': {
      asked: { number: string }
      told: { version: number; body: { confirm: boolean; reason?: string | null } }
      answer: QuoteView
    }
    '/quotes/:number/acceptance': {
      asked: { number: string }
      told: {
        version: number
        body: { acknowledgement?: { productHash: string; exclusions: readonly string[] } | null }
      }
      answer: QuoteView
    }
    '/quotes/:number/withdrawal': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: QuoteView
    }
    '/submissions/:number/risk-inspections': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { subject: string; dueOn: string; inspector: string } }
      answer: InspectionView
    }
    '/risk-inspections/:number/report': {
      asked: { number: string }
      told: { version: number; body: { findings: string; grade: string; inspectedOn: string; inspector: string } }
      answer: InspectionView
    }
    '/risk-inspections/:number/cancellation': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: InspectionView
    }
    '/submissions/:number/binding': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string }
      answer: PolicyView
    }
    '/policies/:number/issue': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string }
      answer: PolicyView
    }
    '/policies/:number/delivery-confirmations': {
      asked: { number: string }
      told: { version: number; body: { items: readonly { itemNo: number; deliveredOn: string }[] } }
      answer: PolicyView
    }
    '/policies/:number/acceptances': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: { itemNos: readonly number[]; acceptedOn: string; certificateNo: string; paperNo: string }
      }
      answer: PolicyView
    }
    '/policies/:number/acceptance-corrections': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: { itemNo: number; acceptedOn: string; certificateNo: string; paperNo: string; reason: string }
      }
      answer: PolicyView
    }
    '/policies/:number/acceptance-withdrawals': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { itemNo: number; reason: string } }
      answer: PolicyView
    }
    '/policies/:number/premium-receipts': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: {
          amountFen: number
          receivedOn: string
          reference: string
          payer: string
          payerAccount?: string
          bankAccountNo?: string
          repetition?: string
        }
      }
      answer: PolicyView
    }
    '/policies/:number/premium-refunds': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: { amountFen: number; refundedOn: string; reference: string; bankAccountNo?: string }
      }
      answer: PolicyView
    }
    '/policies/:number/premium-receipts/:receiptNo/reversals': {
      asked: { number: string; receiptNo: number }
      told: { version: number; idempotencyKey: string; body: { reason: string } }
      answer: PendingChangeRow
    }
    '/policies/:number/endorsements': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: {
          kind?: EndorsementKind
          effectiveFrom: string
          actions: readonly (
            | {
                type: 'addItem'
                item: {
                  serialNumber?: string | null
                  catalogueEntryId?: string | null
                  catalogueEdition?: string | null
                  contractNo?: string | null
                  contractDate?: string | null
                  userId?: string | null
                  deliveredOn?: string | null
                  unitOfSupport?: UnitOfSupport | null
                  maturity?: string | null
                  firstYear?: boolean
                  indicators?: readonly { code: string; value: number; evidence?: string | null }[]
                  attributes?: Readonly<Record<string, unknown>>
                  name: string
                  valueFen: number
                }
              }
            | { type: 'removeItem'; itemNo: number }
            | {
                type: 'replaceItem'
                itemNo: number
                item: {
                  serialNumber?: string | null
                  catalogueEntryId?: string | null
                  catalogueEdition?: string | null
                  contractNo?: string | null
                  contractDate?: string | null
                  userId?: string | null
                  deliveredOn?: string | null
                  unitOfSupport?: UnitOfSupport | null
                  maturity?: string | null
                  firstYear?: boolean
                  indicators?: readonly { code: string; value: number; evidence?: string | null }[]
                  attributes?: Readonly<Record<string, unknown>>
                  name: string
                  valueFen: number
                }
              }
            | {
                type: 'changeItem'
                itemNo: number
                changes: {
                  name?: string
                  valueFen?: number
                  serialNumber?: string | null
                  catalogueEntryId?: string | null
                  catalogueEdition?: string | null
                  contractNo?: string | null
                  contractDate?: string | null
                  userId?: string | null
                  deliveredOn?: string | null
                  unitOfSupport?: UnitOfSupport | null
                  maturity?: string | null
                  firstYear?: boolean
                  indicators?: readonly { code: string; value: number; evidence?: string | null }[]
                  attributes?: Readonly<Record<string, unknown>>
                }
              }
            | {
                type: 'changeLimits'
                totalLimitFen: number
                covers: readonly { code: string; limitFen: number; perOccurrenceLimitFen: number }[]
              }
            | { type: 'changeOwnShare'; code: string; deductibleFen: number; deductiblePpm: number; copayPpm: number }
            | {
                type: 'addCover'
                cover: {
                  code: string
                  limitFen: number
                  perOccurrenceLimitFen: number
                  deductibleFen: number
                  deductiblePpm: number
                  copayPpm: number
                }
              }
            | { type: 'removeCover'; code: string }
            | { type: 'changePeriod'; to: string }
            | { type: 'adjustRate'; code: string; ratePpm: number }
            | { type: 'cancel'; ground: CancellationGround }
            | { type: 'reinstate' }
            | { type: 'rescind'; ground: RescissionGround; knownOn: string }
          )[]
          resolutions?: readonly { endorsementNo: string; action: number; take: 'earlier' | 'later' }[]
          reason: string
          noLossDeclared?: boolean
        }
      }
      answer: EndorsementView
    }
    '/endorsements/:number/approval': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { policyVersionNo: number; differenceFen: number } }
      answer: EndorsementView
    }
    '/endorsements/:number/declinature': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: EndorsementView
    }
    '/endorsements/:number/withdrawal': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: EndorsementView
    }
    '/policies/:number/premium-plan': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { plan: string } }
      answer: InstalmentsView
    }
    '/renewals/:number/offer': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string }
      answer: RenewalView
    }
    '/renewals/:number/non-renewal': {
      asked: { number: string }
      told: { version: number; body: { reason: string; toldOn: string } }
      answer: RenewalView
    }
    '/renewals/:number/resumption': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: RenewalView
    }
    '/bank-statements': { told: { idempotencyKey: string; body: FormData }; answer: StatementView }
    '/bank-credits/:number/allocations': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: { parts: readonly { policyNo: string; amountFen: number }[]; payerRelation?: StatedRelation }
      }
      answer: CreditView
    }
    '/bank-credits/:number/attribution': {
      asked: { number: string }
      told: { version: number; body: { holderId: string | null; reason: string } }
      answer: CreditView
    }
    '/bank-credits/:number/refund-mark': {
      asked: { number: string }
      told: {
        version: number
        body: {
          accountHolder?: string
          accountNumber?: string
          identityCheck?: string
          consent?: string
          reason: string
        }
      }
      answer: CreditView
    }
    '/bank-credits/:number/refund-unmarking': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: CreditView
    }
    '/bordereaux': { told: { idempotencyKey: string; body: FormData }; answer: BordereauView }
    '/bordereaux/:number/check': {
      asked: { number: string }
      told: {
        version: number
        body: {
          productCode: string
          headingLine: number
          columns: Readonly<Record<string, string>>
          endIncluded: boolean
          saveAs?: string
        }
      }
      answer: BordereauView
    }
    '/bordereaux/:number/commit': {
      asked: { number: string }
      told: { version: number; body: { mode: CommitMode } }
      answer: BordereauView
    }
    '/bordereaux/:number/cancellation': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: BordereauView
    }
    '/bordereaux/:number/retry': { asked: { number: string }; told: { version: number }; answer: BordereauView }
    '/bordereaux/:number/giving-up': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: BordereauView
    }
    '/payment-runs': {
      told: {
        idempotencyKey: string
        body: { bankAccountNo: string; executeOn: string; items: readonly { source: string; bankAccountNo?: string }[] }
      }
      answer: RunView
    }
    '/payment-runs/:number/check': { asked: { number: string }; told: { version: number }; answer: RunView }
    '/payment-runs/:number/approval': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { totalFen: number; itemCount: number } }
      answer: RunView
    }
    '/payment-runs/:number/removals': {
      asked: { number: string }
      told: { version: number; body: { itemNos: readonly string[]; reason: string } }
      answer: RunView
    }
    '/payment-runs/:number/cancellation': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: RunView
    }
    '/payment-runs/:number/file': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { format: FileFormat } }
      answer: RunView
    }
    '/payment-runs/:number/results': {
      asked: { number: string }
      told: { idempotencyKey: string; body: FormData }
      answer: RunView
    }
    '/payment-runs/:number/bookings': { asked: { number: string }; answer: RunView }
    '/payment-runs/:number/closing': { asked: { number: string }; told: { version: number }; answer: RunView }
    '/bank-reference-repetitions': {
      told: {
        idempotencyKey: string
        body: { bankAccountNo?: string | null; day: string; reference: string; reason: string }
      }
      answer: PendingChangeRow
    }
    '/books/closings': { told: { idempotencyKey: string; body: { month: string } }; answer: BooksView }
    '/books/reopening-requests': {
      told: { idempotencyKey: string; body: { month: string; reason: string } }
      answer: PendingChangeRow
    }
    '/claims': {
      told: {
        idempotencyKey: string
        body: {
          policyNo: string
          lossOn: string
          knownOn: string
          place: string
          itemNos: readonly number[]
          cover: string
          descriptionZh: string
          estimatedLossFen: number
          documents: readonly string[]
          otherOccurrenceReasonZh?: string
          receipt?: { from: string; way: ReceiptWay; receivedOn: string }
        }
      }
      answer: ClaimView
    }
    '/claims/:number/registration': {
      asked: { number: string }
      told: {
        version: number
        body: {
          documents: readonly { code: string; receivedOn: string }[]
          sameOccurrenceAs?: string
          batchNo?: string
        }
      }
      answer: ClaimView
    }
    '/claims/:number/occurrence': {
      asked: { number: string }
      told: { version: number; body: { sameOccurrenceAs?: string; batchNo?: string; reasonZh: string } }
      answer: ClaimView
    }
    '/claims/:number/reserves': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { reserveFen: number; reasonZh: string } }
      answer: ClaimView
    }
    '/claims/:number/supplement-requests': {
      asked: { number: string }
      told: { version: number; body: { codes: readonly string[]; noteZh: string } }
      answer: ClaimView
    }
    '/claims/:number/supplements': {
      asked: { number: string }
      told: {
        version: number
        body: {
          documents: readonly string[]
          unavailable: readonly string[]
          receipt?: { from: string; way: ReceiptWay; receivedOn: string }
        }
      }
      answer: ClaimView
    }
    '/claims/:number/assessment': {
      asked: { number: string }
      told: {
        version: number
        body: {
          lines: readonly {
            itemNo: number
            descriptionZh: string
            claimedFen: number
            assessedFen: number
            finding: LineFinding
            valueAtLossFen?: number | null
          }[]
          salvageFen: number
          recoveredFen: number
          surveyCostFen: number
          noteZh: string
        }
      }
      answer: ClaimView
    }
    '/claims/:number/approval': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { amountFen: number; opinion?: string } }
      answer: ClaimView
    }
    '/claims/:number/declinature': {
      asked: { number: string }
      told: {
        version: number
        body: { reasons: readonly { code: DeclinatureReasonCode; textZh: string }[]; determinedOn: string }
      }
      answer: ClaimView
    }
    '/claims/:number/declinature-proposal': {
      asked: { number: string }
      told: {
        version: number
        body: { reasons: readonly { code: DeclinatureReasonCode; textZh: string }[]; determinedOn: string }
      }
      answer: ClaimView
    }
    '/claims/:number/declinature-confirmation': {
      asked: { number: string }
      told: { version: number }
      answer: ClaimView
    }
    '/claims/:number/declinature-rejection': {
      asked: { number: string }
      told: { version: number; body: { reasonZh: string } }
      answer: ClaimView
    }
    '/claims/:number/refusal-notice': {
      asked: { number: string }
      told: { version: number; body: { sentOn: string } }
      answer: ClaimView
    }
    '/claims/:number/repayments': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: { amountFen: number; reference: string; receivedOn: string; repetition?: string }
      }
      answer: ClaimView
    }
    '/claims/:number/payment': {
      asked: { number: string }
      told: {
        version: number
        idempotencyKey: string
        body: {
          beneficiaryId: string
          amountFen: number
          reference: string
          bankAccountNo: string
          repetition?: string
        }
      }
      answer: ClaimView
    }
    '/claims/:number/closure': { asked: { number: string }; told: { version: number }; answer: ClaimView }
    '/claims/:number/terms-acknowledgement': {
      asked: { number: string }
      told: { version: number; body: { reasonZh: string } }
      answer: ClaimView
    }
    '/claims/:number/reopening': {
      asked: { number: string }
      told: { version: number; body: { reasonZh: string } }
      answer: ClaimView
    }
    '/subsidy-assessments': {
      told: { idempotencyKey: string; body: { policyNo: string } }
      answer: ListView<SubsidyAssessmentView>
    }
    '/subsidy-applications': {
      told: { idempotencyKey: string; body: { assessmentNo: string; statement: string } }
      answer: SubsidyApplicationView
    }
    '/subsidy-applications/:number/submission': {
      asked: { number: string }
      told: { version: number; body: Record<string, never> }
      answer: SubsidyApplicationView
    }
    '/subsidy-applications/:number/recommendation': {
      asked: { number: string }
      told: { version: number; body: { opinion: string } }
      answer: SubsidyApplicationView
    }
    '/subsidy-applications/:number/return': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: SubsidyApplicationView
    }
    '/subsidy-applications/:number/approval': {
      asked: { number: string }
      told: { version: number; idempotencyKey: string; body: { amountFen: number; opinion?: string } }
      answer: SubsidyApplicationView
    }
    '/subsidy-applications/:number/rejection': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: SubsidyApplicationView
    }
    '/subsidy-applications/:number/withdrawal': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: SubsidyApplicationView
    }
    '/sanctions': {
      told: {
        idempotencyKey: string
        body: {
          kind: SanctionKind
          organisationId?: string | null
          creditCode: string
          name: string
          reason: string
          documentReference: string
          source: string
          from: string
          to?: string | null
        }
      }
      answer: SanctionView
    }
    '/sanctions/:number/lift-request': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: SanctionView
    }
    '/sanctions/:number/lift': {
      asked: { number: string }
      told: { version: number; body?: { opinion?: string } }
      answer: SanctionView
    }
    '/sanctions/:number/lift-rejection': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: SanctionView
    }
    '/accumulation-limits': {
      told: {
        idempotencyKey: string
        body: {
          dimension: AccumulationDimension
          key?: string | null
          retentionFen: number
          capacityFen: number
          effective: { from: string; to?: string | null }
        }
      }
      answer: AccumulationLimitView
    }
    '/attachments': { told: { idempotencyKey: string; body: FormData }; answer: AttachmentView }
    '/batches/:id/cancel': {
      asked: { id: string }
      told: { idempotencyKey: string; body: { reason: string } }
      answer: JobRequestView
    }
    '/batches/:id/retry': {
      asked: { id: string }
      told: { idempotencyKey: string; body: { reason: string } }
      answer: JobRequestView
    }
    '/followers/:name/retry': {
      asked: { name: string }
      told: { idempotencyKey: string; body: { reason: string } }
      answer: JobRequestView
    }
    '/jobs/:name/run': {
      asked: { name: string }
      told: { idempotencyKey: string; body: { businessDate?: string; reason: string } }
      answer: JobRequestView
    }
    '/job-runs/:id/retry': {
      asked: { id: string }
      told: { idempotencyKey: string; body: { reason: string } }
      answer: JobRequestView
    }
  }
  put: {
    '/organisations/:organisationId': {
      asked: { organisationId: string }
      told: {
        version: number
        body: {
          nameZh: string
          nameEn: string
          uscc: string
          region: string
          recommenderId: string | null
          controllers: readonly { organisationId?: string; name?: string; sharePpm: number }[]
          insurerStanding?: {
            registeredCapitalFen: number
            solvency: readonly { year: number; ratioPpm: number }[]
          } | null
          insurerOffice?: { address: string; serviceLine: string; claimsLine: string } | null
          active: boolean
          otherThan?: readonly string[]
          reason?: string
        }
      }
      answer: OrganisationOutcomeView
    }
    '/users/:userId': {
      asked: { userId: string }
      told: { version: number; body: { name: string; roles: readonly Role[]; reason?: string } }
      answer: PersonOutcomeView
    }
    '/definitions/:number/content': {
      asked: { number: string }
      told: { version: number; body: { content: object } }
      answer: DefinitionView
    }
    '/definitions/:number/tables/:table': {
      asked: { number: string; table: string }
      told: {
        version: number
        body: { rows: readonly { keys: readonly (string | { from: number; to: number | null })[]; value: number }[] }
      }
      answer: DefinitionView
    }
    '/submissions/:number': {
      asked: { number: string }
      told: {
        version: number
        body: {
          insurerId?: string | null
          productCode: string
          renewalOf?: string | null
          period?: { from: string; to: string } | null
          totalLimitFen?: number | null
          covers?: readonly {
            code: string
            limitFen: number
            perOccurrenceLimitFen: number
            deductibleFen: number
            deductiblePpm: number
            copayPpm: number
          }[]
          items?: readonly {
            serialNumber?: string | null
            name?: string | null
            catalogueEntryId?: string | null
            catalogueEdition?: string | null
            contractNo?: string | null
            contractDate?: string | null
            valueFen?: number | null
            userId?: string | null
            deliveredOn?: string | null
            unitOfSupport?: UnitOfSupport | null
            maturity?: string | null
            firstYear?: boolean
            indicators?: readonly { code: string; value: number; evidence?: string | null }[]
            attributes?: Readonly<Record<string, unknown>>
          }[]
        }
      }
      answer: SubmissionView
    }
    '/accumulation-limits/:number': {
      asked: { number: string }
      told: {
        version: number
        body: { retentionFen: number; capacityFen: number; effective: { from: string; to?: string | null } }
      }
      answer: AccumulationLimitView
    }
    '/saved-views/:list': {
      asked: { list: string }
      told: { version: number; body: { views: readonly { name: string; query: string; opens: boolean }[] } }
      answer: SavedViewsView
    }
  }
  delete: {
    '/session': { answer: null }
    '/sessions/:sessionId': { asked: { sessionId: string }; answer: null }
    '/api-tokens/:tokenId': { asked: { tokenId: string }; told: { version: number }; answer: null }
    '/attachments/:number': {
      asked: { number: string }
      told: { version: number; body: { reason: string } }
      answer: AttachmentView
    }
  }
}
