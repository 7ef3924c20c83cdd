import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { accounts, type Notices } from '~/api/accounts';
import { count } from '~/format/number';
import { instant } from '~/format/date';
import { Flyout } from '~/ui/Flyout';
import { unlessAway } from './presence';

const EVERY_MINUTE = 60_000;

export function NoticesBell() {
    const client = useQueryClient();
    const notices = useQuery({
        queryKey: ['notices'],
        queryFn: () => unlessAway(client.getQueryData<Notices>(['notices']), () => accounts.notices()),
        refetchInterval: EVERY_MINUTE,
    });
    const read = useMutation({
        mutationFn: accounts.readNotice,
        onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
    });
    const unread = notices.data?.unread ?? 0;
    const items = notices.data?.items ?? [];
    return (
        <Flyout
            wide
            label={unread > 0 ? `Thông báo, ${count(unread)} chưa đọc` : 'Thông báo'}
            button={
                <>
                    <BellOutlined aria-hidden />
                    {unread > 0 && <span className="bell_count">{unread > 99 ? '99+' : unread}</span>}
                </>
            }
        >
            {(close) => (
                <>
                    <h2 className="menu_head">Thông báo</h2>
                    {items.length === 0 && <p className="empty">Chưa có thông báo nào.</p>}
                    {items.map((notice) => (
                        <Link
                            key={notice.id}
                            className={notice.read_at ? 'notice' : 'notice unread'}
                            to={notice.link}
                            onClick={() => {
                                if (!notice.read_at) read.mutate(notice.id);
                                close();
                            }}
                        >
                            <p>
                                {!notice.read_at && <span className="only_heard">Chưa đọc: </span>}
                                {notice.text}
                            </p>
                            <time dateTime={notice.created_at}>{instant(notice.created_at)}</time>
                        </Link>
                    ))}
                </>
            )}
        </Flyout>
    );
}
