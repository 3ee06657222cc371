/**
 * The shapes the services answer with, in one place. Every figure is a decimal string: it is shown as it came.
 */

export interface Named {
  zh: string;
  en: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

// ---------------------------------------------------------------- session (gateway)

export type Role =
  | 'city-officer'
  | 'district-officer'
  | 'park-officer'
  | 'enterprise'
  | 'bureau-publisher'
  | 'bureau-reader'
  | 'district-platform'
  | 'auditor'
  | 'system-admin'
  | 'security-admin'
  | 'audit-admin';

export interface Session {
  account: string;
  displayName: string;
  roles: string[];
  district: string | null;
  park: string | null;
  creditCode: string | null;
  bureau: string | null;
  organisation: string | null;
  purpose: string | null;
  /** The purposes that fit the person's roles. */
  purposes: string[];
}

// ---------------------------------------------------------------- reference data (registry)

export interface Coded {
  code: string;
  name: Named;
}

/** A bureau in the catalogue. */
export interface Bureau extends Coded {
  topic: string;
  state: 'active' | 'suspended';
}

export const BUREAU_STATES = [
  'requested',
  'client-made',
  'topic-made',
  'access-granted',
  'active',
  'suspending',
  'cut-off',
  'suspended',
  'resuming',
] as const;

/** What administrators did with a bureau; the steps are oldest first. */
export interface BureauFile {
  code: string;
  clientId: string;
  topic: string;
  state: (typeof BUREAU_STATES)[number];
  quantities: string[];
  steps: { what: string; by: string; at: string; why: string }[];
}

/** The one answer that holds a secret. It is shown, and kept nowhere. */
export interface BureauSecret {
  bureau: BureauFile;
  clientId: string;
  secret: string;
}

export interface NewBureau {
  code: string;
  name: Named;
  quantities: string[];
  reason: string;
}

export interface District extends Coded {
  pilot: { from: string; to: string | null } | null;
  parks: Coded[];
}

/** A district's term as a pilot, with the decisions on it, the newest first. */
export interface DistrictTerm {
  code: string;
  name: Named;
  /** The years scoring keeps in memory; null for all of them. */
  pilot: { from: string; to: string | null; yearsInMemory: number | null } | null;
  decisions: {
    version: number;
    decision: 'start' | 'prolong' | 'end' | 'retain';
    from: string;
    to: string | null;
    yearsInMemory: number | null;
    by: string;
    at: string;
    reason: string;
  }[];
  parks: Coded[];
}

/** The kinds of answer that an agreement may name. */
export const SHARED_FIELDS = ['register', 'facts', 'scores', 'rankings', 'guidance'] as const;

/** The purposes that fit a reading bureau. */
export const SHARED_PURPOSES = ['guidance', 'policy-making'] as const;

/** What a bureau may read, through which of its systems, for what, from which day to which. */
export interface AgreementTerms {
  bureau: string;
  client: string;
  districts: string[];
  quantities: string[];
  fields: string[];
  purposes: string[];
  from: string;
  to: string;
  basis: string;
}

export interface AgreementVersion {
  version: number;
  terms: AgreementTerms;
  editors: string[];
  decidedBy: string;
  decidedAt: string;
  reason: string;
}

/** A sharing agreement; the versions are newest first. */
export interface Agreement {
  id: string;
  state: 'draft' | 'coming' | 'in-force' | 'over';
  terms: AgreementTerms | null;
  draft: { terms: AgreementTerms; editors: string[]; savedAt: string } | null;
  versions: AgreementVersion[];
}

export interface Quantity extends Coded {
  unit?: string;
}

export type ListKind = 'above-scale' | 'below-scale';

export const LIST_NAMES = ['above-scale', 'below-scale', 'transition', 'out-of-scope', 'undetermined'] as const;

/** Where an enterprise stands in a year's list. */
export type ListName = (typeof LIST_NAMES)[number];

export interface EnterpriseEntry {
  creditCode: string;
  name: string;
  district: string;
  districtName: Named | null;
  park: string | null;
  parkName: Named | null;
  industry: string | null;
  industryName: Named | null;
  scope: {
    year: number;
    list: ListName;
    reason: Named | null;
    confirmed: boolean;
  } | null;
}

export interface EnterpriseList {
  year: number;
  list: ListName;
  fromQuarter: string;
  district: string;
  park: string | null;
  reason: Named;
  rule: string;
  figures: { quantity: string; value: string | null; facts: string[] }[];
  cutOff: string;
  confirmed: boolean;
  parkSigned: { by: string; at: string } | null;
  districtSigned: { by: string; at: string } | null;
  decided: { by: string; at: string; reason: string } | null;
}

export interface EnterpriseDetail extends EnterpriseEntry {
  version: number;
  registeredOn: string | null;
  headquartersWithoutProduction: boolean;
  enteredStatisticsOn: string | null;
  transition: { from: string; headquartersWithoutProduction: boolean } | null;
  lists: EnterpriseList[];
  moves: { to: string; park: string | null; fromQuarter: string | null; reason: string | null }[];
  successor: { successor: string; fromQuarter: string; comparableBasis: boolean; reason: string } | null;
  changes: { version: number; at: string; by: string; what: string; reason: string }[];
}

export interface SchemeIndicator {
  code: string;
  /** Null for the core indicators. */
  name: Named | null;
  weight: string;
  baseline: string;
  growthForm: 'ratio' | 'index' | null;
}

export interface ClassRule {
  by: 'share' | 'threshold';
  /** `upTo`: cumulative share in percent, or the threshold; null for the last class. */
  classes: { code: string; name: Named; upTo: string | null }[];
}

/** A scheme in the list of schemes; `version` is the latest published one, null while there is none. */
export interface SchemeSummary {
  id: string;
  district: string;
  districtName: Named | null;
  year: number;
  version: number | null;
  publishedAt: string | null;
}

/** A version of a scheme in full. */
export interface SchemeView {
  id: string;
  district: string;
  districtName: Named | null;
  year: number;
  version: number;
  scheme: Scheme;
}

/** The rule as it was written. */
export interface Scheme {
  district: string;
  year: number;
  window: 'trailing-four-quarters' | 'year-to-date';
  missing: 'zero' | 'neutral' | 'reweight';
  indicators: SchemeIndicator[];
  classesAbove: ClassRule | null;
  classesBelow: ClassRule | null;
}

// ---------------------------------------------------------------- rankings and scores (scoring)

export interface AsOf {
  /** Record time of the newest fact in the answer; null before the first one. */
  recordedAt: string | null;
  positions: string;
}

export interface SchemeVersion {
  id: string;
  version: number;
}

export type TermStatus = 'present' | 'missing' | 'not-applicable' | 'zero-denominator' | 'not-yet-due';

export interface RankedTerm {
  indicator: string;
  weight: string;
  ratio: string | null;
  points: string | null;
  status: TermStatus;
}

export interface RankedEnterprise {
  /** Null for a below-scale enterprise without usable land: listed, not ranked. */
  rank: number | null;
  tied: boolean;
  creditCode: string;
  name: string;
  park: string | null;
  parkName: Named | null;
  class: string | null;
  className: Named | null;
  looksEqual: boolean;
  /** Above scale: total score with ten decimals, and with four. */
  score?: string | null;
  scoreShown?: string | null;
  /** Below scale: tax per mu with ten decimals, and with four. */
  value?: string | null;
  valueShown?: string | null;
  terms?: RankedTerm[];
  values?: Record<string, string | null>;
  missing?: string[];
  reason?: Named | null;
}

export interface Ranking extends Page<RankedEnterprise> {
  district: string;
  districtName: Named;
  period: string;
  periodKind: 'tracking' | 'annual';
  list: ListKind;
  scheme: SchemeVersion;
  /** Ranked members of the whole list, whatever the filters. */
  size: number;
  unranked: number;
  classes: { code: string; name: Named; count: number }[];
  asOf: AsOf;
}

export type QuarterMark = 'carried' | 'derived' | 'from-year-to-date' | 'provisional';


export interface QuarterValue {
  quarter: string;
  value: string | null;
  marks: QuarterMark[];
  facts: string[];
}

export interface TermInput {
  quantity: string;
  name: Named;
  role: 'numerator' | 'denominator' | 'previous' | 'input';
  aggregate: 'sum' | 'mean';
  unit: string;
  value: string | null;
  quarters: QuarterValue[];
}

export interface Term {
  indicator: string;
  name: Named;
  formula: Named;
  unit: string;
  weight: string;
  baseline: string;
  baselineSource: Named | null;
  direction: 'larger-is-better' | 'smaller-is-better';
  value: string | null;
  ratio: string | null;
  limit: 'cap' | 'floor' | null;
  points: string | null;
  status: TermStatus;
  reason: Named | null;
  inputs: TermInput[];
  /** A district's own formula taken apart. */
  calculation?: CalculationStep | null;
}

export interface CalculationStep {
  expression: Named;
  value: string | null;
  parts: CalculationStep[];
}

export interface TaxPerMu {
  value: string | null;
  valueShown: string | null;
  unit: string;
  status: TermStatus;
  reason: Named | null;
  inputs: TermInput[];
}

/** Above scale and in transition there is a score with its terms, below scale tax per mu. */
export interface Score {
  creditCode: string;
  name: string;
  district: string;
  park: string | null;
  parkName: Named | null;
  industry: string | null;
  period: string;
  periodKind: 'tracking' | 'annual';
  list: ListKind | 'transition';
  scheme: SchemeVersion;
  /** Null where it has none: in transition, without a score, without usable land. */
  rank: number | null;
  tied: boolean;
  size: number;
  class: string | null;
  className: Named | null;
  score?: string | null;
  scoreShown?: string | null;
  terms?: Term[] | null;
  taxPerMu?: TaxPerMu | null;
  asOf: AsOf;
}

/** Where an enterprise stood in a list and where it stands now. */
export interface MoverItem {
  creditCode: string;
  name: string;
  rankThen: number;
  rankNow: number;
  places: number;
  classThen: string | null;
  classNow: string | null;
}

/** A list at one of two moments. */
export interface ListMoment {
  scheme: SchemeVersion;
  size: number;
  asOf: AsOf;
}

/** What has moved in a list since an instant; at most so many of each kind are named. */
export interface Movers {
  district: string;
  districtName: Named;
  period: string;
  periodKind: 'tracking' | 'annual';
  list: ListKind;
  since: string;
  then: ListMoment;
  now: ListMoment;
  gains: MoverItem[];
  losses: MoverItem[];
  classChanges: MoverItem[];
  classesChanged: number;
  entered: number;
  left: number;
}

export interface IndustryFigure {
  /** `score`, or an indicator. */
  indicator: string;
  name: Named;
  unit: string;
  status: TermStatus;
  own: string | null;
  others: number;
  /** Each the mean of three; null where too few of the others have a value. */
  quartiles: { lower: string; median: string; upper: string } | null;
}

/** An enterprise beside the others of its industry, of whom no single one is told. */
export interface IndustryComparison {
  creditCode: string;
  name: string;
  district: string;
  period: string;
  periodKind: 'tracking' | 'annual';
  list: ListKind | 'transition';
  scheme: SchemeVersion;
  industry: string | null;
  group: string | null;
  others: number | null;
  othersMin: number;
  reason: Named | null;
  figures: IndustryFigure[];
  asOf: AsOf;
}

export interface PairMember {
  creditCode: string;
  name: string;
  rank: number | null;
  figure: string | null;
  figureShown: string | null;
  class: string | null;
  className: Named | null;
}

export interface PairFigure {
  value: string | null;
  ratio: string | null;
  points: string | null;
  status: TermStatus;
}

export interface PairTerm {
  indicator: string;
  name: Named;
  unit: string;
  weight: string | null;
  one: PairFigure;
  other: PairFigure;
  pointsDifference: string | null;
}

/** Two enterprises of one list side by side. */
export interface PairComparison {
  district: string;
  period: string;
  periodKind: 'tracking' | 'annual';
  list: ListKind | 'transition';
  scheme: SchemeVersion;
  size: number;
  one: PairMember;
  other: PairMember;
  difference: string | null;
  terms: PairTerm[];
  asOf: AsOf;
}

export interface IndexTerm {
  indicator: string;
  name: Named;
  unit: string;
  weight: string;
  value: string | null;
  cityValue: string | null;
  ratio: string | null;
  points: string;
  status: TermStatus;
  complete: number;
}

export interface DistrictIndex {
  district: string;
  districtName: Named;
  pilot: { from: string | null; to: string | null };
  index: string | null;
  indexShown: string | null;
  members: number;
  terms: IndexTerm[];
}

/** The pilot districts side by side by the core six index; the city itself has 100. */
export interface DistrictsComparison {
  period: string;
  periodKind: 'tracking' | 'annual';
  framework: string;
  members: number;
  covers: DistrictIndex[];
  leavesOut: { district: string; districtName: Named; pilot: { from: string | null; to: string | null }; code: string; reason: Named }[];
  asOf: AsOf;
}

export interface HistoryEntry {
  period: string;
  /** In whose list it stood: after a move it is another one. */
  district: string;
  list: ListKind | 'transition';
  rank: number | null;
  size: number;
  class: string | null;
  className: Named | null;
  score?: string | null;
  scoreShown?: string | null;
  value?: string | null;
  valueShown?: string | null;
}

// ---------------------------------------------------------------- facts (ingestion)

export interface Fact {
  id: string;
  creditCode: string;
  quantity: string;
  quantityName: Named;
  quarter: string;
  bureau: string;
  bureauName: Named;
  revision: number;
  correction: number;
  correctionOrder: string | null;
  basis: 'own' | 'year-to-date';
  withdrawn: boolean;
  value: string | null;
  unit: string;
  reported: { value: string; unit: string } | null;
  conversion: { id: string; from: string; to: string; factor: string; clause: string } | null;
  message: {
    id: string;
    topic: string;
    partition: number;
    offset: number;
    time: string;
    contract: string;
  };
  acceptedAt: string;
  supersedes: string | null;
  supersededBy: string | null;
  counts: boolean;
}

// ---------------------------------------------------------------- access log (audit)

export interface AccessEntry {
  index: number;
  at: string;
  /** The account. */
  actor: string;
  displayName: string;
  organisation: string;
  role: string;
  onBehalfOf: string | null;
  purpose: string | null;
  operation: string;
  /** Null for an operation that the audit service does not know. */
  operationName: Named | null;
  service: string;
  /** Method and path; told to the auditor only. */
  target: string | null;
  /** Whose data the answer held; an enterprise is told of itself only. */
  enterprises: string[];
  rows: number;
  outcome: 'served' | 'denied' | 'unreadable';
  status: number;
  traceId: string;
}

export interface AccessLog extends Page<AccessEntry> {
  /** Up to which index the list is complete; null while the log is empty. */
  asOf: { index: number | null };
}

// ---------------------------------------------------------------- guidance (incentive)

export interface Guidance {
  creditCode: string;
  period: string;
  indicative: boolean;
  label: Named;
  class: string | null;
  place: 'front' | 'middle' | 'rear';
  since: string | null;
  items: { code: string; name: Named; clause: string; why: Named }[];
  notYet: { code: string; name: Named; whyNot: Named }[];
}

// ---------------------------------------------------------------- objections (appeal)

export type AppealState = 'filed' | 'under-investigation' | 'found' | 'upheld' | 'rejected' | 'withdrawn';

export interface Appeal {
  id: string;
  state: AppealState;
  creditCode: string;
  name?: string | null;
  district: string;
  park: string | null;
  /** An objection names one fact or one result. */
  factId: string | null;
  result: { period: string } | null;
  statement: string;
  proposedValue: string | null;
  unit: string | null;
  filedAt: string;
  filedBy: string;
  finding: { finding: 'for' | 'against'; reason: string; value: string | null; by: string; at: string } | null;
  decision: { decision: 'uphold' | 'reject'; reason: string; by: string; at: string } | null;
  withdrawnAt: string | null;
  /** Opened for the owning bureau when the objection is upheld. */
  correctionOrder: string | null;
}

export interface NewAppeal {
  factId: string;
  statement: string;
  proposedValue: string;
  unit: string;
}

// ---------------------------------------------------------------- what a bureau reports (registry, ingestion)

/** A topic's contract in the list of contracts. */
export interface ContractSummary {
  topic: string;
  version: string;
  contractVersion: number;
  bureau: Coded;
  messageType: string;
  quantities: string[];
}

export interface ContractField {
  path: string;
  type: string;
  required: boolean;
  meaning: Named;
}

export interface ContractHeader {
  name: string;
  required: boolean;
  meaning: Named;
}

export interface ContractQuantity extends Coded {
  meaning: Named;
  unit: string;
  acceptedUnits: string[];
  kind: 'flow' | 'stock';
  frequency: 'quarterly' | 'annual';
  mayBeNegative: boolean;
  plausible: { least: string | null; most: string | null };
  due: number | null;
}

export interface Contract {
  topic: string;
  version: string;
  contractVersion: number;
  bureau: Coded;
  owner: Named;
  messageType: string;
  description: Named;
  freshness: Named;
  headers: ContractHeader[];
  fields: ContractField[];
  quantities: ContractQuantity[];
  example: unknown;
  schema: unknown;
}

export interface Batch {
  id: string;
  bureau: string;
  state: 'open' | 'closed';
  outcome: 'complete' | 'incomplete' | null;
  note: string | null;
  declared: number;
  accepted: number;
  duplicate: number;
  refused: number;
  missing: number;
  surplus: number;
  unreadable: number;
  openedAt: string;
  closedAt: string | null;
}

export interface Rejection {
  id: string;
  bureau: string;
  topic: string;
  partition: number;
  offset: number;
  receivedAt: string;
  code: string;
  field: string;
  message: Named;
  wayOut: Named;
  creditCode: string | null;
  quantity: string | null;
  quarter: string | null;
  messageId: string | null;
  factIndex: number | null;
  batch: string | null;
  helpUri: string;
  replayed: boolean;
  resolvedBy: string | null;
}

/** A refusal with what was kept of the message, or of the one fact. */
export interface RejectionDetail {
  refusal: Rejection;
  kept: { text: string | null; base64: string | null; complete: boolean; messageBytes: number };
}

export interface RejectionSummary {
  items: { day: string; code: string; refusals: number }[];
}

/** Why something is refused. */
export interface RefusalRule {
  code: string;
  demand: Named;
  wayOut: Named;
}

export interface ReplayReason {
  factIndex: number | null;
  code: string;
  field: string;
  message: Named;
  wayOut: Named;
}

export interface ReplayAnswer {
  items: { id: string; verdict: 'accepted' | 'refused' | 'unchanged'; messageId: string | null; facts: string[]; reasons: ReplayReason[] }[];
}

/** Something suspicious about an accepted fact; it changes no figure. */
export interface Warning {
  code: string;
  creditCode: string;
  quantity: string;
  quarter: string;
  bureau: string;
  fact: string;
  message: Named;
  helpUri: string;
}

export interface Delivery {
  bureau: string;
  quarter: string;
  items: DeliveredQuantity[];
}

/** How a quantity of a quarter came in; figures about reports, not about enterprises. */
export interface DeliveredQuantity {
  quantity: string;
  name: Named;
  frequency: string;
  due: string | null;
  dueProvisional: boolean;
  /** Null where another bureau comes first for the quantity. */
  expected: number | null;
  received: number;
  onTime: number;
  late: number;
  missing: number | null;
  refused: number;
  firstReceivedAt: string | null;
  lastReceivedAt: string | null;
  completeness: string | null;
  timeliness: string | null;
}

export type SubmissionState = 'queued' | 'checking' | 'mapping-needed' | 'unreadable' | 'checked' | 'publishing' | 'done';

export interface Flaw {
  code: string;
  zh: string;
  en: string;
}

export interface MappedColumn {
  column: string;
  heading: string;
  meaning: string;
  quantity: string | null;
  unit: string | null;
  basis: string | null;
}

/** An uploaded workbook and how far it is. */
export interface Submission {
  id: string;
  bureau: string;
  fileName: string;
  state: SubmissionState;
  dryRun: boolean;
  rows: number;
  accepted: number;
  refused: number;
  facts: number;
  published: number;
  unchanged: number;
  mapping: { sheet: string; headingRow: number; columns: MappedColumn[] } | null;
  problems: Flaw[];
  remarks: Flaw[];
  errorParts: number;
  errors: (Flaw & { row: number; cell: string })[];
  uploadedAt: string;
  confirmedAt: string | null;
  finishedAt: string | null;
}

/** An upload in the list of its bureau. */
export interface SubmissionItem {
  id: string;
  fileName: string;
  state: SubmissionState;
  dryRun: boolean;
  by: string;
  rows: number;
  refused: number;
  published: number;
  uploadedAt: string;
  finishedAt: string | null;
}

/** A value as somebody wrote it. */
export interface WrittenAmount {
  value: string;
  unit: string | null;
  basis: string | null;
}

/** What an upheld objection asks a bureau to correct. */
export interface CorrectionOrder {
  id: string;
  state: 'open' | 'accepted' | 'carried-out' | 'refused';
  bureau: string;
  appealId: string;
  district: string;
  creditCode: string;
  factId: string;
  quantity: string;
  quantityName: Named;
  quarter: string;
  revision: number;
  correction: number;
  reported: WrittenAmount | null;
  proposed: WrittenAmount | null;
  reason: string;
  decidedAt: string;
  answer: { kind: 'accepted' | 'refused'; by: string; at: string; corrected: WrittenAmount | null; withdrawn: boolean; reason: string | null } | null;
  carriedOut: { factId: string; at: string } | null;
}

/** What signing a list came to. */
export interface ListConfirmed {
  confirmed: number;
  confirmedBefore: number;
  undetermined: number;
  withoutPark: number;
}

// ---------------------------------------------------------------- what-if (scoring)

export interface SimulatedStanding {
  size: number;
  unranked: number;
  classes: { code: string; name: Named; count: number }[];
}

export interface SimulatedMove {
  creditCode: string;
  name: string;
  way: 'up' | 'down' | 'other' | null;
  rankBefore: number | null;
  rankAfter: number | null;
  rankShift: number | null;
  figureBefore: string | null;
  figureAfter: string | null;
  classBefore: string | null;
  classAfter: string | null;
}

export interface SaturationFigures {
  members: number;
  atCapPercent: string;
  atZeroPercent: string;
}

/** What a list would be under another scheme; nothing of it is in force. */
export interface Simulation {
  district: string;
  period: string;
  scheme: SchemeVersion;
  before: SimulatedStanding;
  after: SimulatedStanding;
  classChanges: { total: number; up: number; down: number; other: number; items: SimulatedMove[] };
  rankShifts: { unchanged: number; meanDistance: string; medianDistance: string };
  saturation: { indicator: string; name: Named; before: SaturationFigures | null; after: SaturationFigures | null }[];
  asOf: AsOf;
}

// ---------------------------------------------------------------- annual results (scoring)

export type ResultStep = 'preliminary' | 'confirmed' | 'final';

interface ResultActor {
  displayName: string;
  organisation: string;
  role: string;
}

/** A frozen version of a year's results. */
export interface FrozenVersion {
  version: number;
  step: ResultStep;
  stepName: Named;
  scheme: SchemeVersion;
  figuresDigest: string;
  digest: string;
  classes: { list: ListKind | 'transition'; code: string; name: Named; count: number }[];
  enterprises: number;
  rankedAboveScale: number;
  rankedBelowScale: number;
  missing: number;
  changed: number;
  reviewUntil: string | null;
  by: ResultActor;
  at: string;
  reason: string;
}

/** How a year's results stand; the versions are oldest first. */
export interface ResultStanding {
  district: string;
  year: number;
  step: ResultStep | null;
  finalVersion: number | null;
  changedSince: number | null;
  versions: FrozenVersion[];
  parks: { park: string; version: number; by: ResultActor; at: string; reason: string }[];
  waived: number;
}

/** Where an enterprise stood in a version. */
export interface FrozenLine {
  creditCode: string;
  name: string | null;
  list: ListKind | 'transition';
  park: string | null;
  rank: number | null;
  size: number;
  figure: string | null;
  figureShown: string | null;
  class: string | null;
  className: Named | null;
  missing: string[];
  waived: string[];
  digest: string;
}

export interface FrozenResult {
  district: string;
  year: number;
  version: FrozenVersion;
  line: FrozenLine;
  terms: { indicator: string; status: Term['status']; points: string | null; quantities: string[] }[];
}

/** The public half of the key that passports are signed with, as a JSON Web Key. */
export interface PassportKey {
  kty: string;
  crv: string;
  x: string;
  kid: string;
}
