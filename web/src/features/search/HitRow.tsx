import { DownloadOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { attachments } from '~/api/attachments';
import type { Run, SearchHit } from '~/api/search';
import { DirectiveStateTag } from '~/features/directives/states';
import { DueDay } from '~/features/tasks/DueDay';
import { StateTag } from '~/features/tasks/StateTag';
import { date } from '~/format/date';
import { fileSize } from '~/format/number';

function Runs({ runs }: { runs: Run[] }) {
    return runs.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}

/** Where the record is, and what else tells it from others. */
function aboutHit({ task, directive, document, attachment }: SearchHit): { path: string; facts: ReactNode[] } {
    if (attachment)
        return {
            path: task ? `/tasks/${task.id}` : '/tasks',
            facts: [
                task && (
                    <>
                        Nộp ở nhiệm vụ “<Link to={`/tasks/${task.id}`}>{task.content}</Link>”
                    </>
                ),
                <a key="file" href={attachments.path(attachment.id)}>
                    <DownloadOutlined aria-hidden /> Tải về ({fileSize(attachment.size)})
                </a>,
            ],
        };
    if (task)
        return {
            path: `/tasks/${task.id}`,
            facts: [
                <StateTag key="state" state={task.state} />,
                task.lead_unit_name,
                task.official_name,
                <DueDay key="due" due={task} />,
            ],
        };
    if (directive)
        return {
            path: `/directives/${directive.id}`,
            facts: [
                directive.state !== 'issued' && <DirectiveStateTag key="state" state={directive.state} />,
                directive.kind_name,
                directive.issuer,
                directive.issued_on && date(directive.issued_on),
            ],
        };
    if (!document) return { path: '/', facts: [] };
    const book = document.direction === 'outgoing' ? 'đi' : 'đến';
    const row = new URLSearchParams({ direction: document.direction, q: document.code ?? document.subject });
    return {
        path: `/documents?${row.toString()}`,
        facts: [
            `Số ${book} ${document.number}`,
            document.kind_name,
            document.author,
            date(document.arrived_on ?? document.issued_on),
        ],
    };
}

export function HitRow({ hit }: { hit: SearchHit }) {
    const { path, facts } = aboutHit(hit);
    return (
        <li className="hit">
            <Link className="row_link" to={path}>
                <Runs runs={hit.title} />
            </Link>
            {hit.excerpt.length > 0 && (
                <p className="hit_excerpt">
                    {hit.task && !hit.attachment && 'Sản phẩm: '}
                    <Runs runs={hit.excerpt} />
                </p>
            )}
            <div className="hit_facts">{facts.map((fact, index) => fact && <span key={index}>{fact}</span>)}</div>
        </li>
    );
}
