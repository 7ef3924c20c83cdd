/** Grey lines where the content will stand, so that nothing jumps when it comes. */
export function Waiting({ lines = 5 }: { lines?: number }) {
    return (
        <div className="waiting" role="status" aria-label="Đang tải">
            {Array.from({ length: lines }, (_, index) => (
                <i key={index} />
            ))}
        </div>
    );
}
