import { CheckOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { TextBlock } from '~/api/reports';
import { useAbility } from '~/layout/session';
import { usePart, type PartState } from './use_part';

const NAMES: Record<string, string> = {
    'paper.place': 'Địa danh',
    'paper.addressees': 'Kính gửi',
    'paper.bases': 'Căn cứ',
    'paper.authority': 'Quyền hạn của người ký',
    'paper.post': 'Chức vụ người ký',
    'paper.signer': 'Họ và tên người ký',
    'paper.recipients': 'Nơi nhận',
};

/** A part that the office writes, in its place; saved while one writes. */
export function TextPart({ part, title }: { part: TextBlock; title: string }) {
    const may = useAbility()('reports_write');
    const name = NAMES[part.code];
    const { text, state, write, flush, keepMine, takeTheirs } = usePart(part);
    if (!may)
        return (
            <div className="report_part">
                {name && <b>{name}</b>}
                {text ? <p className="report_written">{text}</p> : <p className="soft">Chưa viết.</p>}
            </div>
        );
    return (
        <div className={text ? 'report_part' : 'report_part unwritten'}>
            {name && (
                <b aria-hidden="true">
                    {name}
                    {part.optional && <span className="soft"> (không bắt buộc)</span>}
                </b>
            )}
            <p className="report_written only_print">{text}</p>
            <div className="no_print">
                <Input.TextArea
                    aria-label={name ?? `Viết phần ${title}`}
                    aria-description={part.hint}
                    placeholder={part.hint}
                    autoSize={{ minRows: 1, maxRows: 30 }}
                    maxLength={20000}
                    variant="borderless"
                    value={text}
                    onChange={(event) => write(event.target.value)}
                    onBlur={flush}
                />
                <PartFoot state={state} hint={part.hint} onRetry={flush} />
                {state.kind === 'conflict' && (
                    <div className="trouble" role="alert">
                        <p>Người khác vừa viết phần này. Nội dung đã lưu của người đó:</p>
                        <blockquote>{state.theirs || '(để trống)'}</blockquote>
                        <div className="row">
                            <Button type="primary" onClick={keepMine}>
                                Giữ bản của tôi
                            </Button>
                            <Button onClick={takeTheirs}>Lấy bản đã lưu</Button>
                        </div>
                    </div>
                )}
            </div>
        </div>
    );
}

function PartFoot({ state, hint, onRetry }: { state: PartState; hint: string; onRetry: () => void }) {
    return (
        <div className="report_foot">
            <span className="report_hint" title={hint}>
                {hint}
            </span>
            <span role="status" className="report_state">
                {state.kind === 'writing' && 'Chưa lưu'}
                {state.kind === 'saving' && (
                    <>
                        <LoadingOutlined aria-hidden /> Đang lưu
                    </>
                )}
                {state.kind === 'saved' && (
                    <>
                        <CheckOutlined aria-hidden /> Đã lưu
                    </>
                )}
                {state.kind === 'failed' && (
                    <>
                        <WarningOutlined aria-hidden /> Chưa lưu được. {state.problem.message}{' '}
                        <button type="button" className="plain_button report_retry" onClick={onRetry}>
                            Lưu lại
                        </button>
                    </>
                )}
            </span>
        </div>
    );
}
