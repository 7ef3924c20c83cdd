import { Form, Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '~/api/problem';
import { Trouble } from '~/ui/Trouble';

interface Props<Values extends object> {
    form: FormInstance<Values>;
    title: string;
    ok: string;
    danger?: boolean;
    busy: boolean;
    problem: Problem | undefined;
    initial?: Partial<Values>;
    width?: number;
    onFinish: (values: Values) => void;
    /** Where the newest state may be loaded after a 409. */
    onReload?: (() => void) | undefined;
    onClose: () => void;
    children?: ReactNode;
}

/** A form in a dialog, what the server refused, and after a 409 the way to the newest state. */
export function FormDialog<Values extends object>(props: Props<Values>) {
    const {
        form,
        title,
        ok,
        danger,
        busy,
        problem,
        initial,
        width = 520,
        onFinish,
        onReload,
        onClose,
        children,
    } = props;
    return (
        <Modal
            open
            title={title}
            width={width}
            okText={ok}
            cancelText="Đóng"
            okButtonProps={{ danger }}
            confirmLoading={busy}
            onOk={form.submit}
            onCancel={onClose}
            mask={{ closable: false }}
        >
            {problem && <Trouble problem={problem} onRetry={problem.status === 409 ? onReload : undefined} />}
            <Form
                form={form}
                layout="vertical"
                requiredMark={false}
                initialValues={initial}
                onFinish={onFinish}
                className="dialog_form"
            >
                {children}
            </Form>
        </Modal>
    );
}
