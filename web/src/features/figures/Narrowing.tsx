import { useQuery } from '@tanstack/react-query';
import { agencies } from '~/api/agencies';
import { unitOptions, useUnits } from '~/features/agency/queries';
import { useFieldOptions } from '~/features/procedures/queries';
import { useSession } from '~/layout/session';
import { Choice } from '~/ui/Choice';
import { PeriodPicker } from '~/ui/PeriodPicker';
import type { Asked } from './use_asked';

interface Props {
    asked: Asked;
    /** Only the period, and of a city the commune. */
    plain?: boolean;
}

/** The period, and what the figures are narrowed by. */
export function Narrowing({ asked, plain }: Props) {
    const { today, agency } = useSession();
    const { values, period, change } = asked;
    const is_city = agency.kind === 'thành phố' || agency.kind === 'tỉnh';
    return (
        <div className="filters" role="search" aria-label="Kỳ và phạm vi">
            <PeriodPicker today={today} value={period} onChange={change} />
            {is_city && <CommuneChoice value={values.commune} onChange={(commune) => change({ commune })} />}
            {!plain && !values.commune && (
                <UnitChoice value={values.unit_id} onChange={(unit_id) => change({ unit_id })} />
            )}
            {!plain && <FieldChoice value={values.field} onChange={(field) => change({ field })} />}
        </div>
    );
}

interface ChoiceProps {
    value: string | undefined;
    onChange: (value: string | undefined) => void;
}

function CommuneChoice({ value, onChange }: ChoiceProps) {
    const { data } = useQuery({ queryKey: ['communes'], queryFn: agencies.communes, staleTime: 300_000 });
    const options = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }));
    return (
        <Choice
            label="Xã, phường, đặc khu"
            any="Toàn địa bàn"
            width={230}
            options={options}
            value={value}
            onChange={onChange}
        />
    );
}

function UnitChoice({ value, onChange }: ChoiceProps) {
    return (
        <Choice
            label="Đơn vị"
            any="Mọi đơn vị"
            width={220}
            options={unitOptions(useUnits())}
            value={value}
            onChange={onChange}
        />
    );
}

function FieldChoice({ value, onChange }: ChoiceProps) {
    return (
        <Choice
            label="Lĩnh vực"
            any="Mọi lĩnh vực"
            width={200}
            options={useFieldOptions()}
            value={value}
            onChange={onChange}
        />
    );
}
