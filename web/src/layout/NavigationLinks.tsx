import { Fragment } from 'react';
import { NavLink } from 'react-router';
import { rememberedPath } from '~/ui/filters';
import type { NavigationEntry } from './navigation';

interface Props {
    entries: NavigationEntry[];
    label: string;
}

export function NavigationLinks({ entries, label }: Props) {
    return (
        <nav className="shell_nav" aria-label={label}>
            {entries.map(({ path, label: text, icon: Icon, group }, index) => (
                <Fragment key={path}>
                    {group && group !== entries[index - 1]?.group && <div className="shell_nav_group">{group}</div>}
                    <NavLink to={rememberedPath(path)} end={path === '/'}>
                        <Icon aria-hidden />
                        <span>{text}</span>
                    </NavLink>
                </Fragment>
            ))}
        </nav>
    );
}
