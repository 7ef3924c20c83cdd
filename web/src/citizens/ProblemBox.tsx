import type { Problem } from '~/api/problem';

/** What went wrong, in the words of the server, where it is heard at once. */
export function ProblemBox({ problem }: { problem: Problem }) {
    return (
        <p className="problem" role="alert">
            {problem.fields[0]?.message ?? problem.message}
        </p>
    );
}
