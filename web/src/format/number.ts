/** Numbers as the office writes them: 6.476 and 98,86 %. */

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

export function count(value: number): string {
    return whole.format(value);
}

/** A share from its exact parts, two decimals, half up; "không có số liệu" when there is nothing to divide by. */
export function share(numerator: number, denominator: number): string {
    if (denominator === 0) return 'không có số liệu';
    const hundredths = Math.floor((numerator * 20_000 + denominator) / (2 * denominator));
    const fraction = String(hundredths % 100).padStart(2, '0');
    return `${count(Math.floor(hundredths / 100))},${fraction} %`;
}

/** "1,4 MB" of a number of bytes. */
export function fileSize(bytes: number): string {
    if (bytes < 1000) return `${bytes} byte`;
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
    return `${value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${unit}`;
}
