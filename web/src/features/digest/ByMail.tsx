import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Switch } from 'antd';
import { useId } from 'react';
import { digest, type Digest } from '~/api/digest';
import { asProblem } from '~/api/problem';
import { instant } from '~/format/date';
import { toast } from '~/ui/toast';

/** What is true of this person's mail today. */
function toldOf({ address, of_agency, at, state, tried_at }: Digest['mail']): string {
    if (!of_agency) return 'Cơ quan chưa bật gửi thư, nên chỉ xem được ở trang này.';
    if (!address) return 'Anh/chị chưa có địa chỉ thư. Hãy nhờ quản trị nhập ở mục Đơn vị và cán bộ.';
    switch (state) {
        case 'sent':
            return `Đã gửi tới ${address} lúc ${instant(tried_at)}.`;
        case 'waiting':
        case 'sending':
            return `Đang gửi tới ${address}.`;
        case 'failed':
            return `Hôm nay chưa gửi được tới ${address}. Quản trị đã được báo.`;
        case 'interrupted':
            return `Không rõ thư hôm nay đã đến ${address} hay chưa.`;
        default:
            return `Gửi tới ${address} lúc ${at} mỗi ngày làm việc, khi có việc cần xem.`;
    }
}

/** One's own wish: by mail as well, or here alone. */
export function ByMail({ mail }: { mail: Digest['mail'] }) {
    const id = useId();
    const client = useQueryClient();
    const wish = useMutation({
        mutationFn: digest.wish,
        onSuccess: (answer) => {
            client.setQueryData(['digest'], answer);
            toast.done(answer.mail.wanted ? 'Sẽ nhận qua thư.' : 'Sẽ không nhận qua thư nữa.');
        },
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    return (
        <div className="panel digest_mail">
            <Switch id={id} checked={mail.wanted} loading={wish.isPending} onChange={(on) => wish.mutate(on)} />
            <label htmlFor={id}>
                <b>Nhận qua thư điện tử</b>
                <span className="soft">{toldOf(mail)}</span>
            </label>
        </div>
    );
}
