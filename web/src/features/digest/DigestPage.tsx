import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { digest, type DigestItem, type DigestSection } from '~/api/digest';
import { asProblem } from '~/api/problem';
import { date, daysBetween, weekday } from '~/format/date';
import { Due } from '~/ui/Due';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { ByMail } from './ByMail';
import '../home/home.css';
import './digest.css';

const KINDS: Partial<Record<DigestItem['what'], string>> = { part: 'Phần việc phối hợp', step: 'Bước' };
const SOON_DAYS = 3;

/** What one has to see to this morning: the same that comes by mail. */
export default function DigestPage() {
    const { data, error, refetch } = useQuery({ queryKey: ['digest'], queryFn: digest.get });
    return (
        <Page
            title="Việc sáng nay"
            note={data && `${weekday(data.day)}, ngày ${date(data.day)}${data.working ? '' : ', ngày nghỉ'}`}
            up={{ path: '/', label: 'Trang đầu' }}
        >
            {error && <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />}
            {!data && !error && (
                <div className="panel">
                    <Waiting lines={6} />
                </div>
            )}
            {data && (
                <>
                    <ByMail mail={data.mail} />
                    {data.sections.length === 0 && (
                        <div className="panel">
                            <Empty title="Không có việc nào cần xem ngay">
                                Việc quá hạn, sắp đến hạn, chờ anh/chị duyệt hoặc có người nhắc tên sẽ hiện ở đây.
                            </Empty>
                        </div>
                    )}
                    <div className="home_lists">
                        {data.sections.map((section) => (
                            <Section key={section.code} section={section} today={data.day} />
                        ))}
                    </div>
                </>
            )}
        </Page>
    );
}

function Section({ section, today }: { section: DigestSection; today: string }) {
    const { code, name, total, items } = section;
    return (
        <section className="panel flush" aria-labelledby={`digest_${code}`}>
            <div className="panel_head">
                <h2 id={`digest_${code}`}>{name}</h2>
                <span className="number soft">{total} việc</span>
            </div>
            <ul>
                {items.map((item, index) => (
                    <li key={`${item.link}_${index}`}>
                        <Line item={item} today={today} />
                    </li>
                ))}
            </ul>
            {total > items.length && (
                <p className="digest_more">
                    Còn {total - items.length} việc nữa.{' '}
                    {code === 'agency_late' && <Link to="/tasks?scope=all&due=late">Xem tất cả việc quá hạn</Link>}
                </p>
            )}
        </section>
    );
}

/** "quá 3 ngày", "hôm nay", "còn 2 ngày". */
function dueWords(due_on: string, today: string): string {
    const left = daysBetween(today, due_on);
    if (left < 0) return `trễ ${-left} ngày`;
    return left === 0 ? 'hôm nay' : `còn ${left} ngày`;
}

function Line({ item, today }: { item: DigestItem; today: string }) {
    const left = item.due_on ? daysBetween(today, item.due_on) : undefined;
    const tone = left === undefined ? undefined : left < 0 ? 'late' : left <= SOON_DAYS ? 'soon' : undefined;
    const who = item.official_name ?? item.unit_name;
    return (
        <Link className={`home_line ${tone ?? ''}`} to={item.link}>
            <span className="clamp">{item.content}</span>
            <span className="home_line_foot">
                {item.due_on && <Due on={item.due_on} tone={tone} words={dueWords(item.due_on, today)} />}
                {KINDS[item.what] && <span className="tag quiet">{KINDS[item.what]}</span>}
                {who && <small className="soft">{who}</small>}
            </span>
        </Link>
    );
}
