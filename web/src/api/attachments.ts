import { downloadPath, uploadFile } from './client';

export interface Attachment {
    id: string;
    name: string;
    size: number;
    media_type: string;
    created_at: string;
}

export const attachments = {
    upload: (file: File, onProgress?: (share: number) => void) =>
        uploadFile<Attachment>('/attachments', file, onProgress),
    path: (id: string) => downloadPath(`/attachments/${id}`),
};
