import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, type RefSelectProps } from 'antd';
import { useState, type Ref } from 'react';
import { intake, type ApplicantDraft, type ApplicantFound } from '~/api/intake';
import { asProblem } from '~/api/problem';
import { toast } from '~/ui/toast';
import { ApplicantSearch } from './ApplicantSearch';
import { applicantFrom, applicantOf } from './draft';

interface Props {
    applicant: ApplicantDraft | undefined;
    known: ApplicantFound | undefined;
    /** "applicant.phone" → the sentence. */
    wrong: (field: string) => string | undefined;
    searchField: Ref<RefSelectProps>;
    onChange: (applicant: ApplicantDraft | undefined, known?: ApplicantFound) => void;
}

/** Who hands it in: found, or written down once. */
export function ApplicantPart({ applicant, known, wrong, searchField, onChange }: Props) {
    return (
        <section className="panel" aria-labelledby="intake_applicant">
            <h2 id="intake_applicant">1. Người nộp</h2>
            {!applicant && (
                <ApplicantSearch
                    field={searchField}
                    onFound={(found) => onChange(applicantOf(found), found)}
                    onNew={(typed) => onChange(applicantFrom(typed))}
                />
            )}
            {applicant && known && <Known known={known} applicant={applicant} onChange={onChange} />}
            {applicant && !known && <Fields applicant={applicant} wrong={wrong} onChange={onChange} />}
        </section>
    );
}

function Known({
    known,
    applicant,
    onChange,
}: Pick<Props, 'onChange'> & { known: ApplicantFound; applicant: ApplicantDraft }) {
    const client = useQueryClient();
    const [opening, setOpening] = useState(false);
    const open = async () => {
        setOpening(true);
        try {
            const whole = await client.fetchQuery({
                queryKey: ['applicant', known.id],
                queryFn: () => intake.applicant(known.id),
                staleTime: 0,
            });
            onChange({ ...applicant, ...whole, number: whole.number ?? '' });
        } catch (error) {
            toast.trouble(asProblem(error).message);
        }
        setOpening(false);
    };
    return (
        <div className="intake_known">
            <div>
                <b>{known.name}</b>
                <div className="soft number">{[known.number, known.phone].filter(Boolean).join(' · ')}</div>
            </div>
            <Button loading={opening} onClick={() => void open()}>
                Xem, sửa thông tin
            </Button>
            <Button onClick={() => onChange(undefined)}>Chọn người khác</Button>
        </div>
    );
}

function Fields({ applicant, wrong, onChange }: Pick<Props, 'wrong' | 'onChange'> & { applicant: ApplicantDraft }) {
    const organisation = applicant.kind === 'organisation';
    const line = (
        name: 'name' | 'number' | 'phone' | 'address' | 'email',
        label: string,
        max: number,
        first = false,
    ) => {
        const fault = wrong(`applicant.${name}`);
        return (
            <label className={name === 'email' ? 'intake_field both' : 'intake_field'}>
                <span>{label}</span>
                <Input
                    value={applicant[name]}
                    maxLength={max}
                    autoComplete="off"
                    autoFocus={first}
                    inputMode={name === 'phone' ? 'tel' : 'text'}
                    status={fault ? 'error' : ''}
                    aria-invalid={Boolean(fault)}
                    onChange={(event) => onChange({ ...applicant, [name]: event.target.value })}
                />
                {fault && <small className="intake_fault">{fault}</small>}
            </label>
        );
    };
    return (
        <>
            <div className="row intake_kind">
                <Radio.Group
                    aria-label="Người nộp là"
                    value={applicant.kind}
                    disabled={Boolean(applicant.id)}
                    options={[
                        { value: 'person', label: 'Cá nhân' },
                        { value: 'organisation', label: 'Tổ chức' },
                    ]}
                    onChange={(event) => onChange({ ...applicant, kind: event.target.value as ApplicantDraft['kind'] })}
                />
                <Button size="small" onClick={() => onChange(undefined)}>
                    Tìm lại
                </Button>
            </div>
            <div className="intake_fields">
                {line('name', organisation ? 'Tên tổ chức' : 'Họ và tên', 200, true)}
                {line('number', organisation ? 'Mã số thuế' : 'Số căn cước', 40)}
                {line('phone', 'Số điện thoại', 40)}
                {line('address', 'Địa chỉ', 300)}
                {line('email', 'Thư điện tử (nếu có)', 200)}
            </div>
        </>
    );
}
