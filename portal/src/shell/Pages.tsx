import { lazy, type ComponentType } from 'react';
import { Link, Navigate, Route, Routes } from 'react-router-dom';
import { useLanguage } from '../language/language';
import { PageNotFound } from '../problem/NotFound';
import { homeOf, type PortalRole } from '../session/session';

const AccessLogPage = lazy(() => import('../accesslog/AccessLogPage'));
const ReadersPage = lazy(() => import('../accesslog/ReadersPage'));
const AgreementPage = lazy(() => import('../agreements/AgreementPage'));
const AgreementsPage = lazy(() => import('../agreements/AgreementsPage'));
const DraftPage = lazy(() => import('../agreements/DraftPage'));
const AppealPage = lazy(() => import('../appeal/AppealPage'));
const AppealsPage = lazy(() => import('../appeal/AppealsPage'));
const NewAppealPage = lazy(() => import('../appeal/NewAppealPage'));
const AddBureauPage = lazy(() => import('../bureaus/AddBureauPage'));
const BureauPage = lazy(() => import('../bureaus/BureauPage'));
const BureausPage = lazy(() => import('../bureaus/BureausPage'));
const ComparisonPage = lazy(() => import('../comparison/ComparisonPage'));
const DistrictsPage = lazy(() => import('../districts/DistrictsPage'));
const PilotPage = lazy(() => import('../pilots/PilotPage'));
const PilotsPage = lazy(() => import('../pilots/PilotsPage'));
const MoversPage = lazy(() => import('../ranking/MoversPage'));
const RankingPage = lazy(() => import('../ranking/RankingPage'));
const EnterprisePage = lazy(() => import('../register/EnterprisePage'));
const RegisterPage = lazy(() => import('../register/RegisterPage'));
const BatchesPage = lazy(() => import('../reporting/BatchesPage'));
const ContractPage = lazy(() => import('../reporting/ContractPage'));
const ContractsPage = lazy(() => import('../reporting/ContractsPage'));
const CorrectionsPage = lazy(() => import('../reporting/CorrectionsPage'));
const DeliveriesPage = lazy(() => import('../reporting/DeliveriesPage'));
const RejectionsPage = lazy(() => import('../reporting/RejectionsPage'));
const SubmissionPage = lazy(() => import('../reporting/SubmissionPage'));
const SubmissionsPage = lazy(() => import('../reporting/SubmissionsPage'));
const WarningsPage = lazy(() => import('../reporting/WarningsPage'));
const MyResultPage = lazy(() => import('../results/MyResultPage'));
const ResultsPage = lazy(() => import('../results/ResultsPage'));
const ScorePage = lazy(() => import('../score/ScorePage'));
const WhatIfPage = lazy(() => import('../whatif/WhatIfPage'));

/** The pages of each role, by their address. What is not here a role cannot open, whatever it types. */
export const PAGES: Record<PortalRole, Readonly<Record<string, ComponentType>>> = {
  'city-officer': {
    '/districts': DistrictsPage,
    '/ranking': RankingPage,
    '/ranking/movers': MoversPage,
    '/scores/:creditCode': ScorePage,
    '/scores/:creditCode/comparison': ComparisonPage,
    '/deliveries': DeliveriesPage,
    '/results': ResultsPage,
    '/agreements': AgreementsPage,
    '/agreements/new': DraftPage,
    '/agreements/:id': AgreementPage,
    '/agreements/:id/draft': DraftPage,
    '/pilots': PilotsPage,
    '/pilots/:district': PilotPage,
    '/enterprises': RegisterPage,
    '/enterprises/:creditCode': EnterprisePage,
  },
  'district-officer': {
    '/what-if': WhatIfPage,
    '/ranking': RankingPage,
    '/ranking/movers': MoversPage,
    '/scores/:creditCode': ScorePage,
    '/scores/:creditCode/comparison': ComparisonPage,
    '/objections': AppealsPage,
    '/objections/:id': AppealPage,
    '/enterprises': RegisterPage,
    '/enterprises/:creditCode': EnterprisePage,
    '/warnings': WarningsPage,
    '/results': ResultsPage,
    '/pilots': PilotsPage,
    '/pilots/:district': PilotPage,
  },
  'park-officer': {
    '/objections': AppealsPage,
    '/objections/:id': AppealPage,
    '/results': ResultsPage,
    '/pilots': PilotsPage,
    '/pilots/:district': PilotPage,
    '/scores/:creditCode': ScorePage,
    '/scores/:creditCode/comparison': ComparisonPage,
    '/enterprises': RegisterPage,
    '/enterprises/:creditCode': EnterprisePage,
  },
  enterprise: {
    '/my-score': ScorePage,
    '/my-score/comparison': ComparisonPage,
    '/readers': ReadersPage,
    '/my-result': MyResultPage,
    '/objections': AppealsPage,
    '/objections/new': NewAppealPage,
    '/objections/:id': AppealPage,
  },
  'bureau-publisher': {
    '/submissions': SubmissionsPage,
    '/submissions/:id': SubmissionPage,
    '/batches': BatchesPage,
    '/contracts': ContractsPage,
    '/contracts/:topic': ContractPage,
    '/rejections': RejectionsPage,
    '/corrections': CorrectionsPage,
    '/warnings': WarningsPage,
    '/deliveries': DeliveriesPage,
  },
  auditor: {
    '/access-log': AccessLogPage,
    '/agreements': AgreementsPage,
    '/agreements/:id': AgreementPage,
    '/pilots': PilotsPage,
    '/pilots/:district': PilotPage,
  },
  'system-admin': {
    '/bureaus': BureausPage,
    '/bureaus/new': AddBureauPage,
    '/bureaus/:code': BureauPage,
  },
  'security-admin': {
    '/bureaus': BureausPage,
    '/bureaus/:code': BureauPage,
    '/agreements': AgreementsPage,
    '/agreements/:id': AgreementPage,
  },
  'audit-admin': {
    '/bureaus': BureausPage,
    '/bureaus/:code': BureauPage,
  },
};

export function Pages({ role }: { role: PortalRole }) {
  const { t } = useLanguage();
  const home = homeOf(role);
  return (
    <Routes>
      <Route path="/" element={<Navigate to={home} replace />} />
      {Object.entries(PAGES[role]).map(([path, Page]) => (
        <Route key={path} path={path} element={<Page />} />
      ))}
      <Route
        path="*"
        element={
          <PageNotFound>
            <Link className="btn" to={home}>
              {t('notFound.home')}
            </Link>
          </PageNotFound>
        }
      />
    </Routes>
  );
}
