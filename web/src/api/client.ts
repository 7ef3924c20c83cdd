import { networkProblem, problemFrom } from './problem';

export type QueryValue = string | number | boolean | null | undefined;
export type Query = Record<string, QueryValue>;

export interface List<Item> {
    items: Item[];
    next?: string | null;
    /** How many there are in all, where the server says so. */
    total?: number;
}

let csrfToken = '';

/** Every request that writes carries the token of the session. */
export function keepCsrfToken(token: string): void {
    csrfToken = token;
}

/** "?a=1&b=2" of the values that are there; "" when none is. */
export function queryString(query: Query = {}): string {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
        if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
    }
    const text = search.toString();
    return text ? `?${text}` : '';
}

/** A page makes a key for each sending: sent again under the same key, nothing is done twice. */
export const keyed = (path: string, key?: string) => path + queryString({ key });

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function send<Answer>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
    const headers: Record<string, string> = {};
    if (method !== 'GET') headers['X-CSRF-Token'] = csrfToken;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    let response: Response;
    try {
        response = await fetch(`/api${path}`, {
            method,
            headers,
            body: body === undefined ? null : JSON.stringify(body),
            signal: signal ?? null,
        });
    } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') throw error;
        throw networkProblem();
    }
    const text = await response.text();
    if (!response.ok) throw problemFrom(response.status, text);
    return (text ? JSON.parse(text) : undefined) as Answer;
}

/** Fetches a file that a GET cannot ask for, and hands it to the browser to keep. */
async function sendForFile(path: string, body: unknown): Promise<void> {
    const headers = { 'X-CSRF-Token': csrfToken, 'Content-Type': 'application/json' };
    const response = await fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => {
        throw networkProblem();
    });
    if (!response.ok) throw problemFrom(response.status, await response.text());
    const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = decodeURIComponent(named?.[1] ?? '');
    link.click();
    URL.revokeObjectURL(link.href);
}

export const api = {
    get: <Answer>(path: string, query?: Query, signal?: AbortSignal) =>
        send<Answer>('GET', path + queryString(query), undefined, signal),
    postForFile: sendForFile,
    post: <Answer>(path: string, body: unknown = {}) => send<Answer>('POST', path, body),
    put: <Answer>(path: string, body: unknown) => send<Answer>('PUT', path, body),
    patch: <Answer>(path: string, body: unknown) => send<Answer>('PATCH', path, body),
    delete: <Answer = void>(path: string) => send<Answer>('DELETE', path),
};

/** Sends a file as the raw body; `onProgress` hears the share that has left, 0 to 1. */
export function uploadFile<Answer>(
    path: string,
    file: File,
    onProgress?: (share: number) => void,
    method: 'POST' | 'PUT' = 'POST',
    query: Query = {},
): Promise<Answer> {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open(method, `/api${path}${queryString({ name: file.name, ...query })}`);
        request.setRequestHeader('X-CSRF-Token', csrfToken);
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.upload.onprogress = (event) => {
            if (event.lengthComputable) onProgress?.(event.loaded / event.total);
        };
        request.onerror = () => reject(networkProblem());
        request.onload = () => {
            const text = request.responseText;
            if (request.status >= 200 && request.status < 300) resolve((text ? JSON.parse(text) : undefined) as Answer);
            else reject(problemFrom(request.status, request.responseText));
        };
        request.send(file);
    });
}

/** The address of a download (export, attachment); the browser fetches it with the session's cookie. */
export function downloadPath(path: string, query?: Query): string {
    return `/api${path}${queryString(query)}`;
}

/** A file that the server keeps, as one that was chosen on this machine. */
export async function downloadedFile(path: string, name: string): Promise<File> {
    let response: Response;
    try {
        response = await fetch(downloadPath(path));
    } catch {
        throw networkProblem();
    }
    if (!response.ok) throw problemFrom(response.status, await response.text());
    return new File([await response.blob()], name);
}
