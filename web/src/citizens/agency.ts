import { createContext, useContext } from 'react';

const KEPT = 'citizens_agency';

/** The office that the citizen asks: of the address (a link or a QR code), or the one asked last on this phone. */
export function keptAgency(): string | null {
    return new URLSearchParams(location.search).get('xa') ?? localStorage.getItem(KEPT);
}

export function keepAgency(code: string): void {
    localStorage.setItem(KEPT, code);
}

export const AgencyCode = createContext('');
export const useAgency = () => useContext(AgencyCode);
