import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { count } from '~/format/number';
import { missing, type DraftItem } from './draft';

interface Props {
    item: DraftItem;
    wrong: string | undefined;
    onChange: (item: DraftItem) => void;
    onRemove: () => void;
}

const sheets = (originals: number, copies: number) =>
    [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean).join(', ');

/** One procedure: its papers ticked one by one or all at once, its fee. */
export function ItemPart({ item, wrong, onChange, onRemove }: Props) {
    const ticked = item.papers.filter(({ received }) => received).length;
    const tick = (all: boolean) => onChange({ ...item, papers: item.papers.map((one) => ({ ...one, received: all })) });
    const lacking = missing(item).length;
    return (
        <article className="intake_item" aria-label={item.name}>
            <div className="intake_item_head">
                <div>
                    <h3>{item.name}</h3>
                    <small className="soft">
                        {[item.code, item.limit_text, item.fee_note].filter(Boolean).join(' · ')}
                    </small>
                </div>
                <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`Bỏ thủ tục ${item.name}`}
                    onClick={onRemove}
                />
            </div>
            {wrong && <p className="intake_fault">{wrong}</p>}
            {item.papers.length > 0 && (
                <div className="intake_papers" role="group" aria-label="Giấy tờ đã nộp">
                    <Checkbox
                        checked={ticked === item.papers.length}
                        indeterminate={ticked > 0 && ticked < item.papers.length}
                        onChange={(event) => tick(event.target.checked)}
                    >
                        <b>Đủ giấy tờ</b>
                    </Checkbox>
                    {item.papers.map((paper, at) => (
                        <Checkbox
                            key={paper.name}
                            checked={paper.received}
                            onChange={(event) =>
                                onChange({
                                    ...item,
                                    papers: item.papers.map((one, other) =>
                                        other === at ? { ...one, received: event.target.checked } : one,
                                    ),
                                })
                            }
                        >
                            {paper.name}{' '}
                            <small className="soft">
                                {sheets(paper.originals, paper.copies)}
                                {!item.required[at] && ' (nếu có)'}
                            </small>
                        </Checkbox>
                    ))}
                    {lacking > 0 && lacking < item.papers.length && (
                        <small className="soft">Còn thiếu {count(lacking)} loại giấy tờ bắt buộc.</small>
                    )}
                </div>
            )}
            <div className="intake_fields">
                <label className="intake_field both">
                    <span>Nội dung yêu cầu (để trống nếu như tên thủ tục)</span>
                    <Input
                        value={item.subject}
                        maxLength={500}
                        autoComplete="off"
                        onChange={(event) => onChange({ ...item, subject: event.target.value })}
                    />
                </label>
                <label className="intake_field">
                    <span>Phí, lệ phí (đồng)</span>
                    <InputNumber<number>
                        value={item.fee}
                        min={0}
                        precision={0}
                        formatter={(value) => (value === undefined ? '' : count(Number(value)))}
                        parser={(text) => Number((text ?? '').replace(/\D/g, ''))}
                        onChange={(fee) => onChange({ ...item, fee })}
                    />
                </label>
            </div>
        </article>
    );
}
