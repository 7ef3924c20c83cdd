import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { home, type Home } from '~/api/home';
import { asProblem } from '~/api/problem';
import { date, weekday } from '~/format/date';
import { unlessAway } from '~/layout/presence';
import { useAbility, useSession } from '~/layout/session';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { FirstSteps } from './FirstSteps';
import { HomeLists } from './HomeLists';
import { HomeNumbers } from './HomeNumbers';
import './home.css';

/** What somebody comes for most often, beside what waits. */
const ACTIONS = [
    { ability: 'directives_register', path: '/directives/new', label: 'Nhập văn bản chỉ đạo' },
    { ability: 'documents_register', path: '/documents', label: 'Vào sổ văn bản' },
    { ability: 'dossiers_intake', path: '/intake', label: 'Tiếp nhận hồ sơ' },
    { ability: 'dossiers_import', path: '/dossiers/import', label: 'Nhập hồ sơ' },
    { ability: 'tasks_see', path: '/digest', label: 'Việc sáng nay' },
];

/** What must I do today, and what is about to go wrong. */
export default function HomePage() {
    const { official, today } = useSession();
    const can = useAbility();
    const navigate = useNavigate();
    const client = useQueryClient();
    const { data, error, refetch } = useQuery({
        queryKey: ['home'],
        queryFn: () => unlessAway(client.getQueryData<Home>(['home']), home.get),
        refetchInterval: 5 * 60_000,
    });
    return (
        <Page
            title={`Chào ${official.name}`}
            note={`${weekday(today)}, ngày ${date(today)}`}
            actions={ACTIONS.filter(({ ability }) => can(ability)).map(({ path, label }, index) => (
                <Button key={path} type={index === 0 ? 'primary' : 'default'} onClick={() => void navigate(path)}>
                    {label}
                </Button>
            ))}
        >
            {error && <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />}
            {!data && !error && (
                <div className="panel">
                    <Waiting lines={8} />
                </div>
            )}
            {data && (
                <>
                    <FirstSteps left={data.first_steps} />
                    <HomeNumbers numbers={data.numbers} />
                    <HomeLists lists={data.lists} />
                </>
            )}
        </Page>
    );
}
