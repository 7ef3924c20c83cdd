import { CalendarOutlined, KeyOutlined, LogoutOutlined, StopOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { accounts } from '~/api/accounts';
import { asProblem } from '~/api/problem';
import { Flyout } from '~/ui/Flyout';
import { toast } from '~/ui/toast';
import { useAbility, useSession } from './session';

const FeedDialog = lazy(() => import('~/features/chasing/FeedDialog'));
const PasswordDialog = lazy(() => import('~/features/accounts/PasswordDialog'));

/** "Nguyễn Văn An" → "VA": the last two words, as Vietnamese names are told apart by their end. */
function initials(name: string): string {
    return name
        .split(/\s+/)
        .slice(-2)
        .map((word) => word.charAt(0))
        .join('')
        .toUpperCase();
}

export function PersonMenu() {
    const { official } = useSession();
    const client = useQueryClient();
    const [opened, setOpened] = useState<'password' | 'feed'>();
    const can = useAbility();
    const signOut = useMutation({
        mutationFn: (everywhere: boolean) => (everywhere ? accounts.signOutEverywhere() : accounts.signOut()),
        onSuccess: () => {
            client.clear();
            window.location.assign('/sign_in');
        },
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    return (
        <>
            <Flyout
                button={
                    <>
                        <span className="initials" aria-hidden>
                            {initials(official.name)}
                        </span>
                        <span className="top_person">
                            <b>{official.name}</b>
                            <small>{official.post}</small>
                        </span>
                        <span className="only_heard">Tài khoản</span>
                    </>
                }
            >
                {(close) => (
                    <>
                        <div className="menu_head">
                            <b>{official.name}</b>
                            <div className="soft">
                                {official.post}, {official.unit_name}
                            </div>
                        </div>
                        <button
                            type="button"
                            className="menu_item"
                            onClick={() => {
                                close();
                                setOpened('password');
                            }}
                        >
                            <KeyOutlined aria-hidden />
                            Đổi mật khẩu
                        </button>
                        {can('tasks_see') && (
                            <button
                                type="button"
                                className="menu_item"
                                onClick={() => {
                                    close();
                                    setOpened('feed');
                                }}
                            >
                                <CalendarOutlined aria-hidden />
                                Lịch trên điện thoại
                            </button>
                        )}
                        <button type="button" className="menu_item" onClick={() => signOut.mutate(false)}>
                            <LogoutOutlined aria-hidden />
                            Đăng xuất
                        </button>
                        <button type="button" className="menu_item" onClick={() => signOut.mutate(true)}>
                            <StopOutlined aria-hidden />
                            Đăng xuất trên mọi máy
                        </button>
                    </>
                )}
            </Flyout>
            <Suspense>
                {opened === 'password' && <PasswordDialog onClose={() => setOpened(undefined)} />}
                {opened === 'feed' && <FeedDialog onClose={() => setOpened(undefined)} />}
            </Suspense>
        </>
    );
}
