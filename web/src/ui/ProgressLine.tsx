import './progress_line.css';

interface Props {
    label: string;
    /** 0 to 1; without it the work runs for an unknown time. */
    share?: number | undefined;
}

/** How far a long work has come. */
export function ProgressLine({ label, share }: Props) {
    const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
    return (
        <div className="progress_line">
            <span>
                {label}
                {percent !== undefined && <b className="number">{percent} %</b>}
            </span>
            <div
                role="progressbar"
                aria-label={label}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={percent}
                className={percent === undefined ? 'progress_track unknown' : 'progress_track'}
            >
                <i style={{ width: percent === undefined ? undefined : `${percent}%` }} />
            </div>
        </div>
    );
}
