/** "xã An Bình" is the place; its office is "UBND xã An Bình". */
export function agencyTitle(name: string): string {
    return /^(xã|phường|đặc khu|thành phố|tỉnh) /i.test(name) ? `UBND ${name}` : name;
}
