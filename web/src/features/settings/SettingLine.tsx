import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { useId, useState } from 'react';
import { asProblem } from '~/api/problem';
import { settings, type Setting } from '~/api/settings';
import { date } from '~/format/date';
import { toast } from '~/ui/toast';

/** One setting: its name, what it holds, who changed it last. */
export function SettingLine({ setting }: { setting: Setting }) {
    const id = useId();
    const client = useQueryClient();
    const sending = useMutation({
        mutationFn: (value: string) => settings.change(setting.code, value),
        onSuccess: () => toast.done(`Đã lưu: ${setting.name}.`),
        onError: (error) => toast.trouble(asProblem(error).fields[0]?.message ?? asProblem(error).message),
        onSettled: () => client.invalidateQueries({ queryKey: ['settings'] }),
    });
    // Leaving the field after Enter sends nothing a second time.
    const differs = (value: string) => value !== setting.value || (setting.kind === 'secret' && setting.is_set);
    const change = (value: string) => differs(value) && !sending.isPending && sending.mutate(value);
    return (
        <div className="setting_line">
            <label htmlFor={id}>
                <b>{setting.name}</b>
                {setting.hint && <span className="soft">{setting.hint}</span>}
                {setting.changed_by && (
                    <small className="soft">
                        {setting.changed_by} đổi ngày {date(setting.changed_at)}
                    </small>
                )}
            </label>
            <Control
                key={`${setting.value}${setting.changed_at}`}
                id={id}
                setting={setting}
                busy={sending.isPending}
                onChange={change}
            />
        </div>
    );
}

interface ControlProps {
    id: string;
    setting: Setting;
    busy: boolean;
    onChange: (value: string) => void;
}

function Control({ id, setting, busy, onChange }: ControlProps) {
    const [typed, setTyped] = useState(setting.value);
    const keep = () => onChange(typed);
    switch (setting.kind) {
        case 'choice':
            return (
                <Select
                    id={id}
                    disabled={busy}
                    value={setting.value}
                    onChange={onChange}
                    options={setting.choices.map(({ value, name }) => ({ value, label: name }))}
                />
            );
        case 'yes_no':
            return (
                <Switch
                    id={id}
                    disabled={busy}
                    checked={setting.value === 'yes'}
                    checkedChildren="Có"
                    unCheckedChildren="Không"
                    onChange={(on) => onChange(on ? 'yes' : 'no')}
                />
            );
        case 'number':
            return (
                <InputNumber
                    id={id}
                    disabled={busy}
                    min={setting.min}
                    max={setting.max}
                    precision={0}
                    value={Number(typed)}
                    onChange={(number) => setTyped(number === null ? setting.value : String(number))}
                    onBlur={keep}
                    onPressEnter={keep}
                />
            );
        case 'text':
            return (
                <Input
                    id={id}
                    maxLength={200}
                    autoComplete="off"
                    autoCapitalize="none"
                    spellCheck={false}
                    disabled={busy}
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                    onBlur={keep}
                    onPressEnter={keep}
                />
            );
        case 'secret':
            return <Secret id={id} setting={setting} busy={busy} onChange={onChange} />;
        case 'time':
            return (
                <Input
                    id={id}
                    inputMode="numeric"
                    maxLength={5}
                    placeholder="giờ:phút"
                    disabled={busy}
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                    onBlur={keep}
                    onPressEnter={keep}
                />
            );
    }
}

/** It is never shown again: one writes a new one, or takes it away. */
function Secret({ id, setting, busy, onChange }: ControlProps) {
    const [typed, setTyped] = useState('');
    const keep = () => typed !== '' && onChange(typed);
    return (
        <div className="setting_secret">
            <Input.Password
                id={id}
                maxLength={200}
                autoComplete="new-password"
                placeholder={setting.is_set ? 'Đã lưu. Gõ để thay' : 'Chưa có'}
                disabled={busy}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onBlur={keep}
                onPressEnter={keep}
            />
            {setting.is_set && (
                <Button type="link" size="small" disabled={busy} onClick={() => onChange('')}>
                    Xóa mật khẩu đã lưu
                </Button>
            )}
        </div>
    );
}
