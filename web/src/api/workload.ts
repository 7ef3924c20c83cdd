import { api } from './client';

/** khối lượng việc: open tasks by the day they are due, and open parts of others' tasks */
export interface Load {
    open: number;
    late: number;
    this_week: number;
    next_week: number;
    later: number;
    without_day: number;
    /** Handed in, to be approved. */
    waiting: number;
    parts: number;
    parts_late: number;
    /** Tasks and parts. */
    all: number;
}

interface Average {
    numerator: number;
    denominator: number;
}

export interface UnitLoad extends Load {
    id: string;
    name: string;
    people: number;
    nobody: Load;
    average: Average;
}

export interface OfficialLoad extends Load {
    id: string;
    name: string;
    post: string;
    unit_id: string;
    overloaded: boolean;
}

export interface Workload {
    today: string;
    sunday: string;
    next_sunday: string;
    average: Average;
    units: UnitLoad[];
    officials: OfficialLoad[];
    total: Load;
}

export const workload = { get: () => api.get<Workload>('/workload') };
