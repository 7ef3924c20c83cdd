import type { Coverage } from '~/api/directives';
import { count } from '~/format/number';
import { COVERS } from './covers';

/** How the parts stand, as a bar and in words: colour alone tells nothing. */
export function CoverBar({ counts }: { counts: Coverage['counts'] }) {
    const shown = COVERS.filter(({ cover }) => counts[cover] > 0);
    return (
        <>
            <div className="cover_bar" aria-hidden>
                {shown.map(({ cover }) => (
                    <i key={cover} className={cover} style={{ flexGrow: counts[cover] }} />
                ))}
            </div>
            <ul className="cover_words">
                {shown.map(({ cover, label }) => (
                    <li key={cover}>
                        <i className={cover} aria-hidden /> {label} <b>{count(counts[cover])}</b>
                    </li>
                ))}
            </ul>
        </>
    );
}
