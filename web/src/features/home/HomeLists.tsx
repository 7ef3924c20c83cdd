import { Link } from 'react-router';
import type { DirectiveRow } from '~/api/directives';
import type { DossierRow } from '~/api/dossiers';
import type { HomeList } from '~/api/home';
import type { TaskRow } from '~/api/tasks';
import { Empty } from '~/ui/Empty';
import { DirectiveStateTag } from '../directives/states';
import { DossierState } from '../dossiers/DossierState';
import { DueWords } from '../dossiers/DueWords';
import { DueDay } from '../tasks/DueDay';
import { StateTag } from '../tasks/StateTag';
import { tone } from '../tasks/TaskList';
import { nameOf } from './words';

export function HomeLists({ lists }: { lists: HomeList[] }) {
    const filled = lists.filter(({ items }) => items.length > 0);
    if (lists.length > 0 && filled.length === 0) {
        return (
            <div className="panel">
                <Empty title="Hôm nay không có việc nào gấp">
                    Việc trễ hạn, sắp đến hạn hoặc chờ anh/chị xử lý sẽ hiện ở đây.
                </Empty>
            </div>
        );
    }
    return (
        <div className="home_lists">
            {filled.map(({ code, items, link }) => (
                <section key={code} className="panel flush" aria-labelledby={`list_${code}`}>
                    <div className="panel_head">
                        <h2 id={`list_${code}`}>{nameOf(code)}</h2>
                        <Link to={link}>
                            Xem tất cả<span className="only_heard"> {nameOf(code)}</span>
                        </Link>
                    </div>
                    <ul>
                        {items.map((item) => (
                            <li key={item.id}>
                                <Line item={item} />
                            </li>
                        ))}
                    </ul>
                </section>
            ))}
        </div>
    );
}

function Line({ item }: { item: HomeList['items'][number] }) {
    if ('content' in item) return <TaskLine task={item} />;
    return 'subject' in item ? <DirectiveLine directive={item} /> : <DossierLine dossier={item} />;
}

function DirectiveLine({ directive }: { directive: DirectiveRow }) {
    return (
        <Link className="home_line" to={`/directives/${directive.id}`}>
            <span className="clamp">{directive.subject}</span>
            <span className="home_line_foot">
                <span>{directive.code ?? directive.kind_name}</span>
                <DirectiveStateTag state={directive.state} />
                <small className="soft">{directive.issuer}</small>
            </span>
        </Link>
    );
}

function TaskLine({ task }: { task: TaskRow }) {
    return (
        <Link className={`home_line ${tone(task) ?? ''}`} to={`/tasks/${task.id}`}>
            <span className="clamp">{task.content}</span>
            <span className="home_line_foot">
                <DueDay due={task} />
                <StateTag state={task.state} />
                <small className="soft">{task.official_name ?? task.lead_unit_name ?? 'Chưa có đơn vị chủ trì'}</small>
            </span>
        </Link>
    );
}

function DossierLine({ dossier }: { dossier: DossierRow }) {
    const late = dossier.overdue ? 'late' : dossier.at_risk ? 'soon' : undefined;
    return (
        <Link className={`home_line ${late ?? ''}`} to={`/dossiers/${dossier.id}`}>
            <span className="clamp">{dossier.procedure_name}</span>
            <span className="home_line_foot">
                <DueWords dossier={dossier} />
                <DossierState dossier={dossier} />
                <small className="soft number">{dossier.code}</small>
            </span>
        </Link>
    );
}
