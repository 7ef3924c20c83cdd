// The import that somebody began, so that the page can be left and come back to.
const KEY = 'dossier_import';

export const keptImport = () => localStorage.getItem(KEY);
export const keepImport = (id: string) => localStorage.setItem(KEY, id);
export const forgetImport = () => localStorage.removeItem(KEY);
