import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { search, SEARCH_KINDS, type SearchGroup, type SearchKind } from '~/api/search';
import { asProblem } from '~/api/problem';
import { count } from '~/format/number';
import { Empty } from '~/ui/Empty';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { SearchBox } from '~/ui/SearchBox';
import { Tabs } from '~/ui/Tabs';
import { Trouble } from '~/ui/Trouble';
import { useList } from '~/ui/use_list';
import { Waiting } from '~/ui/Waiting';
import { HitRow } from './HitRow';
import { KIND_NAMES } from './words';
import './search.css';

const EVERY = 'all';

function counted({ count: found, more }: SearchGroup): string {
    return more ? `hơn ${count(found)}` : count(found);
}

export default function SearchPage() {
    const [{ words, kind }, change] = useFilters('/search', ['words', 'kind']);
    const wanted = SEARCH_KINDS.find((one) => one === kind);
    const type = useCallback((typed: string | undefined) => change({ words: typed ?? '' }), [change]);
    return (
        <Page title="Tìm kiếm">
            <div className="filters search_field" role="search" aria-label="Tìm kiếm">
                <SearchBox label="Từ cần tìm" value={words} onChange={type} />
            </div>
            {words ? (
                <Answer words={words} kind={wanted} onKind={(one) => change({ kind: one ?? '' })} />
            ) : (
                <div className="panel">
                    <Empty title="Tìm trong nhiệm vụ, văn bản và tệp đính kèm">
                        Gõ có dấu hay không dấu đều được, ví dụ “chuyen doi so”. Đặt cụm từ trong ngoặc kép để các từ
                        phải đứng liền nhau. Có thể tìm theo số, ký hiệu như 158/KH-UBND.
                    </Empty>
                </div>
            )}
        </Page>
    );
}

interface AnswerProps {
    words: string;
    kind: SearchKind | undefined;
    onKind: (kind: SearchKind | undefined) => void;
}

function Answer({ words, kind, onKind }: AnswerProps) {
    const answer = useQuery({
        queryKey: ['search', words],
        queryFn: () => search.all(words),
        placeholderData: keepPreviousData,
    });
    if (answer.isPending) return <Waiting lines={8} />;
    if (answer.error) return <Trouble problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />;
    const { complete, groups } = answer.data;
    const found = groups.filter((group) => group.count > 0);
    return (
        <>
            {!complete && (
                <p className="search_note" role="status">
                    Chương trình đang lập chỉ mục tìm kiếm của cơ quan, kết quả có thể chưa đủ.
                </p>
            )}
            <div className="filters" aria-live="polite">
                <Tabs
                    label="Loại kết quả"
                    value={kind ?? EVERY}
                    onChange={(one) => onKind(SEARCH_KINDS.find((known) => known === one))}
                    options={[
                        { value: EVERY, label: 'Tất cả' },
                        ...groups.map((group) => ({
                            value: group.kind,
                            label: `${KIND_NAMES[group.kind]} (${counted(group)})`,
                        })),
                    ]}
                />
            </div>
            {kind && groups.some((group) => group.kind === kind) ? (
                <OfKind words={words} kind={kind} />
            ) : found.length > 0 ? (
                found.map((group) => <Group key={group.kind} group={group} onMore={() => onKind(group.kind)} />)
            ) : (
                <div className="panel">
                    <NothingFound />
                </div>
            )}
        </>
    );
}

function NothingFound() {
    return (
        <Empty title="Không tìm thấy kết quả nào">
            Hãy thử ít từ hơn, bỏ dấu ngoặc kép hoặc viết đủ chữ cuối. Chỉ những mục anh/chị được xem mới hiện ở đây.
        </Empty>
    );
}

function Group({ group, onMore }: { group: SearchGroup; onMore: () => void }) {
    const title = `search_${group.kind}`;
    return (
        <section className="panel flush" aria-labelledby={title}>
            <div className="panel_head">
                <h2 id={title}>{KIND_NAMES[group.kind]}</h2>
                <span className="soft">{counted(group)} kết quả</span>
            </div>
            <ul className="hits">
                {group.items.map((hit) => (
                    <HitRow key={hit.id} hit={hit} />
                ))}
            </ul>
            {group.next && (
                <button type="button" className="hits_more" onClick={onMore}>
                    Xem tất cả {counted(group)} kết quả
                    <span className="only_heard"> trong {KIND_NAMES[group.kind]}</span>
                </button>
            )}
        </section>
    );
}

function OfKind({ words, kind }: { words: string; kind: SearchKind }) {
    const list = useList(['search', words, kind], (after) => search.ofKind(words, kind, after));
    return (
        <ListFrame list={list} empty={<NothingFound />}>
            {(items) => (
                <ul className="hits">
                    {items.map((hit) => (
                        <HitRow key={hit.id} hit={hit} />
                    ))}
                </ul>
            )}
        </ListFrame>
    );
}
