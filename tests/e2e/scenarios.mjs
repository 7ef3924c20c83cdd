// Every scenario, one line each, in the order of a day's work.
import { assigning } from './scenarios/assigning.mjs';
import { citizen } from './scenarios/citizen.mjs';
import { coverage } from './scenarios/coverage.mjs';
import { deadlines } from './scenarios/deadlines.mjs';
import { directiveIn } from './scenarios/directive_in.mjs';
import { dossierHandled } from './scenarios/dossier_handled.mjs';
import { dossiersIn } from './scenarios/dossiers_in.mjs';
import { finding } from './scenarios/finding.mjs';
import { figuresToRows } from './scenarios/figures.mjs';
import { intake } from './scenarios/intake.mjs';
import { home } from './scenarios/home.mjs';
import { paperChecked } from './scenarios/paper_checked.mjs';
import { procedures } from './scenarios/procedures.mjs';
import { programme } from './scenarios/programme.mjs';
import { morning } from './scenarios/morning.mjs';
import { registers } from './scenarios/registers.mjs';
import { results } from './scenarios/results.mjs';
import { reportOut } from './scenarios/report_out.mjs';
import { scanIn } from './scenarios/scan_in.mjs';
import { formAndScore } from './scenarios/form_and_score.mjs';
import { signIn } from './scenarios/sign_in.mjs';
import { taskLife } from './scenarios/task_life.mjs';
import { taskTurns } from './scenarios/task_turns.mjs';
import { taskViews } from './scenarios/task_views.mjs';
import { weeklyReports } from './scenarios/weekly_reports.mjs';
import { workingTogether } from './scenarios/working_together.mjs';

export const scenarios = [
    { name: 'sign in', play: signIn },
    { name: 'first page of every role', play: home },
    { name: 'directive in', play: directiveIn },
    { name: 'a paper checked, a name remembered', play: paperChecked },
    { name: 'scan in', play: scanIn },
    { name: 'assigning by registration, proposal and instruction', play: assigning },
    { name: 'coverage of a directive', play: coverage },
    { name: 'life of a task', play: taskLife },
    { name: 'turns of a task', play: taskTurns },
    { name: 'working together on a task', play: workingTogether },
    { name: 'tasks as list, board and calendar', play: taskViews },
    { name: 'results, workload, time line', play: results },
    { name: 'finding: search, saved filters, several tasks at once', play: finding },
    { name: 'deadlines, the working calendar, settings', play: deadlines },
    { name: 'the morning: digest and mail', play: morning },
    { name: 'dossiers in', play: dossiersIn },
    { name: 'intake at the counter', play: intake },
    { name: 'a dossier from the counter to satisfaction', play: dossierHandled },
    { name: 'procedures and why a dossier is due', play: procedures },
    { name: 'citizen: look-up, procedures, feedback, rating', play: citizen },
    { name: 'figures lead to rows', play: figuresToRows },
    { name: 'II.06a and the service score', play: formAndScore },
    { name: 'programme: targets of a paper, numbers to rows', play: programme },
    { name: 'report out', play: reportOut },
    { name: 'weekly report: units, rows, paper', play: weeklyReports },
    { name: 'registers, officials, audit', play: registers },
];
