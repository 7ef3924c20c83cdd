import { lazy, type ReactElement } from 'react';

/** A page's script is loaded when the page is opened. */
function page(load: () => Promise<{ default: () => ReactElement | null }>): ReactElement {
    const Loaded = lazy(load);
    return <Loaded />;
}

type PaperPages = typeof import('./features/papers/PaperPage');

const printed = (of: (pages: PaperPages) => () => ReactElement) =>
    page(async () => ({ default: of(await import('./features/papers/PaperPage')) }));

export interface PageRoute {
    path: string;
    element: ReactElement;
}

export const SIGN_IN: PageRoute = { path: '/sign_in', element: page(() => import('./features/accounts/SignInPage')) };

/** The pages inside the shell, one line each. */
export const PAGES: PageRoute[] = [
    { path: '/', element: page(() => import('./features/home/HomePage')) },
    { path: '/digest', element: page(() => import('./features/digest/DigestPage')) },
    { path: '/tasks', element: page(() => import('./features/tasks/TasksPage')) },
    { path: '/tasks/new', element: page(() => import('./features/tasks/NewTaskPage')) },
    { path: '/tasks/:id', element: page(() => import('./features/tasks/TaskPage')) },
    { path: '/directives', element: page(() => import('./features/directives/DirectivesPage')) },
    { path: '/directives/new', element: page(() => import('./features/directives/DirectiveInPage')) },
    { path: '/directives/:id', element: page(() => import('./features/directives/DirectivePage')) },
    { path: '/directives/:id/coverage', element: page(() => import('./features/directives/coverage/CoveragePage')) },
    { path: '/directives/:id/assigning', element: page(() => import('./features/directives/AssigningPage')) },
    { path: '/directives/:id/programme', element: page(() => import('./features/programme/OfferPage')) },
    { path: '/dossiers', element: page(() => import('./features/dossiers/DossiersPage')) },
    { path: '/dossiers/import', element: page(() => import('./features/dossiers/import/ImportPage')) },
    { path: '/dossiers/sources', element: page(() => import('./features/dossiers/sources/SourcesPage')) },
    { path: '/intake', element: page(() => import('./features/intake/IntakePage')) },
    { path: '/dossiers/register', element: printed((all) => all.RegisterPaperPage) },
    { path: '/dossiers/:id/receipt', element: printed((all) => all.ReceiptPage) },
    { path: '/dossiers/:id/papers/:number', element: printed((all) => all.FormPaperPage) },
    { path: '/dossiers/:id/slip', element: printed((all) => all.SlipPage) },
    { path: '/payments', element: page(() => import('./features/payments/PaymentsDayPage')) },
    { path: '/dossiers/:id', element: page(() => import('./features/dossiers/DossierPage')) },
    { path: '/procedures', element: page(() => import('./features/procedures/ProceduresPage')) },
    {
        path: '/procedures/import',
        element: page(() => import('./features/procedures/import/CatalogueImportPage')),
    },
    { path: '/procedures/:id', element: page(() => import('./features/procedures/ProcedurePage')) },
    { path: '/feedback', element: page(() => import('./features/feedback/FeedbackListPage')) },
    { path: '/feedback/:id', element: page(() => import('./features/feedback/FeedbackPage')) },
    { path: '/documents', element: page(() => import('./features/documents/DocumentsPage')) },
    { path: '/search', element: page(() => import('./features/search/SearchPage')) },
    { path: '/programme', element: page(() => import('./features/programme/ProgrammePage')) },
    { path: '/reports', element: page(() => import('./features/reports/ReportsPage')) },
    { path: '/reports/:id', element: page(() => import('./features/reports/ReportPage')) },
    { path: '/weekly_reports', element: page(() => import('./features/weekly_reports/WeeksPage')) },
    { path: '/weekly_reports/:week', element: page(() => import('./features/weekly_reports/WeekPage')) },
    { path: '/scoreboard', element: page(() => import('./features/scoreboard/ScoreboardPage')) },
    { path: '/workload', element: page(() => import('./features/workload/WorkloadPage')) },
    { path: '/risks', element: page(() => import('./features/risk/RiskPage')) },
    { path: '/ratings', element: page(() => import('./features/ratings/RatingsPage')) },
    { path: '/figures', element: page(() => import('./features/figures/FiguresPage')) },
    { path: '/figures/by', element: page(() => import('./features/figures/TablePage')) },
    { path: '/figures/form_ii06a', element: page(() => import('./features/figures/FormPage')) },
    { path: '/figures/service_score', element: page(() => import('./features/service_score/ServiceScorePage')) },
    { path: '/figures/lateness', element: page(() => import('./features/lateness/LatenessPage')) },
    { path: '/figures/days', element: page(() => import('./features/lateness/ProcedureDaysPage')) },
    { path: '/figures/:code', element: page(() => import('./features/figures/FigurePage')) },
    { path: '/agency', element: page(() => import('./features/agency/AgencyPage')) },
    {
        path: '/working_calendar',
        element: page(() => import('./features/working_calendar/WorkingCalendarPage')),
    },
    { path: '/unit_names', element: page(() => import('./features/unit_names/UnitNamesPage')) },
    { path: '/settings', element: page(() => import('./features/settings/SettingsPage')) },
    { path: '/mails', element: page(() => import('./features/mails/MailsPage')) },
    { path: '/audit', element: page(() => import('./features/audit/AuditPage')) },
];
