/** hồ sơ, as lists show it */
export interface DossierRow {
    id: string;
    code: string;
    procedure_code: string;
    procedure_name: string;
    field: string;
    level: string;
    unit_id?: string | null;
    unit_name?: string | null;
    applicant: string;
    channel: string;
    received_at: string;
    due_on: string;
    finished_at?: string | null;
    state: number;
    state_name: string;
    outcome?: 'result' | 'refused' | 'withdrawn' | null;
    overdue: boolean;
    at_risk: boolean;
}
