import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, type RefSelectProps } from 'antd';
import { useEffect, useState, type Ref } from 'react';
import { intake, type ApplicantFound } from '~/api/intake';

interface Props {
    field: Ref<RefSelectProps>;
    onFound: (found: ApplicantFound) => void;
    onNew: (typed: string) => void;
}

const PAUSE_MS = 200;
const NEW = 'new';

/** By number, phone or name; Enter takes the first that is found, or somebody new. */
export function ApplicantSearch({ field, onFound, onNew }: Props) {
    const [typed, setTyped] = useState('');
    const [asked, setAsked] = useState('');
    useEffect(() => {
        const timer = setTimeout(() => setAsked(typed.trim()), PAUSE_MS);
        return () => clearTimeout(timer);
    }, [typed]);
    const search = useQuery({
        queryKey: ['applicants', asked],
        queryFn: () => intake.search(asked),
        enabled: asked.length > 1,
        placeholderData: keepPreviousData,
    });
    const found = asked.length > 1 && asked === typed.trim() ? (search.data?.items ?? []) : [];
    const settled = typed.trim().length > 1 && asked === typed.trim() && !search.isFetching;
    const options = found.map((one) => ({
        value: one.id,
        label: [one.name, one.number, one.phone].filter(Boolean).join(' · '),
    }));
    if (settled) options.push({ value: NEW, label: `Người nộp mới: “${typed.trim()}”` });
    return (
        <Select<string>
            ref={field}
            className="intake_search"
            aria-label="Tìm người nộp theo số căn cước, mã số thuế, số điện thoại hoặc tên"
            placeholder="Số căn cước, số điện thoại hoặc tên"
            showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
            value={null}
            options={options}
            loading={search.isFetching}
            suffixIcon={null}
            notFoundContent={typed.trim().length > 1 ? 'Đang tìm…' : null}
            onSelect={(value: string) => {
                const chosen = found.find(({ id }) => id === value);
                setTyped('');
                if (chosen) onFound(chosen);
                else onNew(typed.trim());
            }}
        />
    );
}
