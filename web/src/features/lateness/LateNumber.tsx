import { count } from '~/format/number';

interface Props {
    value: number;
    /** For those who hear the page: what the number is. */
    label: string;
    onPress: () => void;
}

/** A number of late dossiers that leads to its rows. */
export function LateNumber({ value, label, onPress }: Props) {
    if (value === 0) return <span className="number soft">0</span>;
    return (
        <button
            type="button"
            className="plain_button number late_number"
            aria-label={`${label}: ${count(value)}`}
            onClick={onPress}
        >
            {count(value)}
        </button>
    );
}
