export const SOURCES = ['dossier_sources'];
