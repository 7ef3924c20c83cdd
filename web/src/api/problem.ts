export interface FieldProblem {
    /** The path in the body that was sent: "tasks[3].due_on". */
    field: string;
    code: string;
    message: string;
}

/** What the server answers when it refuses; `message` is ready to be shown. */
export class Problem extends Error {
    readonly status: number;
    readonly code: string;
    readonly fields: FieldProblem[];
    readonly requestId: string | undefined;

    constructor(status: number, code: string, message: string, fields: FieldProblem[] = [], requestId?: string) {
        super(message);
        this.status = status;
        this.code = code;
        this.fields = fields;
        this.requestId = requestId;
    }
}

interface ProblemBody {
    code?: string;
    message?: string;
    fields?: FieldProblem[];
    request_id?: string;
}

export function problemFrom(status: number, text: string): Problem {
    let body: ProblemBody = {};
    try {
        body = JSON.parse(text) as ProblemBody;
    } catch {
        // An answer from something before the server (a proxy) is no JSON; the status says enough.
    }
    const message = body.message ?? `Máy chủ chưa trả lời được (mã ${status}). Hãy thử lại sau ít phút.`;
    return new Problem(status, body.code ?? 'unknown', message, body.fields ?? [], body.request_id);
}

export function networkProblem(): Problem {
    return new Problem(0, 'network', 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.');
}

/** Any thrown thing as a Problem, so that pages show one kind of error. */
export function asProblem(error: unknown): Problem {
    if (error instanceof Problem) return error;
    return new Problem(0, 'page', 'Trang gặp lỗi. Hãy tải lại trang rồi thử lại.');
}
