import type { ReactNode } from 'react';

/** What is known of a record, by name; what is not known leaves no gap. */
export function Facts({ items }: { items: [string, ReactNode][] }) {
    return (
        <dl className="facts">
            {items.map(
                ([name, value]) =>
                    value && (
                        <div key={name} className="fact">
                            <dt>{name}</dt>
                            <dd>{value}</dd>
                        </div>
                    ),
            )}
        </dl>
    );
}
