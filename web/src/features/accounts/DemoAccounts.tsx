import type { DemoAccount } from '~/api/accounts';

interface Props {
    accounts: DemoAccount[];
    disabled: boolean;
    onChoose: (account: DemoAccount) => void;
}

/** In a demonstration anybody may come in as anybody: one press signs in. */
export function DemoAccounts({ accounts, disabled, onChoose }: Props) {
    return (
        <section className="demo" aria-labelledby="demo_title">
            <h2 id="demo_title">Dùng thử với dữ liệu mẫu</h2>
            <p className="soft">
                Chọn một người để xem trang của người đó. Cơ quan và mọi tên người ở đây đều là hư cấu.
            </p>
            <p>
                <a href="/nguoi-dan">Trang dành cho người dân</a>: tra cứu hồ sơ, thủ tục, phản ánh; không cần đăng
                nhập.
            </p>
            <ul>
                {accounts.map((account) => (
                    <li key={account.user_name}>
                        <button type="button" disabled={disabled} onClick={() => onChoose(account)}>
                            <b>{account.role_name}</b>
                            <span>{account.name}</span>
                            <small>
                                {account.post}, {account.unit_name}
                            </small>
                        </button>
                    </li>
                ))}
            </ul>
        </section>
    );
}
