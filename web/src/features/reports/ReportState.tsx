const NAMES: Record<string, string> = { open: 'Đang soạn' };

export function ReportState({ state }: { state: string }) {
    return <span className="tag accent">{NAMES[state] ?? state}</span>;
}
