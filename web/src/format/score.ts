/** What citizens may answer, from 1 to 5; the upper two are satisfied. */
export const SCORE_WORDS = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];
