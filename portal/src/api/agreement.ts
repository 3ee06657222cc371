/**
 * The shapes in records.ts against the committed OpenAPI documents: a name that a service does not serve, another kind of
 * value, or a null that we do not reckon with is an error of compilation here. Ours may be narrower in words: the
 * documents say that a status is text, we name the texts.
 */
import type * as ours from './records';
import type { components as Appeals } from './served/appeal';
import type { components as Audit } from './served/audit';
import type { components as Incentives } from './served/incentive';
import type { components as Ingestion } from './served/ingestion';
import type { components as Registry } from './served/registry';
import type { components as Scoring } from './served/scoring';

/** What is served, as JSON brings it: a property that is not required may be null. */
type Served<S> = S extends readonly (infer Item)[]
  ? Served<Item>[]
  : S extends object
    ? { [K in keyof S]-?: object extends Pick<S, K> ? Served<NonNullable<S[K]>> | null : Served<S[K]> }
    : S;

/** Ours without the narrower words. */
type InText<O> = O extends string
  ? string
  : O extends readonly (infer Item)[]
    ? InText<Item>[]
    : O extends object
      ? { [K in keyof O]: InText<O[K]> }
      : O;

type Reads<Ours, Theirs extends InText<Ours>> = [Ours, Theirs];
type Writes<Ours extends Theirs, Theirs> = [Ours, Theirs];

export type Agreement = [
  Reads<ours.Bureau, Served<Registry['schemas']['BureauView']>>,
  Reads<ours.BureauFile, Served<Registry['schemas']['BureauFileView']>>,
  Reads<ours.BureauSecret, Served<Registry['schemas']['SecretView']>>,
  Writes<ours.NewBureau, Registry['schemas']['AdditionJson']>,
  Reads<ours.Coded, Served<Registry['schemas']['PurposeView']>>,
  Reads<ours.District, Served<Registry['schemas']['DistrictView']>>,
  Reads<ours.DistrictTerm, Served<Registry['schemas']['DistrictTermView']>>,
  // terms are written in the shape in which they are read, where anything may be missing; what is stored is whole
  Reads<Omit<ours.Agreement, 'terms' | 'draft' | 'versions'>, Served<Registry['schemas']['AgreementView']>>,
  Reads<Omit<ours.AgreementVersion, 'terms'>, Served<Registry['schemas']['AgreementVersionView']>>,
  Writes<ours.AgreementTerms, Registry['schemas']['AgreementJson']>,
  Reads<ours.Quantity, Served<Registry['schemas']['QuantityView']>>,
  Reads<ours.EnterpriseEntry, Served<Registry['schemas']['ItemView']>>,
  Reads<ours.EnterpriseDetail, Served<Registry['schemas']['DetailView']>>,
  Reads<ours.ListConfirmed, Served<Registry['schemas']['ConfirmedView']>>,
  Reads<ours.ContractSummary, Served<Registry['schemas']['ContractSummaryView']>>,
  Reads<Omit<ours.Contract, 'schema' | 'example'>, Served<Registry['schemas']['ContractView']>>,
  Reads<ours.SchemeSummary, Served<Registry['schemas']['SummaryView']>>,
  // the scheme in it is a draft's shape too, in which anything may still be missing; what is published is whole
  Reads<Omit<ours.SchemeView, 'scheme'>, Served<Registry['schemas']['SchemeView']>>,
  Reads<ours.Fact, Served<Ingestion['schemas']['FactView']>>,
  Reads<ours.Batch, Served<Ingestion['schemas']['BatchView']>>,
  Reads<ours.Rejection, Served<Ingestion['schemas']['RefusalView']>>,
  Reads<ours.RejectionDetail, Served<Ingestion['schemas']['RefusalDetail']>>,
  Reads<ours.RejectionSummary, Served<Ingestion['schemas']['Summary']>>,
  Reads<ours.RefusalRule, Served<Ingestion['schemas']['RuleView']>>,
  Reads<ours.ReplayAnswer, Served<Ingestion['schemas']['Verdicts']>>,
  Reads<ours.Warning, Served<Ingestion['schemas']['WarningView']>>,
  Reads<ours.Submission, Served<Ingestion['schemas']['SubmissionView']>>,
  Reads<ours.Ranking, Served<Scoring['schemas']['RankingAnswer']>>,
  Reads<ours.Score, Served<Scoring['schemas']['ScoreAnswer']>>,
  Reads<ours.HistoryEntry, Served<Scoring['schemas']['HistoryItem']>>,
  Reads<ours.ResultStanding, Served<Scoring['schemas']['ResultStanding']>>,
  Reads<ours.FrozenLine, Served<Scoring['schemas']['FrozenLine']>>,
  Reads<ours.FrozenResult, Served<Scoring['schemas']['FrozenResult']>>,
  Reads<ours.PassportKey, Served<Scoring['schemas']['PassportKey']>>,
  Reads<ours.Movers, Served<Scoring['schemas']['MoversAnswer']>>,
  Reads<ours.IndustryComparison, Served<Scoring['schemas']['IndustryAnswer']>>,
  Reads<ours.PairComparison, Served<Scoring['schemas']['PairAnswer']>>,
  Reads<ours.DistrictsComparison, Served<Scoring['schemas']['DistrictsAnswer']>>,
  Reads<ours.Appeal, Served<Appeals['schemas']['AppealView']>>,
  Writes<ours.NewAppeal, Appeals['schemas']['FilingBody']>,
  Reads<ours.Guidance, Served<Incentives['schemas']['GuidanceView']>>,
  Reads<ours.AccessLog, Served<Audit['schemas']['AccessLogView']>>,
];
