import { CheckOutlined, EditOutlined } from '@ant-design/icons';
import type { Section } from '~/api/reports';

/** What of a section is still to be written: undefined when nothing in it is. */
function written(section: Section): boolean | undefined {
    const needed = section.blocks.filter((block) => block.kind === 'text' && !block.optional);
    if (needed.length === 0) return undefined;
    return needed.every((block) => block.kind === 'text' && block.text.trim() !== '');
}

/** The report's parts, with what is written and what is not. */
export function Outline({ sections }: { sections: Section[] }) {
    const left = sections.filter((section) => written(section) === false).length;
    const total = sections.filter((section) => written(section) !== undefined).length;
    return (
        <nav className="report_outline no_print" aria-label="Các phần của báo cáo">
            <details open={window.innerWidth > 1000}>
                <summary>{left === 0 ? 'Đã viết đủ các phần' : `Còn ${left}/${total} phần chưa viết`}</summary>
                <ol>
                    {sections
                        .filter(({ code }) => code !== 'opening')
                        .map((section) => (
                            <li key={section.code} className={`level_${section.level || 1}`}>
                                <a href={`#part-${section.code}`}>
                                    <span>
                                        {section.number && `${section.number}. `}
                                        {section.title}
                                    </span>
                                    <WrittenMark done={written(section)} />
                                </a>
                            </li>
                        ))}
                </ol>
            </details>
        </nav>
    );
}

function WrittenMark({ done }: { done: boolean | undefined }) {
    if (done === undefined) return null;
    return done ? (
        <CheckOutlined className="soft" aria-label="đã viết" />
    ) : (
        <EditOutlined aria-label="chưa viết" className="report_unwritten" />
    );
}
