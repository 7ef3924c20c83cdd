import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';

interface Props {
    /** "Lọc nhiệm vụ" */
    label: string;
    /** How many filters are set, besides the search. */
    set: number;
    search: ReactNode;
    onClear: () => void;
    children: ReactNode;
}

/** The filters of a list in one line; on phones all but the search stand behind a button. */
export function FilterBar({ label, set, search, onClear, children }: Props) {
    const [open, setOpen] = useState(false);
    return (
        <div className={open ? 'filters filter_bar open' : 'filters filter_bar'} role="search" aria-label={label}>
            {search}
            <Button
                className="filter_opener"
                icon={<FilterOutlined aria-hidden />}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
            >
                {set > 0 ? `Lọc (${set})` : 'Lọc'}
            </Button>
            <div className="filter_rest">
                {children}
                {set > 0 && (
                    <Button type="link" onClick={onClear}>
                        Bỏ lọc
                    </Button>
                )}
            </div>
        </div>
    );
}
