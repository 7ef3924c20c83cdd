import { EditOutlined, SaveOutlined, TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { savedFilters, type FilteredList, type SavedFilter } from '~/api/saved_filters';
import { isFirstVisit } from '~/ui/filters';
import './saved_filters.css';

const SavedFilterDialog = lazy(() => import('./SavedFilterDialog'));

interface Props {
    list: FilteredList;
    path: string;
    /** What the list is filtered by now, and the names of what it can be filtered by. */
    values: Partial<Record<string, string>>;
    names: readonly string[];
}

/** The same filters make the same text, in whatever order an address has them. */
function queryOf(values: Partial<Record<string, string>>, names: readonly string[]): string {
    const query = new URLSearchParams();
    for (const name of names) {
        const value = values[name];
        if (value) query.set(name, value);
    }
    return query.toString();
}

/** The filters of a list that are kept under a name, side by side; what is set now can be kept too. */
export function SavedFilters({ list, path, values, names }: Props) {
    const navigate = useNavigate();
    const kept = useQuery({ queryKey: ['saved_filters', list], queryFn: () => savedFilters.list(list) }).data;
    const [opened, setOpened] = useState<'new' | SavedFilter>();
    const [begins, setBegins] = useState(() => isFirstVisit(path));
    const now = queryOf(values, names);
    const same = ({ query }: SavedFilter) => queryOf(Object.fromEntries(new URLSearchParams(query)), names) === now;
    const first = kept?.items.find((filter) => filter.first);

    useEffect(() => {
        if (!kept || !begins) return;
        setBegins(false);
        if (first && !now) void navigate(`${path}?${first.query}`, { replace: true });
    }, [kept, begins, first, now, navigate, path]);

    if (!kept || (kept.items.length === 0 && !now)) return null;
    const current = kept.items.find(same);
    return (
        <div className="saved_filters" role="group" aria-label="Bộ lọc đã lưu">
            {kept.items.map((filter) => (
                <button
                    key={filter.id}
                    type="button"
                    className="saved_filter"
                    aria-pressed={filter === current}
                    title={filter.own ? undefined : `${filter.official_name} dùng chung`}
                    onClick={() => void navigate(filter === current ? path : `${path}?${filter.query}`)}
                >
                    {filter.audience !== 'own' && <TeamOutlined aria-hidden />}
                    {filter.name}
                </button>
            ))}
            {current ? (
                <button type="button" className="saved_filter_act" onClick={() => setOpened(current)}>
                    <EditOutlined aria-hidden /> {current.may_change ? 'Sửa bộ lọc' : 'Dùng đầu tiên'}
                </button>
            ) : (
                now && (
                    <button type="button" className="saved_filter_act" onClick={() => setOpened('new')}>
                        <SaveOutlined aria-hidden /> Lưu bộ lọc này
                    </button>
                )
            )}
            {opened && (
                <Suspense>
                    <SavedFilterDialog
                        list={list}
                        query={now}
                        known={opened === 'new' ? undefined : opened}
                        mayShare={kept.may_share}
                        onClose={() => setOpened(undefined)}
                    />
                </Suspense>
            )}
        </div>
    );
}
