import { Select, type RefSelectProps } from 'antd';
import type { Ref } from 'react';
import { useProcedures } from '~/features/procedures/queries';
import { fold } from '~/format/fold';

interface Props {
    field: Ref<RefSelectProps>;
    busy: boolean;
    onChosen: (id: string) => void;
}

/** By code or words, without diacritics; Enter takes the first. */
export function ProcedureSearch({ field, busy, onChosen }: Props) {
    const options = useProcedures()
        .filter(({ limit_text }) => limit_text !== null)
        .map(({ id, code, name, limit_text }) => ({
            value: id,
            label: [code, name, limit_text].filter(Boolean).join(' · '),
            words: fold(`${code ?? ''} ${name}`),
        }));
    return (
        <Select<string, (typeof options)[number]>
            ref={field}
            className="intake_search"
            aria-label="Tìm thủ tục theo mã hoặc tên"
            placeholder="Mã hoặc tên thủ tục"
            showSearch={{
                filterOption: (typed, option) =>
                    fold(typed)
                        .split(' ')
                        .every((word) => option?.words.includes(word)),
            }}
            value={null}
            loading={busy}
            suffixIcon={null}
            options={options}
            notFoundContent="Không có thủ tục nào như vậy, hoặc thủ tục chưa ghi thời hạn."
            onSelect={(id: string) => onChosen(id)}
        />
    );
}
