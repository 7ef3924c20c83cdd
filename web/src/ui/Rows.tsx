import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

export interface Column<Item> {
    title: string;
    cell: (item: Item) => ReactNode;
    /** The field that the server sorts by, when it can. */
    sort?: string;
    right?: boolean;
    width?: number | string;
    /** On phones a row is a card of two columns: this cell takes both, or is left out. */
    phone?: 'full' | 'hide';
    /** The column of many words: on paper it takes the room. */
    wide?: boolean;
    /** Stands on paper only, such as a column to sign in. */
    printed?: boolean;
}

interface Props<Item> {
    /** What the table shows, for those who hear the page. */
    label: string;
    columns: Column<Item>[];
    items: Item[];
    keyOf: (item: Item) => string;
    tone?: (item: Item) => 'late' | 'soon' | undefined;
    /** "due_on", or "-due_on" for the other way. */
    sort?: string;
    onSort?: (sort: string) => void;
}

/** A list as a table; on phones each row becomes a card. */
export function Rows<Item>({ label, columns, items, keyOf, tone, sort, onSort }: Props<Item>) {
    return (
        <div className="rows_frame">
            <table className="rows">
                <caption className="only_heard">{label}</caption>
                <thead>
                    <tr>
                        {columns.map((column) => (
                            <HeadCell key={column.title} column={column} sort={sort} onSort={onSort} />
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {items.map((item) => (
                        <tr key={keyOf(item)} className={tone?.(item)}>
                            {columns.map((column) => (
                                <td
                                    key={column.title}
                                    data-title={column.title}
                                    className={
                                        [column.right && 'right', column.phone, column.printed && 'printed']
                                            .filter(Boolean)
                                            .join(' ') || undefined
                                    }
                                >
                                    {column.cell(item)}
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

interface HeadProps<Item> {
    column: Column<Item>;
    sort: string | undefined;
    onSort: ((sort: string) => void) | undefined;
}

function HeadCell<Item>({ column, sort, onSort }: HeadProps<Item>) {
    const field = column.sort;
    const up = field !== undefined && sort === field;
    const down = field !== undefined && sort === `-${field}`;
    return (
        <th
            scope="col"
            style={{ width: column.width }}
            className={column.right ? 'right' : column.printed ? 'printed' : column.wide ? 'wide' : undefined}
            aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
        >
            {field && onSort ? (
                <button type="button" className="sort" onClick={() => onSort(up ? `-${field}` : field)}>
                    {column.title}
                    {up && <CaretUpOutlined aria-hidden />}
                    {down && <CaretDownOutlined aria-hidden />}
                </button>
            ) : (
                column.title
            )}
        </th>
    );
}
