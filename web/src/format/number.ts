/** Numbers as the office writes them: 6.476 and 98,86 %. */

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

export function count(value: number): string {
    return whole.format(value);
}

/** "1,4 MB" of a number of bytes. */
export function fileSize(bytes: number): string {
    if (bytes < 1000) return `${bytes} byte`;
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
    return `${value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${unit}`;
}
