import { Link } from 'react-router';

interface Props {
    of: { directive_id: string | null; directive_code: string | null; source_line: number | null };
}

/** The paper that sets it, opened at the sentence. */
export function Source({ of: { directive_id, directive_code, source_line } }: Props) {
    if (!directive_id) return null;
    return (
        <>
            {' · '}
            <Link to={`/directives/${directive_id}${source_line ? `?line=${source_line}` : ''}`}>
                {directive_code ?? 'văn bản'}
            </Link>
        </>
    );
}
