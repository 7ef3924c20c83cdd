import { BookOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';

const RegisterDialog = lazy(() => import('./RegisterDialog'));

/** Opens the register of dossiers; its dialog is fetched when it is asked for. */
export function RegisterButton() {
    const [open, setOpen] = useState(false);
    return (
        <>
            <Button icon={<BookOutlined aria-hidden />} onClick={() => setOpen(true)}>
                Sổ theo dõi
            </Button>
            {open && (
                <Suspense>
                    <RegisterDialog onClose={() => setOpen(false)} />
                </Suspense>
            )}
        </>
    );
}
