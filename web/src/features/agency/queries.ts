import { useQuery } from '@tanstack/react-query';
import { agencies, type Unit } from '~/api/agencies';
import type { Option } from '~/ui/Choice';

/** What shows a unit or an official that was changed. */
export const CHANGES = [['units'], ['officials'], ['home']];

const A_WHILE = 5 * 60_000;

export function useUnits() {
    return useQuery({ queryKey: ['units'], queryFn: agencies.units, staleTime: A_WHILE }).data?.items ?? [];
}

export function unitOptions(units: Unit[]): Option[] {
    return units.map(({ id, name }) => ({ value: id, label: name }));
}

/** The units that work may be given to, to choose from; `also` stands among them although it is out of use. */
export function useUnitsInUse(also?: string): Option[] {
    return unitOptions(useUnits().filter(({ id, archived }) => !archived || id === also));
}

/** The units that "các phòng, đơn vị" means: neither the leaders nor bodies from outside the committee. */
export function ordinaryUnits(units: Unit[]): Unit[] {
    return units.filter(({ archived, kind }) => !archived && kind !== 'leaders' && kind !== 'body');
}

export function useOrdinaryUnits(): string[] {
    return ordinaryUnits(useUnits()).map(({ id }) => id);
}

export function useOfficials(unit_id?: string) {
    return (
        useQuery({
            queryKey: ['officials', unit_id ?? 'all'],
            queryFn: () => agencies.officials(unit_id ? { unit_id } : {}),
            staleTime: A_WHILE,
            select: ({ items }) => items.filter(({ active }) => active),
        }).data ?? []
    );
}
