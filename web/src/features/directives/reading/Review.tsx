import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Unit } from '~/api/agencies';
import { directives } from '~/api/directives';
import type { FieldProblem } from '~/api/problem';
import { Page } from '~/ui/Page';
import { Tabs } from '~/ui/Tabs';
import { Instructions } from '../Instructions';
import { directivePages, SheetsBeside } from '../SheetsBeside';
import { DocumentFields } from './DocumentFields';
import { Findings } from './Findings';
import { IssueBar } from './IssueBar';
import { letGo, type InHand, type Source } from './kept';
import { MoreRead } from './MoreRead';
import { TasksRead } from './TasksRead';
import { useWide } from './use_wide';
import './review.css';

interface Props {
    inHand: InHand;
    units: Unit[];
}

type Side = 'paper' | 'understood';

/** Where the pictures of the paper's pages are: of a scan, or of the file of a directive that waits. */
function picturesOf(source: Source): ((page: number) => string) | undefined {
    if ('directive' in source) return directivePages(source.directive);
    const { scan_id } = source;
    return scan_id ? (page) => directives.scanPage(scan_id, page) : undefined;
}

/** Left the paper, right what was understood of it; on phones one or the other. */
export function Review({ inHand, units }: Props) {
    const { draft, source } = inHand;
    const waits = 'directive' in source;
    const paper = waits ? source.directive.paper : source.reading.paper;
    const pageOf = picturesOf(source);
    const [chosen, setChosen] = useState<number>();
    const [side, setSide] = useState<Side>('understood');
    const [faults, setFaults] = useState<FieldProblem[]>([]);
    const wide = useWide();
    const task = draft.tasks.find(({ key }) => key === chosen);
    const places = useMemo(
        () =>
            new Map(
                draft.tasks.flatMap(({ source_line, ordinal }) =>
                    source_line ? [[source_line, ordinal] as const] : [],
                ),
            ),
        [draft.tasks],
    );
    const showPaper = () => {
        setSide('paper');
        window.scrollTo(0, 0);
    };
    const [looked, setLooked] = useState<number>();
    const lookAt = (line: number) => {
        setChosen(undefined);
        setLooked(line);
        setSide('paper');
    };
    const choosePlace = (line: number) => {
        setChosen(draft.tasks.find(({ source_line }) => source_line === line)?.key);
        setSide('understood');
    };
    return (
        <Page
            title={waits ? 'Giao việc theo văn bản' : 'Kiểm tra văn bản trước khi ban hành'}
            note={waits ? source.directive.subject : <>Tệp {source.file.name}. Chưa có gì được lưu.</>}
            up={waits ? { path: `/directives/${source.directive.id}`, label: 'Văn bản' } : undefined}
            width="wide"
            actions={<Button onClick={() => letGo(inHand)}>{waits ? 'Bỏ các chỗ đã sửa' : 'Bỏ, chọn tệp khác'}</Button>}
        >
            <div className="review_sides">
                <Tabs
                    label="Phần đang xem"
                    value={side}
                    onChange={setSide}
                    options={[
                        { value: 'understood', label: 'Nội dung đọc được' },
                        { value: 'paper', label: 'Văn bản gốc' },
                    ]}
                />
            </div>
            <div className={`review shows_${side}`}>
                <section className="review_paper paper_scroll" aria-label="Văn bản gốc" tabIndex={0}>
                    <SheetsBeside
                        pageOf={pageOf}
                        paper={paper}
                        line={task?.source_line ?? looked}
                        places={places}
                        onPlace={choosePlace}
                        seen={side === 'paper' || wide}
                    />
                </section>
                <div className="review_understood">
                    {waits ? (
                        <Instructions instructions={source.directive.instructions} />
                    ) : (
                        <DocumentFields document={draft.document} faults={faults} />
                    )}
                    <TasksRead
                        tasks={draft.tasks}
                        units={units}
                        chosen={chosen}
                        faults={faults}
                        onChoose={setChosen}
                        onShowPaper={showPaper}
                    />
                    {!waits && <Findings findings={source.reading.findings} onPlace={lookAt} />}
                    {!waits && <MoreRead reading={source.reading} />}
                </div>
            </div>
            <IssueBar
                inHand={inHand}
                units={units}
                onFaults={setFaults}
                onLook={(key) => {
                    setChosen(key);
                    setSide('understood');
                }}
            />
        </Page>
    );
}
