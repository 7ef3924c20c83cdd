import { Form, Modal, type FormInstance } from 'antd';
import { useRef, type ReactNode } from 'react';
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
    /** What was typed here before and never reached the server: it stands in the form again. */
    kept?: Partial<Values> | undefined;
    onValuesChange?: (changed: Partial<Values>, all: Values) => void;
    width?: number;
    onFinish: (values: Values) => void;
    /** Where the newest state may be loaded after a 409. */
    onReload?: (() => void) | undefined;
    onClose: () => void;
    children?: ReactNode;
}

/** Who has a keyboard begins to type at once; on phones it would cover the form. */
function focusFirst(fields: HTMLElement | null): void {
    if (window.matchMedia('(pointer: fine)').matches) fields?.querySelector<HTMLElement>('input, textarea')?.focus();
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
        kept,
        onValuesChange,
        width = 520,
        onFinish,
        onReload,
        onClose,
        children,
    } = props;
    const fields = useRef<HTMLDivElement>(null);
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
            afterOpenChange={(opened) => opened && focusFirst(fields.current)}
        >
            {problem && <Trouble problem={problem} onRetry={problem.status === 409 ? onReload : undefined} />}
            {problem?.code === 'network' && onValuesChange && (
                <p className="soft">Nội dung đã nhập được giữ trong trình duyệt này. Có mạng lại, hãy bấm “{ok}”.</p>
            )}
            {kept && !problem && <p className="soft">Nội dung nhập dở lần trước vẫn còn ở đây.</p>}
            <div ref={fields}>
                <Form
                    form={form}
                    layout="vertical"
                    requiredMark={false}
                    initialValues={{ ...initial, ...kept }}
                    {...(onValuesChange && { onValuesChange })}
                    onFinish={onFinish}
                    className="dialog_form"
                >
                    {children}
                    {/* Without it, Enter in a field does not submit. */}
                    <button type="submit" hidden />
                </Form>
            </div>
        </Modal>
    );
}
