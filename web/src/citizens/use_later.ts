import { useEffect, useState } from 'react';

const PAUSE = 250;

/** The value as it was when the typing paused. */
export function useLater(value: string): string {
    const [later, setLater] = useState(value);
    useEffect(() => {
        const timer = setTimeout(() => setLater(value), PAUSE);
        return () => clearTimeout(timer);
    }, [value]);
    return later;
}
