import './qr_code.css';

interface Props {
    /** Modules a side, with the light ones around it. */
    size: number;
    path: string;
    /** Where it leads. */
    link: string;
}

/** A QR code that is drawn sharp at every size. */
export function QrCode({ size, path, link }: Props) {
    return (
        <svg className="qr_code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`Mã QR dẫn tới ${link}`}>
            <path d={path} />
        </svg>
    );
}
