/** For matching what people type: lower case, no diacritics ("Khai sinh" → "khai sinh", "đ" → "d"). */
export const fold = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
