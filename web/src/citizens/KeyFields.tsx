import { useId } from 'react';
import type { PublicKey } from '~/api/citizens';

interface Props {
    value: PublicKey;
    codeLabel: string;
    codeHint: string;
    codeExample: string;
    digitsHint: string;
    onChange: (value: PublicKey) => void;
}

/** The two things that open what is one's own: a code and four digits. */
export function KeyFields({ value, codeLabel, codeHint, codeExample, digitsHint, onChange }: Props) {
    const id = useId();
    return (
        <>
            <label htmlFor={`${id}code`}>{codeLabel}</label>
            <input
                id={`${id}code`}
                value={value.code}
                required
                maxLength={60}
                autoCapitalize="characters"
                autoComplete="off"
                spellCheck={false}
                placeholder={codeExample}
                aria-describedby={`${id}code_hint`}
                onChange={(event) => onChange({ ...value, code: event.target.value })}
            />
            <p className="hint" id={`${id}code_hint`}>
                {codeHint}
            </p>
            <label htmlFor={`${id}digits`}>4 số cuối</label>
            <input
                id={`${id}digits`}
                className="short"
                value={value.digits}
                required
                inputMode="numeric"
                pattern="[0-9]{4}"
                maxLength={4}
                autoComplete="off"
                title="4 chữ số"
                aria-describedby={`${id}digits_hint`}
                onChange={(event) => onChange({ ...value, digits: event.target.value.replace(/\D/g, '') })}
            />
            <p className="hint" id={`${id}digits_hint`}>
                {digitsHint}
            </p>
        </>
    );
}
