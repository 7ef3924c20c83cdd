import { Button } from 'antd';

interface Props {
    name: string;
    onEdit: () => void;
    onEnd: () => void;
}

/** What whoever keeps the programme may do with a line of it. */
export function KeepActs({ name, onEdit, onEnd }: Props) {
    return (
        <>
            <Button size="small" type="text" aria-label={`Sửa: ${name}`} onClick={onEdit}>
                Sửa
            </Button>
            <Button size="small" type="text" aria-label={`Thôi áp dụng: ${name}`} onClick={onEnd}>
                Thôi
            </Button>
        </>
    );
}
