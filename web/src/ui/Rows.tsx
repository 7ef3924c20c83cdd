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

/** Which rows are chosen, to do something to all of them. */
export interface Choosing<Item> {
    chosen: ReadonlyMap<string, Item>;
    choose: (items: Item[], chosen: boolean) => void;
    nameOf: (item: Item) => string;
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
    choosing?: Choosing<Item> | undefined;
}

/** A list as a table; on phones each row becomes a card. */
export function Rows<Item>({ label, columns, items, keyOf, tone, sort, onSort, choosing }: Props<Item>) {
    return (
        <div className="rows_frame">
            <table className="rows">
                <caption className="only_heard">{label}</caption>
                <thead>
                    <tr>
                        {choosing && <ChooseAll items={items} keyOf={keyOf} choosing={choosing} />}
                        {columns.map((column) => (
                            <HeadCell key={column.title} column={column} sort={sort} onSort={onSort} />
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {items.map((item) => (
                        <tr key={keyOf(item)} className={tone?.(item)}>
                            {choosing && (
                                <td className="choose">
                                    <input
                                        type="checkbox"
                                        aria-label={`Chọn: ${choosing.nameOf(item)}`}
                                        checked={choosing.chosen.has(keyOf(item))}
                                        onChange={({ target }) => choosing.choose([item], target.checked)}
                                    />
                                </td>
                            )}
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

interface ChooseAllProps<Item> {
    items: Item[];
    keyOf: (item: Item) => string;
    choosing: Choosing<Item>;
}

function ChooseAll<Item>({ items, keyOf, choosing }: ChooseAllProps<Item>) {
    const count = items.filter((item) => choosing.chosen.has(keyOf(item))).length;
    return (
        <th scope="col" className="choose">
            <input
                type="checkbox"
                aria-label="Chọn tất cả các dòng đang hiện"
                checked={count > 0 && count === items.length}
                ref={(box) => {
                    if (box) box.indeterminate = count > 0 && count < items.length;
                }}
                onChange={({ target }) => choosing.choose(items, target.checked)}
            />
        </th>
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
