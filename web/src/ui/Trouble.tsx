import { Button } from 'antd';
import type { Problem } from '~/api/problem';

interface Props {
    problem: Problem;
    /** A 409 offers to load the newest state, anything else to try again. */
    onRetry?: () => void;
}

/** What went wrong, in the server's words, and the way on. */
export function Trouble({ problem, onRetry }: Props) {
    return (
        <div className="trouble" role="alert">
            <p>{problem.message}</p>
            {problem.fields.length > 0 && (
                <ul>
                    {problem.fields.map(({ field, message }) => (
                        <li key={field + message}>{message}</li>
                    ))}
                </ul>
            )}
            {onRetry && problem.status !== 403 && problem.status !== 404 && (
                <Button onClick={onRetry}>{problem.status === 409 ? 'Tải lại nội dung mới nhất' : 'Thử lại'}</Button>
            )}
        </div>
    );
}
